import { z } from 'zod';
import { WHOLE } from '../../kernel/actor.ts';
import { Id } from '../../kernel/ids.ts';
import { type At, operation } from '../../kernel/operation.ts';
import { downward } from '../../organisation/model/tree.ts';
import { organisationOf } from '../../organisation/operations/show-organisation.ts';
import { PlanSummary } from '../model/kept.ts';
import { loadSummaries, loadYears } from '../store/list.ts';

const year = z.coerce.number().int().min(1900).max(2200);
/** What lists across plans can be narrowed to: a year, and a part of the organisation with all below it. */
export const Which = z.object({ year: year.optional(), within: Id.optional() });

/** The parts of the organisation that plans are asked for; `undefined` for all. */
export async function ownersWithin(at: At, within: string | undefined): Promise<string[] | undefined> {
  if (within === undefined) return undefined;
  const { nodes } = await organisationOf(at);
  return downward(nodes, within).map(({ id }) => id);
}

/** The plans and reports in force, and the years there are plans for. */
export const listPlans = operation({
  name: 'plan.list',
  summary: { sv: 'Planer och rapporter', en: 'Plans and reports' },
  kind: 'query',
  http: { method: 'GET', path: '/plans' },
  input: Which,
  output: z.object({ years: z.array(z.int()), plans: z.array(PlanSummary) }),
  may: (actor) => actor.reads(WHOLE),
  run: async (context) => await plansOf(context, context.input),
});

/** The plans and reports in force that a list is narrowed to; for other areas' operations. */
export async function plansOf(
  at: At,
  { year, within }: z.output<typeof Which>,
): Promise<{ years: number[]; plans: PlanSummary[] }> {
  const sorter = new Intl.Collator('sv');
  const name = ({ unit, board }: PlanSummary) => unit?.name ?? board?.name ?? '';
  const plans = await loadSummaries(at, { year, owners: await ownersWithin(at, within) });
  return {
    years: await loadYears(at),
    // PostgreSQL may have no Swedish collation, so names are sorted here.
    plans: plans.sort((a, b) => b.year - a.year || sorter.compare(name(a), name(b)) || a.kind.localeCompare(b.kind)),
  };
}
