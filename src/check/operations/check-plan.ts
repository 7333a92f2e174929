import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { type Context, operation } from '../../kernel/operation.ts';
import type { PlanSummary } from '../../plan/model/kept.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { keptPlan } from '../../plan/operations/show-plan.ts';
import { wordsElsewhere } from '../../plan/operations/words-elsewhere.ts';
import { type MendedFinding, Review } from '../model/reviewed.ts';
import { type Aside, asideOf, loadAside } from '../store/aside.ts';
import { loadMends, type MendMade, mendsOf } from '../store/mend.ts';
import { planReview, strangeWords } from './review-plan.ts';

/** What the review finds in a kept plan, what of it is set aside and why, and what is good. Fails with `plan-not-found`. */
export const checkPlan = operation({
  name: 'check.plan',
  summary: { sv: 'Granskning av en plan', en: 'Review of a plan' },
  kind: 'query',
  http: { method: 'GET', path: '/plans/{planId}/findings' },
  input: z.object({ planId: Id }),
  output: Review,
  allowed: (actor) => actor.local,
  run: async (context, { planId }) => (await reviewOf(context, planId)).review,
});

/** A kept plan with its review; for this area's operations. Fails with `plan-not-found`. */
export async function reviewOf(
  context: Context,
  planId: string,
): Promise<{ plan: Plan; summary: PlanSummary; review: Review; mends: MendMade[] }> {
  const { plan, summary } = await keptPlan(context, planId);
  const { findings, good } = await reviewed(context, plan, summary, await loadAside(context, summary.year));
  const mends = madeIn(planId, mendsOf(await loadMends(context, summary.year), summary));
  return { plan, summary, mends, review: { findings, good, mended: mends.map(mendedFinding) } };
}

/** The mends that led to an edition, the latest first. */
function madeIn(planId: string, mends: MendMade[]): MendMade[] {
  const left = new Map(mends.map((mend) => [mend.planId, mend]));
  const made: MendMade[] = [];
  for (let mend = left.get(planId); mend; mend = left.get(mend.formerId)) {
    made.push(mend);
    left.delete(mend.planId);
  }
  return made;
}

const mendedFinding = ({ finding, fingerprint, who, at }: MendMade): MendedFinding => ({
  ...finding,
  fingerprint,
  who,
  at,
});

/** The findings of a kept plan with what is said of those that are set aside, and what is good. */
export async function reviewed(
  context: Context,
  plan: Plan,
  summary: PlanSummary,
  aside: Aside,
): Promise<Pick<Review, 'findings' | 'good'>> {
  const ownWords = await wordsElsewhere(context, summary, await context.work(strangeWords, plan));
  const { findings, good } = await context.work(planReview, { plan, ownWords });
  return {
    findings: findings.map((finding) => ({ ...finding, setAside: asideOf(aside, summary, finding.fingerprint) })),
    good,
  };
}
