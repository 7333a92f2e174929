import { z } from 'zod';
import { groupBy } from '../../kernel/group.ts';
import { Id } from '../../kernel/ids.ts';
import { operation } from '../../kernel/operation.ts';
import { PageInput, pageOf, rowsOf, toPage } from '../../kernel/page.ts';
import { indicatorNotFound } from '../model/problems.ts';
import { Indicator, IndicatorInList } from '../model/values.ts';
import { loadIndicatorName, loadIndicators, loadValues } from '../store/values.ts';
import { indicatorAccess } from './access.ts';
import { yearOf } from './list-plans.ts';

/** Of each indicator in a list, so many rows are shown; its own page has the rest. */
const ROWS_IN_LIST = 5;

/** The indicators of a year by name, each with its first rows in plans and reports. */
export const listIndicators = operation({
  name: 'indicator.list',
  summary: { sv: 'Indikatorer över enheter', en: 'Indicators across units' },
  kind: 'query',
  http: { method: 'GET', path: '/indicators' },
  input: z.object({
    year: z.coerce.number().int().min(1900).max(2200).optional(),
    /** How the name begins. */
    q: z.string().trim().max(200).optional(),
    ...PageInput,
  }),
  output: pageOf(IndicatorInList),
  may: () => true,
  run: async ({ input, actor, ...at }) => {
    const year = await yearOf(at, actor, input.year);
    const page = toPage(await loadIndicators(at, actor, { ...input, year }), input);
    const ids = page.items.map(({ id }) => id);
    const values = await loadValues(at, actor, ids, { year, limit: ROWS_IN_LIST, offset: 0 });
    const byIndicator = groupBy(values, ({ indicatorId }) => indicatorId);
    return { ...page, items: page.items.map((one) => ({ ...one, values: byIndicator.get(one.id) ?? [] })) };
  },
});

/** One indicator with a page of its rows, newest year first. Fails with `indicator-not-found`. */
export const showIndicator = operation({
  name: 'indicator.show',
  summary: { sv: 'En indikator över enheter och år', en: 'An indicator across units and years' },
  kind: 'query',
  http: { method: 'GET', path: '/indicators/{indicatorId}' },
  input: z.object({ indicatorId: Id, ...PageInput }),
  output: Indicator,
  subject: async (at, { indicatorId }) => await indicatorAccess(at, indicatorId),
  may: (actor, indicator) => actor.reads(indicator.owner),
  run: async ({ input, actor, ...at }) => {
    const name = await loadIndicatorName(at, input.indicatorId);
    if (name === null) throw indicatorNotFound();
    const { items: values, ...page } = toPage(await loadValues(at, actor, [input.indicatorId], rowsOf(input)), input);
    return { id: input.indicatorId, name, values, ...page };
  },
});
