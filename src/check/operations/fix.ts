import { z } from 'zod';
import { WHOLE } from '../../kernel/actor.ts';
import { Id } from '../../kernel/ids.ts';
import { type Context, operation } from '../../kernel/operation.ts';
import { Problem } from '../../kernel/problem.ts';
import { keepEdition, standAgain } from '../../plan/operations/keep-edition.ts';
import { keptPlan } from '../../plan/operations/show-plan.ts';
import { fixed } from '../model/fixed.ts';
import { Edition, findingIn, type Review, type SetAside } from '../model/reviewed.ts';
import { stillAside } from '../model/still-aside.ts';
import { copyAside } from '../store/aside.ts';
import { deleteFix, insertFix } from '../store/fix.ts';
import { type ReviewedPlan, reviewed, reviewOf } from './check-plan.ts';

/**
 * Fixes a finding of a kept plan: the words that it names are put in place of others, in a new edition that stands in the plan's place. Answers
 * with the edition and its review. Fails with `plan-not-found`, `finding-not-found`, `plan-superseded` for a plan that is not in force, and
 * `finding-unfixable` when only a person can say what is right.
 */
export const fixFinding = operation({
  name: 'check.fix',
  summary: { sv: 'Rättar en iakttagelse', en: 'Fixes a finding' },
  kind: 'change',
  http: { method: 'POST', path: '/plans/{planId}/findings/fix' },
  input: z.object({ planId: Id, fingerprint: z.string().min(1).max(100) }),
  output: Edition,
  may: (actor) => actor.writes(WHOLE),
  prepare: async ({ input: { planId, fingerprint }, ...outside }) => {
    const former = await reviewOf(outside, planId);
    if (former.summary.supersededBy !== null) throw superseded();
    const { setAside, fingerprint: _, ...finding } = findingIn(former.review, fingerprint);
    if (!finding.fix) throw unfixable();
    const plan = fixed(former.plan, finding.fix);
    return { former, setAside, finding, fix: finding.fix, plan, after: await reviewed(outside, { ...former, plan }) };
  },
  run: async ({ input: { planId: formerId, fingerprint }, prepared, ...context }) => {
    const { former, finding, fix, setAside } = prepared;
    await mustBeInForce(context, formerId);
    const planId = await keepEdition(context, formerId, prepared.plan);
    await insertFix(context, former.summary, { planId, formerId, finding, fingerprint });
    await context.audit({
      subject: { kind: 'finding', id: `${formerId}/${fingerprint}` },
      before: { plan: formerId, rule: finding.rule, words: fix.changes.map(({ from }) => from), setAside },
      after: { plan: planId, rule: finding.rule, words: fix.changes.map(({ to }) => to) },
    });
    const { name: who } = context.actor;
    const made = { ...finding, fingerprint, who, at: context.now.toISOString() };
    const fixesMade = [made, ...former.review.fixed];
    return { planId, review: await keepAside(context, former, { ...prepared.after, fixed: fixesMade }) };
  },
});

/**
 * Undoes the last fix of a plan: the edition that it was made in stands again. Nothing is deleted. Answers with that edition and its review.
 * Fails with `plan-not-found`, `plan-superseded` for a plan that is not in force, and `nothing-fixed`.
 */
export const undoFix = operation({
  name: 'check.undoFix',
  summary: { sv: 'Ångrar en rättning', en: 'Undoes a fix' },
  kind: 'change',
  http: { method: 'POST', path: '/plans/{planId}/findings/undo-fix' },
  input: z.object({ planId: Id }),
  output: Edition,
  may: (actor) => actor.writes(WHOLE),
  prepare: async ({ input: { planId }, ...outside }) => {
    const standing = await reviewOf(outside, planId);
    if (standing.summary.supersededBy !== null) throw superseded();
    const [last] = standing.fixes;
    if (!last) throw nothingFixed();
    return { standing, last, after: (await reviewOf(outside, last.formerId)).review };
  },
  run: async ({ input: { planId }, prepared: { standing, last, after }, ...context }) => {
    const { formerId, fingerprint, finding } = last;
    await mustBeInForce(context, planId);
    await standAgain(context, formerId, planId);
    await deleteFix(context, planId);
    await context.audit({
      subject: { kind: 'finding', id: `${formerId}/${fingerprint}` },
      before: { plan: planId, rule: finding.rule, words: finding.fix?.changes.map(({ to }) => to) },
      after: { plan: formerId, rule: finding.rule, words: finding.fix?.changes.map(({ from }) => from) },
    });
    return { planId: formerId, review: await keepAside(context, standing, after) };
  },
});

/** The review of an edition. A finding that was set aside stays so if only the words that it quotes have been fixed. */
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
      en: 'This plan is no longer in force, and can only be read. Open the one that is, and fix it there.',
    },
    409,
  );

const unfixable = () =>
  new Problem('finding-unfixable', {
    sv: 'Det här kan inte rättas med ett tryck: bara ni vet vad som är rätt.',
    en: 'This cannot be fixed by a key: only you know what is right.',
  });

const nothingFixed = () =>
  new Problem(
    'nothing-fixed',
    {
      sv: 'Ingenting är rättat i planen, så det finns inget att ångra.',
      en: 'Nothing is fixed in the plan, so there is nothing to undo.',
    },
    409,
  );
