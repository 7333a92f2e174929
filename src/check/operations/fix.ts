import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { type Context, operation } from '../../kernel/operation.ts';
import { Problem } from '../../kernel/problem.ts';
import { changedMeanwhile } from '../../plan/model/problems.ts';
import { planAccess } from '../../plan/operations/access.ts';
import { keepEdition } from '../../plan/operations/keep-edition.ts';
import { putPlanInForce } from '../../plan/operations/put-in-force.ts';
import { fixed } from '../model/fixed.ts';
import { Edition, findingIn, type Review, type SetAside } from '../model/reviewed.ts';
import { stillAside } from '../model/still-aside.ts';
import { copyAside } from '../store/aside.ts';
import { saveFix } from '../store/fix.ts';
import { fixedFinding, type ReviewedPlan, reviewed, reviewOf } from './check-plan.ts';

/**
 * Fixes a finding in the edition of a plan that is in force: the words that it names are put in place of others, in a new edition that comes in its
 * place. `edition` is the one that the finding was seen in. `plan.putInForce` undoes it. Answers with the new edition and its review. Fails with
 * `plan-not-found`, `edition-not-found`, `finding-not-found`, `changed-meanwhile` when another edition is in force, and `finding-unfixable` when
 * only a person can say what is right.
 */
export const fixFinding = operation({
  name: 'check.fix',
  summary: { sv: 'Rättar en iakttagelse', en: 'Fixes a finding' },
  kind: 'change',
  http: { method: 'POST', path: '/plans/{planId}/findings/fix' },
  input: z.object({ planId: Id, edition: Id, fingerprint: z.string().min(1).max(100) }),
  output: Edition,
  subject: async (at, { planId }) => await planAccess(at, planId),
  may: (actor, plan) => actor.writes(plan.owner),
  prepare: async ({ input: { planId, edition, fingerprint }, subject, ...outside }) => {
    const former = await reviewOf(outside, planId, edition);
    if (!former.summary.inForce) throw changedMeanwhile(subject);
    const { setAside, fingerprint: _, ...finding } = findingIn(former.review, fingerprint);
    if (!finding.fix) throw unfixable();
    const plan = fixed(former.plan, finding.fix);
    return { former, setAside, finding, fix: finding.fix, plan, after: await reviewed(outside, { ...former, plan }) };
  },
  run: async ({ input: { planId, edition: formerId, fingerprint }, prepared, ...context }) => {
    const { former, finding, fix, setAside, plan } = prepared;
    const editionId = await keepEdition(context, { planId, madeFrom: formerId, plan });
    await saveFix(context, planId, { editionId, formerId, finding, fingerprint });
    await context.audit({
      subject: { kind: 'finding', id: `${planId}/${fingerprint}` },
      before: { edition: formerId, rule: finding.rule, words: fix.changes.map(({ from }) => from), setAside },
      after: { edition: editionId, rule: finding.rule, words: fix.changes.map(({ to }) => to) },
    });
    context.undoneBy(putPlanInForce, { planId, editionId: formerId, replaces: editionId });
    const at = context.now.toISOString();
    const made = fixedFinding({ editionId, formerId, finding, fingerprint, who: context.actor.name, at });
    const { may, fixed: before } = former.review;
    const review = { ...prepared.after, edition: editionId, fixed: [made, ...before], may };
    return { planId, editionId, review: await keepAside(context, former, review) };
  },
});

/** The review of the new edition. A finding that was set aside stays so if only the words that it quotes have been fixed. */
async function keepAside(context: Context, former: ReviewedPlan, after: Review): Promise<Review> {
  const kept = new Map<string, SetAside | null>();
  for (const { from, to } of stillAside(former.review.findings, after.findings)) {
    await copyAside(context, former.summary.id, from, to);
    kept.set(to, findingIn(former.review, from).setAside);
  }
  const findings = after.findings.map((finding) => ({
    ...finding,
    setAside: kept.get(finding.fingerprint) ?? finding.setAside,
  }));
  return { ...after, findings };
}

const unfixable = () =>
  new Problem('finding-unfixable', {
    sv: 'Det här kan inte rättas med ett tryck: bara ni vet vad som är rätt.',
    en: 'This cannot be fixed by a key: only you know what is right.',
  });
