import { z } from 'zod';
import { WHOLE } from '../../kernel/actor.ts';
import { Id } from '../../kernel/ids.ts';
import { type At, operation } from '../../kernel/operation.ts';
import { KeptPlan, type PlanSummary, type Wording } from '../model/kept.ts';
import { planNotFound } from '../model/problems.ts';
import { loadSummaries } from '../store/list.ts';
import { type Loaded, loadPlan } from '../store/load.ts';
import { loadPassagePlaces } from '../store/places.ts';

import { countPlans } from '../store/thread.ts';

/** A kept plan as it was adopted, with what it shares with others. Fails with `plan-not-found`. */
export const showPlan = operation({
  name: 'plan.show',
  summary: { sv: 'En plan eller rapport', en: 'A plan or a report' },
  kind: 'query',
  http: { method: 'GET', path: '/plans/{planId}' },
  input: z.object({ planId: Id }),
  output: KeptPlan,
  may: (actor) => actor.reads(WHOLE),
  run: async ({ input: { planId }, ...context }) => {
    const kept = await keptPlan(context, planId);
    const goalIds = Object.values(kept.goalIds);
    const counts = await countPlans(context, goalIds);
    return {
      summary: kept.summary,
      plan: kept.plan,
      goalIds: kept.goalIds,
      indicatorIds: Object.fromEntries(kept.plan.indicators.map(({ id }, at) => [id, kept.indicatorIds[at] as string])),
      wordings: await otherWordings(context, planId, kept),
      sharedBy: Object.fromEntries(Object.entries(kept.goalIds).map(([ref, id]) => [ref, counts.get(id) ?? 0])),
      siblings: await siblingsOf(context, kept.summary),
    };
  },
});

/** A kept plan with its line in lists; for other areas' operations. Fails with `plan-not-found`. */
export async function keptPlan(at: At, planId: string): Promise<Loaded & { summary: PlanSummary }> {
  const [summary] = await loadSummaries(at, { id: planId, superseded: true });
  const loaded = await loadPlan(at, planId);
  if (!summary || !loaded) throw planNotFound();
  return { ...loaded, summary };
}

async function siblingsOf(at: At, { id, unit, board }: PlanSummary): Promise<PlanSummary[]> {
  const owner = unit ?? board;
  const all = await loadSummaries(at, { owners: owner ? [owner.id] : [], superseded: true });
  return all.filter((other) => other.id !== id);
}

/** The same text of the same goal, put in other words in other plans. */
async function otherWordings(at: At, planId: string, { passages, goalIds }: Loaded): Promise<Wording[]> {
  const places = (await loadPassagePlaces(at, Object.values(goalIds))).filter((place) => place.planId !== planId);
  return passages.flatMap(({ section, passageId, goalId, kind, text }) => {
    const others = places.filter(
      (place) =>
        place.goalId === goalId && place.sectionKind === kind && place.passageId !== passageId && place.text !== text,
    );
    return [...new Set(others.map((place) => place.text))].map((other) => ({
      section,
      text: other,
      plans: others.filter((place) => place.text === other).map(({ planId: id, planName: name }) => ({ id, name })),
    }));
  });
}
