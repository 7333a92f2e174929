import { z } from 'zod';
import type { Actor } from '../../kernel/actor.ts';
import { Id } from '../../kernel/ids.ts';
import { mayOf } from '../../kernel/may.ts';
import { type Outside, operation } from '../../kernel/operation.ts';
import { type PlanAccess, planAccess } from '../../plan/operations/access.ts';
import { type Kept, keptPlan } from '../../plan/operations/show-plan.ts';
import { wordsElsewhere } from '../../plan/operations/words-elsewhere.ts';
import { type FixedFinding, Review } from '../model/reviewed.ts';
import { type Aside, loadAside } from '../store/aside.ts';
import { type FixMade, loadFixes } from '../store/fix.ts';
import { planReview, strangeWords } from './review-plan.ts';

/**
 * What the review finds in a kept plan, what of it is set aside and why, and what is good: in the edition in force, or the one asked for. Fails with
 * `plan-not-found` or `edition-not-found`.
 */
export const checkPlan = operation({
  name: 'check.plan',
  summary: { sv: 'Granskning av en plan', en: 'Review of a plan' },
  kind: 'query',
  http: { method: 'GET', path: '/plans/{planId}/findings' },
  input: z.object({ planId: Id, edition: Id.optional() }),
  output: Review,
  subject: async (at, { planId }) => await planAccess(at, planId),
  may: (actor, plan) => actor.reads(plan.owner),
  prepare: async ({ input: { planId, edition }, ...outside }) => await reviewOf(outside, planId, edition),
  run: async ({ prepared: { review } }) => review,
});

/** An edition of a plan with its review, and what the review was made of. */
export interface ReviewedPlan extends Kept {
  aside: Aside;
  fixes: FixMade[];
  review: Review;
}

/** An edition of a plan, else the one in force, with its review; for the `prepare` of an operation. Fails with `edition-not-found`. */
export async function reviewOf(outside: Doing, planId: string, edition?: string): Promise<ReviewedPlan> {
  const { access, ...kept } = await outside.read(async (at) => {
    const one = await keptPlan(at, planId, edition);
    const fixes = await loadFixes(at, planId, one.summary.editionId);
    return { ...one, fixes, aside: await loadAside(at, planId), access: await planAccess(at, planId) };
  });
  const found = await reviewed(outside, kept);
  const may = kept.summary.inForce ? mayOf(outside.actor, access, MAY) : { fix: false, setAside: false };
  return { ...kept, review: { ...found, edition: kept.summary.editionId, fixed: kept.fixes.map(fixedFinding), may } };
}

/** The sentences of `check.fix` and `check.setAside`. */
const writes = { may: (actor: Actor, plan: PlanAccess) => actor.writes(plan.owner) };
const MAY = { fix: writes, setAside: writes };

type Doing = Pick<Outside, 'read' | 'work'> & { actor: Actor };

export const fixedFinding = ({ finding, fingerprint, who, at, formerId }: FixMade): FixedFinding => ({
  ...finding,
  fingerprint,
  who,
  at,
  former: formerId,
});

/** The findings of a plan with what is said of those that are set aside, and what is good. */
export async function reviewed(
  { read, work }: Pick<Doing, 'read' | 'work'>,
  { plan, summary, aside }: Pick<ReviewedPlan, 'plan' | 'summary' | 'aside'>,
): Promise<Pick<Review, 'findings' | 'good'>> {
  const strange = await work(strangeWords, plan);
  const ownWords = await read((at) => wordsElsewhere(at, summary, strange));
  const { findings, good } = await work(planReview, { plan, ownWords });
  return {
    findings: findings.map((finding) => ({ ...finding, setAside: aside.get(finding.fingerprint) ?? null })),
    good,
  };
}
