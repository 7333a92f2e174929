import { z } from 'zod';
import { WHOLE } from '../../kernel/actor.ts';
import { groupBy } from '../../kernel/group.ts';
import { Id } from '../../kernel/ids.ts';
import { operation } from '../../kernel/operation.ts';
import { Indicator } from '../model/kept.ts';
import { indicatorNotFound } from '../model/problems.ts';
import { loadIndicatorValues } from '../store/places.ts';

/** Every indicator with its rows in plans and reports, across units and years; by name. */
export const listIndicators = operation({
  name: 'indicator.list',
  summary: { sv: 'Indikatorer över enheter och år', en: 'Indicators across units and years' },
  kind: 'query',
  http: { method: 'GET', path: '/indicators' },
  input: z.object({ year: z.coerce.number().int().optional() }),
  output: z.array(Indicator),
  may: (actor) => actor.reads(WHOLE),
  run: async ({ input: { year }, ...context }) => gather(await loadIndicatorValues(context, { year })),
});

/** One indicator with its rows. Fails with `indicator-not-found`. */
export const showIndicator = operation({
  name: 'indicator.show',
  summary: { sv: 'En indikator över enheter och år', en: 'An indicator across units and years' },
  kind: 'query',
  http: { method: 'GET', path: '/indicators/{indicatorId}' },
  input: z.object({ indicatorId: Id }),
  output: Indicator,
  may: (actor) => actor.reads(WHOLE),
  run: async ({ input: { indicatorId }, ...context }) => {
    const [indicator] = gather(await loadIndicatorValues(context, { ids: [indicatorId] }));
    if (!indicator) throw indicatorNotFound();
    return indicator;
  },
});

function gather(rows: Awaited<ReturnType<typeof loadIndicatorValues>>): Indicator[] {
  const sorter = new Intl.Collator('sv');
  return [...groupBy(rows, ({ indicatorId }) => indicatorId)]
    .map(([id, values]) => ({
      id,
      name: values[0]?.name ?? '',
      values: values
        .map(({ indicatorId: _indicator, name: _name, goalId: _goal, ...value }) => value)
        .sort((a, b) => b.year - a.year || sorter.compare(a.planName, b.planName)),
    }))
    .sort((a, b) => sorter.compare(a.name, b.name));
}
