import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { type Context, operation } from '../../kernel/operation.ts';
import { downward } from '../../organisation/model/tree.ts';
import { showOrganisation } from '../../organisation/operations/show-organisation.ts';
import { PlanSummary } from '../model/kept.ts';
import { loadSummaries, loadYears } from '../store/list.ts';

const year = z.coerce.number().int().min(1900).max(2200);
/** What lists across plans can be narrowed to: a year, and a part of the organisation with all below it. */
export const Which = z.object({ year: year.optional(), within: Id.optional() });

/** The parts of the organisation that plans are asked for; `undefined` for all. */
export async function ownersWithin(context: Context, within: string | undefined): Promise<string[] | undefined> {
  if (within === undefined) return undefined;
  const { nodes } = await showOrganisation.run(context, {});
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
  allowed: (actor) => actor.local,
  run: async (context, { year, within }) => {
    const sorter = new Intl.Collator('sv');
    const name = ({ unit, board }: PlanSummary) => unit?.name ?? board?.name ?? '';
    const plans = await loadSummaries(context, { year, owners: await ownersWithin(context, within) });
    return {
      years: await loadYears(context),
      // PostgreSQL may have no Swedish collation, so names are sorted here.
      plans: plans.sort((a, b) => b.year - a.year || sorter.compare(name(a), name(b)) || a.kind.localeCompare(b.kind)),
    };
  },
});
