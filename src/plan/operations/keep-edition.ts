import { newId } from '../../kernel/ids.ts';
import type { At, Context } from '../../kernel/operation.ts';
import type { Match, MatchedSection } from '../model/match.ts';
import { findPart } from '../model/part.ts';
import { hashOf } from '../model/passage.ts';
import type { Plan } from '../model/plan.ts';
import { planNotFound } from '../model/problems.ts';
import { findByFingerprint, loadKeeping, putInForce, supersede } from '../store/keep.ts';
import { findPassage, loadKnownGoals } from '../store/known.ts';
import { type Loaded, loadPlan } from '../store/load.ts';
import { fingerprintOf, keepPlan } from './keep-plan.ts';
import { putInSearch } from './put-in-search.ts';

/**
 * Keeps a plan that is another of a kept one in its words only: the same goals, rows and sections in the same order. It stands in the other's
 * place, from the same file. Where those very words have been kept before, that edition stands again. For other areas' operations; the plan it
 * is made of must be in force. Answers with the edition's id. Fails with `plan-not-found`.
 */
export async function keepEdition(context: Context, formerId: string, plan: Plan): Promise<string> {
  const kept = await loadKeeping(context, formerId);
  const former = await loadPlan(context, formerId);
  if (!kept || !former) throw planNotFound();
  const { sourceFileId, ...owner } = kept;
  const incoming = { ...owner, plan };
  const before = await findByFingerprint(context, fingerprintOf(incoming));
  if (before === null)
    return await keepPlan(context, incoming, {
      match: await matchTo(context, former, plan),
      supersedes: formerId,
      sourceFileId,
    });
  if (before !== formerId) await standAgain(context, before, formerId);
  return before;
}

/** Puts an edition in force again, in place of the one that stands. Nothing is deleted: both stay to read. */
export async function standAgain(context: Context, planId: string, standing: string): Promise<void> {
  // Before the other is in force, since two cannot be at once.
  await supersede(context, standing, planId);
  await putInForce(context, planId);
  await findAgain(context, planId, standing);
  await context.audit({ subject: { kind: 'plan', id: planId }, before: { plan: standing }, after: { plan: planId } });
}

/** Lets the search find an edition that is in force again. */
async function findAgain(context: Context, planId: string, standing: string): Promise<void> {
  const [kept, loaded] = [await loadKeeping(context, planId), await loadPlan(context, planId)];
  if (!kept || !loaded) throw planNotFound();
  const ids = {
    ...kept,
    planId,
    goals: loaded.goalIds,
    texts: loaded.passages.map(({ passageId }) => passageId),
    indicators: loaded.indicatorIds,
    activities: loaded.activityIds,
  };
  await putInSearch(context, loaded.plan, ids, standing);
}

/** Everything is what it was in the former edition, but for the texts whose words have changed. */
async function matchTo(at: At, former: Loaded, plan: Plan): Promise<Match> {
  const known = (ids: string[]) => ids.map((id) => ({ id, isNew: false, nameKey: '', titleKey: '' }));
  const goals = new Map((await loadKnownGoals(at, Object.values(former.goalIds))).map((goal) => [goal.id, goal]));
  return {
    goals: plan.goals.flatMap(({ id: ref }) => {
      const goal = goals.get(former.goalIds[ref] ?? '');
      return goal ? [{ ...goal, ref, isNew: false }] : [];
    }),
    sections: await matchSections(at, former, plan),
    indicators: known(former.indicatorIds),
    activities: known(former.activityIds),
  };
}

async function matchSections(at: At, former: Loaded, plan: Plan): Promise<MatchedSection[]> {
  const passages = new Map(former.passages.map((passage) => [passage.section, passage]));
  const brought = new Map<string, string>();
  const matched: MatchedSection[] = [];
  for (const goal of plan.goals)
    for (const now of goal.sections) {
      const passage = passages.get(now.id);
      const was = findPart(former.plan, now.id);
      if (!passage || was?.kind !== 'section') throw new Error('An edition has the sections of the plan it is made of');
      const of = { goal: goal.id, section: now.id, hash: hashOf(now), otherWordings: [] };
      if (of.hash === hashOf(was.value)) matched.push({ ...of, passageId: passage.passageId, isNew: false });
      else {
        const key = `${passage.goalId} ${now.kind} ${of.hash}`;
        const found = await findPassage(at, passage.goalId, now.kind, of.hash);
        const passageId = found ?? brought.get(key) ?? newId();
        brought.set(key, passageId);
        matched.push({ ...of, passageId, isNew: found === null });
      }
    }
  return matched;
}
