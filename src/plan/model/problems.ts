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

export const editionNotFound = () =>
  new Problem(
    'edition-not-found',
    {
      sv: 'Utgåvan finns inte bland planens utgåvor. Länken kan vara fel.',
      en: 'There is no such edition of the plan. The link may be wrong.',
    },
    404,
  );

export const noSource = () =>
  new Problem(
    'source-not-found',
    {
      sv: 'Den här utgåvan har inte lästs in från någon fil.',
      en: 'This edition was not read from a file.',
    },
    404,
  );

/** Someone else has put another edition in force since the one who asks last saw the plan. */
export function changedMeanwhile({ updatedBy, updatedAt }: { updatedBy: string; updatedAt: Date }): Problem {
  const at = updatedAt.toLocaleString('sv', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Stockholm' });
  return new Problem(
    'changed-meanwhile',
    {
      sv: `Planen har ändrats sedan du hämtade den: ${updatedBy} satte en annan utgåva i kraft ${at}. Hämta sidan igen.`,
      en: `The plan has changed since you fetched it: ${updatedBy} put another edition in force at ${at}. Fetch the page again.`,
    },
    409,
  );
}
