import { z } from 'zod';
import { WHOLE } from '../../kernel/actor.ts';
import { Id } from '../../kernel/ids.ts';
import { type Context, operation } from '../../kernel/operation.ts';
import { Problem } from '../../kernel/problem.ts';
import { keepEdition, standAgain } from '../../plan/operations/keep-edition.ts';
import { keptPlan } from '../../plan/operations/show-plan.ts';
import { mended } from '../model/mended.ts';
import { Edition, findingIn, type Review, type SetAside } from '../model/reviewed.ts';
import { stillAside } from '../model/still-aside.ts';
import { copyAside } from '../store/aside.ts';
import { deleteMend, insertMend } from '../store/mend.ts';
import { type ReviewedPlan, reviewed, reviewOf } from './check-plan.ts';

/**
 * Mends a finding of a kept plan: the words that it names are put in place of others, in a new edition that stands in the plan's place. Answers
 * with the edition and its review. Fails with `plan-not-found`, `finding-not-found`, `plan-superseded` for a plan that is not in force, and
 * `finding-unmendable` when only a person can say what is right.
 */
export const mendFinding = operation({
  name: 'check.mend',
  summary: { sv: 'Rättar en iakttagelse', en: 'Mends a finding' },
  kind: 'change',
  http: { method: 'POST', path: '/plans/{planId}/findings/mend' },
  input: z.object({ planId: Id, fingerprint: z.string().min(1).max(100) }),
  output: Edition,
  may: (actor) => actor.writes(WHOLE),
  prepare: async ({ input: { planId, fingerprint }, ...outside }) => {
    const former = await reviewOf(outside, planId);
    if (former.summary.supersededBy !== null) throw superseded();
    const { setAside, fingerprint: _, ...finding } = findingIn(former.review, fingerprint);
    if (!finding.mend) throw unmendable();
    const plan = mended(former.plan, finding.mend);
    return { former, setAside, finding, mend: finding.mend, plan, after: await reviewed(outside, { ...former, plan }) };
  },
  run: async ({ input: { planId: formerId, fingerprint }, prepared, ...context }) => {
    const { former, finding, mend, setAside } = prepared;
    await mustBeInForce(context, formerId);
    const planId = await keepEdition(context, formerId, prepared.plan);
    await insertMend(context, former.summary, { planId, formerId, finding, fingerprint });
    await context.audit({
      subject: { kind: 'finding', id: `${formerId}/${fingerprint}` },
      before: { plan: formerId, rule: finding.rule, words: mend.changes.map(({ from }) => from), setAside },
      after: { plan: planId, rule: finding.rule, words: mend.changes.map(({ to }) => to) },
    });
    const { name: who } = context.actor;
    const made = { ...finding, fingerprint, who, at: context.now.toISOString() };
    const mendsMade = [made, ...former.review.mended];
    return { planId, review: await keepAside(context, former, { ...prepared.after, mended: mendsMade }) };
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
  may: (actor) => actor.writes(WHOLE),
  prepare: async ({ input: { planId }, ...outside }) => {
    const standing = await reviewOf(outside, planId);
    if (standing.summary.supersededBy !== null) throw superseded();
    const [last] = standing.mends;
    if (!last) throw nothingMended();
    return { standing, last, after: (await reviewOf(outside, last.formerId)).review };
  },
  run: async ({ input: { planId }, prepared: { standing, last, after }, ...context }) => {
    const { formerId, fingerprint, finding } = last;
    await mustBeInForce(context, planId);
    await standAgain(context, formerId, planId);
    await deleteMend(context, planId);
    await context.audit({
      subject: { kind: 'finding', id: `${formerId}/${fingerprint}` },
      before: { plan: planId, rule: finding.rule, words: finding.mend?.changes.map(({ to }) => to) },
      after: { plan: formerId, rule: finding.rule, words: finding.mend?.changes.map(({ from }) => from) },
    });
    return { planId: formerId, review: await keepAside(context, standing, after) };
  },
});

/** The review of an edition. A finding that was set aside stays so if only the words that it quotes have been mended. */
async function keepAside(context: Context, former: ReviewedPlan, after: Review): Promise<Review> {
  const kept = new Map<string, SetAside | null>();
  for (const { from, to } of stillAside(former.review.findings, after.findings)) {
    await copyAside(context, former.summary, from, to);
    kept.set(to, findingIn(former.review, from).setAside);
  }
  const findings = after.findings.map((finding) => ({
    ...finding,
    setAside: kept.get(finding.fingerprint) ?? finding.setAside,
  }));
  return { ...after, findings };
}

async function mustBeInForce(context: Context, planId: string): Promise<void> {
  const { summary } = await keptPlan(context, planId);
  if (summary.supersededBy !== null) throw superseded();
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
