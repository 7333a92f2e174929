import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { type Context, operation } from '../../kernel/operation.ts';
import { planAccess } from '../../plan/operations/access.ts';
import { findingIn, Review, type SetAside } from '../model/reviewed.ts';
import { deleteAside, saveAside } from '../store/aside.ts';
import { reviewOf } from './check-plan.ts';

const Which = { planId: Id, fingerprint: z.string().min(1).max(100) };
const ToSetAside = z.object({ ...Which, reason: z.string().trim().min(1).max(1000) });

/**
 * Sets a finding in a kept plan aside with a reason that the next reader sees. It stays set aside for that text, even
 * when the plan is imported again. Returns the whole review. Fails with `plan-not-found` or `finding-not-found`.
 */
export const setFindingAside = operation({
  name: 'check.setAside',
  summary: { sv: 'Lägger en iakttagelse åt sidan', en: 'Sets a finding aside' },
  kind: 'change',
  http: { method: 'POST', path: '/plans/{planId}/findings/set-aside' },
  input: ToSetAside,
  output: Review,
  subject: async (at, { planId }) => await planAccess(at, planId),
  may: (actor, plan) => actor.writes(plan.owner),
  prepare: async ({ input: { planId }, ...outside }) => await reviewOf(outside, planId),
  run: async ({ input: { planId, fingerprint, reason }, prepared: { review }, ...context }) => {
    const { rule, setAside } = findingIn(review, fingerprint);
    await saveAside(context, planId, { fingerprint, rule, reason });
    const after = { reason, who: context.actor.name, at: context.now.toISOString() };
    await note(context, `${planId}/${fingerprint}`, rule, setAside, after, reason);
    if (setAside)
      context.undoneBy({ name: 'check.setAside', input: ToSetAside }, { planId, fingerprint, reason: setAside.reason });
    else context.undoneBy(bringFindingBack, { planId, fingerprint });
    return withAside(review, fingerprint, after);
  },
});

/** Brings back a finding that was set aside. Answers with the whole review. Fails with `plan-not-found` or `finding-not-found`. */
export const bringFindingBack = operation({
  name: 'check.bringBack',
  summary: { sv: 'Tar tillbaka en iakttagelse', en: 'Brings a finding back' },
  kind: 'change',
  http: { method: 'POST', path: '/plans/{planId}/findings/bring-back' },
  input: z.object(Which),
  output: Review,
  subject: async (at, { planId }) => await planAccess(at, planId),
  may: (actor, plan) => actor.writes(plan.owner),
  prepare: async ({ input: { planId }, ...outside }) => await reviewOf(outside, planId),
  run: async ({ input: { planId, fingerprint }, prepared: { review }, ...context }) => {
    const { rule, setAside } = findingIn(review, fingerprint);
    if (!setAside) return review;
    await deleteAside(context, planId, fingerprint);
    await note(context, `${planId}/${fingerprint}`, rule, setAside, null);
    context.undoneBy({ name: 'check.setAside', input: ToSetAside }, { planId, fingerprint, reason: setAside.reason });
    return withAside(review, fingerprint, null);
  },
});

const withAside = (review: Review, fingerprint: string, setAside: SetAside | null): Review => ({
  ...review,
  findings: review.findings.map((finding) =>
    finding.fingerprint === fingerprint ? { ...finding, setAside } : finding,
  ),
});

const note = async (
  context: Context,
  id: string,
  rule: string,
  before: SetAside | null,
  after: SetAside | null,
  why?: string,
) =>
  await context.audit({
    subject: { kind: 'finding', id },
    before: before && { rule, ...before },
    after: after && { rule, ...after },
    ...(why === undefined ? {} : { why }),
  });
