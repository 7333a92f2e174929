import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { operation } from '../../kernel/operation.ts';
import { keptPlan } from '../../plan/operations/show-plan.ts';
import { check } from '../check.ts';
import { good } from '../good.ts';
import { findingSchema, wordsSchema } from '../model/finding.schema.ts';

/** What the review finds in a kept plan, and what is good in it. Fails with `plan-not-found`. */
export const checkPlan = operation({
  name: 'check.plan',
  summary: { sv: 'Granskning av en plan', en: 'Review of a plan' },
  kind: 'query',
  http: { method: 'GET', path: '/plans/{planId}/findings' },
  input: z.object({ planId: Id }),
  output: z.object({ findings: z.array(findingSchema), good: z.array(wordsSchema) }),
  allowed: (actor) => actor.local,
  run: async (context, { planId }) => {
    const { plan } = await keptPlan(context, planId);
    return { findings: check(plan), good: good(plan) };
  },
});
