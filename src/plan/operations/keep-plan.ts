import { createHash } from 'node:crypto';
import { newId } from '../../kernel/ids.ts';
import type { Context } from '../../kernel/operation.ts';
import type { Match } from '../model/match.ts';
import type { Plan } from '../model/plan.ts';
import { withoutPlaces } from '../model/same.ts';
import { findByFingerprint, findInForce, insertPlan, supersede } from '../store/keep.ts';
import type { At } from '../store/tables.ts';

/** A plan that is about to be kept: whose it is, and how it is tied to what is kept. */
export interface Incoming {
  plan: Plan;
  year: number;
  unitId: string | null;
  boardId: string | null;
}

/** What keeping a plan would do, or did. */
export interface Standing {
  /** The same plan is kept already, word for word: nothing changes. */
  same: string | null;
  /** The plan that this one stands in place of. */
  supersedes: string | null;
}

/** How an incoming plan stands to what is kept: the same already, in place of another, or new. */
export async function standingOf(at: At, incoming: Incoming): Promise<Standing> {
  const same = await findByFingerprint(at, fingerprintOf(incoming));
  return { same, supersedes: same === null ? await findInForce(at, incoming) : null };
}

/** Keeps a plan for good, in place of the one in force if there is one. The same plan again changes nothing. */
export async function keepPlan(
  context: Context,
  incoming: Incoming,
  match: Match,
  sourceFileId: string,
): Promise<Standing & { planId: string }> {
  const standing = await standingOf(context, incoming);
  if (standing.same !== null) return { ...standing, planId: standing.same };
  const id = newId();
  // Before it comes, since two cannot be in force at once.
  if (standing.supersedes !== null) await supersede(context, standing.supersedes, id);
  await insertPlan(context, {
    ...incoming,
    id,
    match,
    sourceFileId,
    fingerprint: fingerprintOf(incoming),
    keptAt: context.now,
  });
  const { kind, occasion, registrationNumber } = incoming.plan;
  await context.audit({
    subject: { kind: 'plan', id },
    before: standing.supersedes === null ? null : { plan: standing.supersedes },
    after: { kind, year: incoming.year, occasion, registrationNumber, unit: incoming.unitId, board: incoming.boardId },
  });
  return { ...standing, planId: id };
}

/** The same for the same words of the same unit, whatever file they came in. */
function fingerprintOf({ plan, year, unitId, boardId }: Incoming): string {
  return createHash('sha256')
    .update(JSON.stringify([year, unitId, boardId, withoutPlaces(plan)]))
    .digest('hex');
}
