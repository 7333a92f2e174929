import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { type Context, operation } from '../../kernel/operation.ts';
import { Problem } from '../../kernel/problem.ts';
import type { PlanSummary } from '../../plan/model/kept.ts';
import { keepEdition, standAgain } from '../../plan/operations/keep-edition.ts';
import { mended } from '../model/mended.ts';
import { Edition, findingIn, type Review } from '../model/reviewed.ts';
import { stillAside } from '../model/still-aside.ts';
import { copyAside } from '../store/aside.ts';
import { deleteMend, insertMend } from '../store/mend.ts';
import { reviewOf } from './check-plan.ts';

/**
 * Mends a finding of a kept plan: the words that it names are put in place of others, in a new edition that stands in the plan's place. Answers
 * with the edition and its review. Fails with `plan-not-found`, `finding-not-found`, `plan-superseded` for a plan that is not in force, and
 * `finding-unmendable` where only a person can say what is right.
 */
export const mendFinding = operation({
  name: 'check.mend',
  summary: { sv: 'Rättar en iakttagelse', en: 'Mends a finding' },
  kind: 'change',
  http: { method: 'POST', path: '/plans/{planId}/findings/mend' },
  input: z.object({ planId: Id, fingerprint: z.string().min(1).max(100) }),
  output: Edition,
  allowed: (actor) => actor.local,
  run: async (context, { planId: formerId, fingerprint }) => {
    const { plan, summary, review } = await reviewOf(context, formerId);
    inForce(summary);
    const { setAside, fingerprint: _, ...finding } = findingIn(review, fingerprint);
    if (!finding.mend) throw unmendable();
    const planId = await keepEdition(context, formerId, mended(plan, finding.mend));
    await insertMend(context, summary, { planId, formerId, finding, fingerprint });
    await context.audit({
      subject: { kind: 'finding', id: `${formerId}/${fingerprint}` },
      before: { plan: formerId, rule: finding.rule, words: finding.mend.changes.map(({ from }) => from), setAside },
      after: { plan: planId, rule: finding.rule, words: finding.mend.changes.map(({ to }) => to) },
    });
    return { planId, review: await reviewAfter(context, planId, summary, review) };
  },
});

/**
 * Undoes the last mend of a plan: the edition that it was made in stands again. Nothing is deleted. Answers with that edition and its review.
 * Fails with `plan-not-found`, `plan-superseded` for a plan that is not in force, and `nothing-mended`.
 */
export const undoMend = operation({
  name: 'check.undoMend',
  summary: { sv: 'Ångrar en rättning', en: 'Undoes a mend' },
  kind: 'change',
  http: { method: 'POST', path: '/plans/{planId}/findings/undo-mend' },
  input: z.object({ planId: Id }),
  output: Edition,
  allowed: (actor) => actor.local,
  run: async (context, { planId }) => {
    const { summary, review, mends } = await reviewOf(context, planId);
    inForce(summary);
    const [last] = mends;
    if (!last) throw nothingMended();
    const { formerId, fingerprint, finding } = last;
    await standAgain(context, formerId, planId);
    await deleteMend(context, planId);
    await context.audit({
      subject: { kind: 'finding', id: `${formerId}/${fingerprint}` },
      before: { plan: planId, rule: finding.rule, words: finding.mend?.changes.map(({ to }) => to) },
      after: { plan: formerId, rule: finding.rule, words: finding.mend?.changes.map(({ from }) => from) },
    });
    return { planId: formerId, review: await reviewAfter(context, formerId, summary, review) };
  },
});

/** The review of an edition. A finding that was set aside stays so where only the words that it quotes have been mended. */
async function reviewAfter(context: Context, planId: string, summary: PlanSummary, before: Review): Promise<Review> {
  const { review } = await reviewOf(context, planId);
  const kept = stillAside(before.findings, review.findings);
  for (const { from, to } of kept) await copyAside(context, summary, from, to);
  return kept.length === 0 ? review : (await reviewOf(context, planId)).review;
}

function inForce({ supersededBy }: PlanSummary): void {
  if (supersededBy !== null) throw superseded();
}

const superseded = () =>
  new Problem(
    'plan-superseded',
    {
      sv: 'Den här planen gäller inte längre, och kan bara läsas. Öppna den som gäller och rätta där.',
      en: 'This plan is no longer in force, and can only be read. Open the one that is, and mend it there.',
    },
    409,
  );

const unmendable = () =>
  new Problem('finding-unmendable', {
    sv: 'Det här kan inte rättas med ett tryck: bara ni vet vad som är rätt.',
    en: 'This cannot be mended by a key: only you know what is right.',
  });

const nothingMended = () =>
  new Problem(
    'nothing-mended',
    {
      sv: 'Ingenting är rättat i planen, så det finns inget att ångra.',
      en: 'Nothing is mended in the plan, so there is nothing to undo.',
    },
    409,
  );
