import { z } from 'zod';
import { WHOLE } from '../../kernel/actor.ts';
import { Id } from '../../kernel/ids.ts';
import { type Outside, operation } from '../../kernel/operation.ts';
import type { PlanSummary } from '../../plan/model/kept.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { keptPlan } from '../../plan/operations/show-plan.ts';
import { wordsElsewhere } from '../../plan/operations/words-elsewhere.ts';
import { type FixedFinding, Review } from '../model/reviewed.ts';
import { type Aside, asideOf, loadAside } from '../store/aside.ts';
import { type FixMade, fixesOf, loadFixes } from '../store/fix.ts';
import { planReview, strangeWords } from './review-plan.ts';

/** What the review finds in a kept plan, what of it is set aside and why, and what is good. Fails with `plan-not-found`. */
export const checkPlan = operation({
  name: 'check.plan',
  summary: { sv: 'Granskning av en plan', en: 'Review of a plan' },
  kind: 'query',
  http: { method: 'GET', path: '/plans/{planId}/findings' },
  input: z.object({ planId: Id }),
  output: Review,
  may: (actor) => actor.reads(WHOLE),
  prepare: async ({ input: { planId }, ...outside }) => await reviewOf(outside, planId),
  run: async ({ prepared: { review } }) => review,
});

/** A kept plan with its review, and what the review was made of. */
export interface ReviewedPlan {
  plan: Plan;
  summary: PlanSummary;
  aside: Aside;
  fixes: FixMade[];
  review: Review;
}

/** A kept plan with its review; for the `prepare` of an operation. Fails with `plan-not-found`. */
export async function reviewOf(outside: Doing, planId: string): Promise<ReviewedPlan> {
  const kept = await outside.read(async (at) => {
    const { plan, summary } = await keptPlan(at, planId);
    const fixes = madeIn(planId, fixesOf(await loadFixes(at, summary.year), summary));
    return { plan, summary, fixes, aside: await loadAside(at, summary.year) };
  });
  const found = await reviewed(outside, kept);
  return { ...kept, review: { ...found, fixed: kept.fixes.map(fixedFinding) } };
}

type Doing = Pick<Outside, 'read' | 'work'>;

/** The fixes that led to an edition, the latest first. */
function madeIn(planId: string, fixes: FixMade[]): FixMade[] {
  const left = new Map(fixes.map((fix) => [fix.planId, fix]));
  const made: FixMade[] = [];
  for (let fix = left.get(planId); fix; fix = left.get(fix.formerId)) {
    made.push(fix);
    left.delete(fix.planId);
  }
  return made;
}

const fixedFinding = ({ finding, fingerprint, who, at }: FixMade): FixedFinding => ({
  ...finding,
  fingerprint,
  who,
  at,
});

/** The findings of a plan with what is said of those that are set aside, and what is good. */
export async function reviewed(
  { read, work }: Doing,
  { plan, summary, aside }: Pick<ReviewedPlan, 'plan' | 'summary' | 'aside'>,
): Promise<Pick<Review, 'findings' | 'good'>> {
  const strange = await work(strangeWords, plan);
  const ownWords = await read((at) => wordsElsewhere(at, summary, strange));
  const { findings, good } = await work(planReview, { plan, ownWords });
  return {
    findings: findings.map((finding) => ({ ...finding, setAside: asideOf(aside, summary, finding.fingerprint) })),
    good,
  };
}
