import type { OwnerPath } from '../../kernel/actor.ts';
import type { At } from '../../kernel/operation.ts';
import { ownerPathOf } from '../../organisation/operations/paths.ts';
import { goalNotFound, indicatorNotFound, planNotFound } from '../model/problems.ts';
import { findPlan, type LastingPlan } from '../store/editions.ts';
import { findOwner } from '../store/owner.ts';

// What `may` is asked about.

/** A plan, and who has it with all above: what may be done to it follows from that. */
export interface PlanAccess extends LastingPlan {
  owner: OwnerPath;
}

/** Fails with `plan-not-found`. */
export async function planAccess(at: At, planId: string): Promise<PlanAccess> {
  const plan = await findPlan(at, planId);
  if (!plan) throw planNotFound();
  return { ...plan, owner: await ownerPathOf(at, plan.ownerId) };
}

/** Who a goal belongs to. Fails with `goal-not-found`. */
export async function goalAccess(at: At, goalId: string): Promise<{ owner: OwnerPath }> {
  const owner = await findOwner(at, 'goal', goalId);
  if (owner === null) throw goalNotFound();
  return { owner: await ownerPathOf(at, owner) };
}

/** Who an indicator belongs to. Fails with `indicator-not-found`. */
export async function indicatorAccess(at: At, indicatorId: string): Promise<{ owner: OwnerPath }> {
  const owner = await findOwner(at, 'indicator', indicatorId);
  if (owner === null) throw indicatorNotFound();
  return { owner: await ownerPathOf(at, owner) };
}
