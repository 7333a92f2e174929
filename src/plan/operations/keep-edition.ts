import { newId } from '../../kernel/ids.ts';
import type { At, Context } from '../../kernel/operation.ts';
import { lockNodes } from '../../organisation/operations/paths.ts';
import type { Match, MatchedSection } from '../model/match.ts';
import type { Plan } from '../model/plan.ts';
import { changedMeanwhile, editionNotFound, planNotFound } from '../model/problems.ts';
import { hashOf } from '../model/text-hash.ts';
import { type Content, findPlan, loadContent, loadEditions } from '../store/editions.ts';
import { findVersions, versionKey } from '../store/known.ts';
import { fingerprintOf, keepPlan } from './keep-plan.ts';
import { putInForce } from './put-in-force.ts';

/**
 * Keeps a plan that is another of a kept one in its words only: the same goals, rows and sections in the same order. It comes in force in place of
 * the edition it is made from, which must be in force. Where those very words have been kept before, that edition comes in force again. For other
 * areas' operations. Answers with the edition's id. Fails with `changed-meanwhile` or `plan-not-found`.
 */
export async function keepEdition(
  context: Context,
  { planId, madeFrom, plan }: { planId: string; madeFrom: string; plan: Plan },
): Promise<string> {
  const known = await findPlan(context, planId);
  if (!known) throw planNotFound();
  await lockNodes(context, [known.ownerId]);
  // Asked again now that no one else changes it.
  const lasting = (await findPlan(context, planId)) ?? known;
  if (lasting.editionId !== madeFrom) throw changedMeanwhile(lasting);
  const editions = await loadEditions(context, planId);
  const former = editions.find(({ id }) => id === madeFrom);
  const content = await loadContent(context, planId, madeFrom);
  if (!former || !content) throw editionNotFound();
  const fingerprint = fingerprintOf(plan);
  const before = editions.find((edition) => edition.fingerprint === fingerprint);
  if (before) {
    await putInForce(context, [{ planId, editionId: before.id, replaces: madeFrom }]);
    return before.id;
  }
  const { boardId, sourceFileId } = former;
  const incoming = { plan, year: lasting.year, ownerId: lasting.ownerId, boardId };
  const match = await matchTo(context, content, plan);
  const kept = await keepPlan(context, incoming, { plan: lasting, editions }, { match, sourceFileId, madeFrom });
  await putInForce(context, [kept]);
  return kept.editionId;
}

/** Everything is what it was in the former edition, but for the texts whose words have changed. */
async function matchTo(at: At, former: Content, plan: Plan): Promise<Match> {
  const known = (parts: { id: string }[], ids: Record<string, string>) =>
    parts.map(({ id }) => ({ id: ids[id] as string, isNew: false, ownerId: '', key: '' }));
  const { identities } = former;
  return {
    goals: plan.goals.map(({ id: ref, level }) => ({
      id: identities.goals[ref] as string,
      ref,
      level,
      isNew: false,
      ownerId: '',
      parentId: null,
      titleKey: '',
      occurrence: 0,
    })),
    sections: await matchSections(at, former, plan),
    indicators: known(plan.indicators, identities.indicators),
    activities: known(plan.activities, identities.activities),
  };
}

async function matchSections(at: At, former: Content, plan: Plan): Promise<MatchedSection[]> {
  const sections = plan.goals.flatMap((goal) => goal.sections);
  const hashed = sections.map((section) => {
    const identity = former.identities.sections[section.id];
    if (!identity) throw new Error('An edition has the sections of the plan it is made of');
    return { ...identity, section: section.id, kind: section.kind, hash: hashOf(section) };
  });
  const versions = await findVersions(
    at,
    hashed.map(({ text: textId, hash }) => ({ textId, hash })),
  );
  const brought = new Map<string, string>();
  return hashed.map(({ section, text: textId, kind, hash }) => {
    const key = versionKey(textId, hash);
    const found = versions.get(key);
    const versionId = found ?? brought.get(key) ?? newId();
    brought.set(key, versionId);
    const text = { textId, isNewText: false, goalId: '', ownerId: '', kind, nameKey: '', occurrence: 0 };
    return { ...text, section, versionId, isNew: found === undefined, hash };
  });
}
