import { Problem } from '../../kernel/problem.ts';

export const planNotFound = () =>
  new Problem(
    'plan-not-found',
    {
      sv: 'Planen finns inte. Den kan ligga i en annan kommun, eller länken kan vara fel.',
      en: 'There is no such plan. The link may be wrong.',
    },
    404,
  );

export const goalNotFound = () =>
  new Problem(
    'goal-not-found',
    { sv: 'Målet finns inte. Länken kan vara fel.', en: 'There is no such goal. The link may be wrong.' },
    404,
  );

export const indicatorNotFound = () =>
  new Problem(
    'indicator-not-found',
    { sv: 'Indikatorn finns inte. Länken kan vara fel.', en: 'There is no such indicator. The link may be wrong.' },
    404,
  );
