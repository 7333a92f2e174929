import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { type Context, operation } from '../../kernel/operation.ts';
import { lockNodes } from '../../organisation/operations/paths.ts';
import { PlanSummary } from '../model/kept.ts';
import { changedMeanwhile, editionNotFound, planNotFound } from '../model/problems.ts';
import { updateCounts } from '../store/counts.ts';
import { type Content, findPlan, loadContent, loadEditions, replaceEdition } from '../store/editions.ts';
import { type Change, writeInForce } from '../store/in-force.ts';
import { loadSummary } from '../store/list.ts';
import { planAccess } from './access.ts';
import { putInSearch } from './put-in-search.ts';

const input = z.object({ planId: Id, editionId: Id, replaces: Id.nullable() });

/**
 * Puts another edition of a plan in force. `replaces` is the edition in force that the one who asks has seen: where another has come since,
 * it fails with `changed-meanwhile`. Fails with `plan-not-found` or `edition-not-found`.
 */
export const putPlanInForce = operation({
  name: 'plan.putInForce',
  summary: { sv: 'Sätter en annan utgåva av planen i kraft', en: 'Puts another edition of the plan in force' },
  kind: 'change',
  http: { method: 'POST', path: '/plans/{planId}/put-in-force' },
  input,
  output: PlanSummary,
  subject: async (at, { planId }) => await planAccess(at, planId),
  may: (actor, plan) => actor.writes(plan.owner),
  run: async ({ input: asked, subject, ...context }) => {
    const { planId, editionId, replaces } = asked;
    await lockNodes(context, [subject.ownerId]);
    await putInForce(context, [asked]);
    if (replaces !== null)
      context.undoneBy({ name: 'plan.putInForce', input }, { planId, editionId: replaces, replaces: editionId });
    const summary = await loadSummary(context, planId);
    if (!summary) throw planNotFound();
    return summary;
  },
});

/** Which edition of a plan is to be in force, `null` for none, in place of which. */
export interface Replacement {
  planId: string;
  editionId: string | null;
  replaces: string | null;
  /** What the edition says, where it is at hand. */
  content?: Content;
}

/**
 * Puts editions in force, with all that follows for what looks across plans. The last that a change does, with all its plans at once; their
 * owners are locked (`lockNodes`). Nothing is deleted: what was in force stays to read. Fails with `changed-meanwhile` or `edition-not-found`.
 */
export async function putInForce(context: Context, replacements: Replacement[]): Promise<void> {
  const changes: Change[] = [];
  for (const replacement of replacements) changes.push(await replace(context, replacement));
  await updateCounts(context, changes);
}

async function replace(context: Context, { planId, editionId, replaces, content }: Replacement): Promise<Change> {
  const plan = await findPlan(context, planId);
  if (!plan) throw planNotFound();
  const edition = (await loadEditions(context, planId)).find(({ id }) => id === editionId);
  if (editionId !== null && !edition) throw editionNotFound();
  if (!(await replaceEdition(context, { planId, editionId, replaces }))) throw changedMeanwhile(plan);
  await context.audit({
    subject: { kind: 'plan', id: planId },
    before: replaces === null ? null : { edition: replaces },
    after: editionId === null ? null : { edition: editionId, number: edition?.number },
  });
  const says = edition && (content ?? (await loadContent(context, planId, edition.id)));
  if (edition && !says) throw editionNotFound();
  const inForce = edition && says ? { content: says, boardId: edition.boardId, keptAt: edition.keptAt } : null;
  await putInSearch(context, plan, inForce);
  return await writeInForce(context, plan, inForce);
}
