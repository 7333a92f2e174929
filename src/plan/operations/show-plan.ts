import { z } from 'zod';
import { groupBy } from '../../kernel/group.ts';
import { Id } from '../../kernel/ids.ts';
import { mayOf } from '../../kernel/may.ts';
import { type At, operation } from '../../kernel/operation.ts';
import type { Identities } from '../model/identity.ts';
import { KeptPlan, type PlanSummary, type Wording } from '../model/kept.ts';
import type { Plan } from '../model/plan.ts';
import { editionNotFound } from '../model/problems.ts';
import { loadContent } from '../store/editions.ts';
import { loadOwn, loadSummary } from '../store/list.ts';
import { loadHolders, loadOtherWordings, type OtherWording } from '../store/wordings.ts';
import { planAccess } from './access.ts';
import { putPlanInForce } from './put-in-force.ts';

/**
 * A kept plan as it was adopted, with what it shares with others: the edition in force, or the one asked for. Fails with `plan-not-found` or
 * `edition-not-found`.
 */
export const showPlan = operation({
  name: 'plan.show',
  summary: { sv: 'En plan eller rapport', en: 'A plan or a report' },
  kind: 'query',
  http: { method: 'GET', path: '/plans/{planId}' },
  input: z.object({ planId: Id, edition: Id.optional() }),
  output: KeptPlan,
  subject: async (at, { planId }) => await planAccess(at, planId),
  may: (actor, plan) => actor.reads(plan.owner),
  run: async ({ input: { planId, edition }, subject, actor, ...at }) => {
    const { summary, plan, identities } = await keptPlan(at, planId, edition);
    const holders = await loadHolders(at, Object.values(identities.goals));
    const own = await loadOwn(at, subject.ownerId);
    return {
      summary,
      plan,
      goalIds: identities.goals,
      indicatorIds: identities.indicators,
      wordings: wordingsOf(identities, plan, await loadOtherWordings(at, subject, identities)),
      sharedBy: Object.fromEntries(Object.entries(identities.goals).map(([ref, id]) => [ref, holders.get(id) ?? 0])),
      siblings: own.filter(({ id }) => id !== planId),
      may: mayOf(actor, subject, { putInForce: putPlanInForce }),
    };
  },
});

/** A kept plan with its line in lists. */
export interface Kept {
  summary: PlanSummary;
  plan: Plan;
  identities: Identities;
}

/**
 * The edition of a plan that is asked for, else the one in force; for other areas' operations. Fails with `edition-not-found`; whoever asks has
 * seen to it that there is such a plan (`planAccess`).
 */
export async function keptPlan(at: At, planId: string, edition?: string): Promise<Kept> {
  const summary = await loadSummary(at, planId, edition);
  const content = summary && (await loadContent(at, planId, summary.editionId));
  if (!content) throw editionNotFound();
  return { summary, ...content };
}

/** The other wordings, each at the section of the plan that has the text; the same words in another form are no other wording. */
function wordingsOf({ sections }: Identities, plan: Plan, others: OtherWording[]): Wording[] {
  const byText = groupBy(others, ({ textId }) => textId);
  return plan.goals
    .flatMap((goal) => goal.sections)
    .flatMap(({ id: section, text: words }) => {
      const different = (byText.get(sections[section]?.text ?? '') ?? []).filter(({ plain }) => plain !== words);
      return [...groupBy(different, ({ plain }) => plain)].map(([plain, alike]) => ({
        section,
        text: plain,
        plans: alike.flatMap(({ plans }) => plans),
        more: alike.some(({ more }) => more),
      }));
    });
}
