import { z } from 'zod';
import { reviewOf } from '../../check/operations/check-plan.ts';
import { Id } from '../../kernel/ids.ts';
import { type FileOut, operation } from '../../kernel/operation.ts';
import { planAccess } from '../../plan/operations/access.ts';
import { keptPlan } from '../../plan/operations/show-plan.ts';
import { FORMATS } from '../out/write/write.ts';
import { themeOf } from './show-theme.ts';
import { planWriter } from './write-file.ts';

/** A kept plan as a file; with its review as an annex where asked. Fails with `plan-not-found`, `edition-not-found` or `annex-in-json`. */
export const exportPlan = operation({
  name: 'documents.export',
  summary: { sv: 'Planen som fil', en: 'The plan as a file' },
  kind: 'query',
  http: { method: 'GET', path: '/plans/{planId}/export', answer: 'file' },
  input: z.object({
    planId: Id,
    edition: Id.optional(),
    format: z.enum(FORMATS),
    findings: z.enum(['true', 'false']).default('false'),
  }),
  output: z.custom<FileOut>(),
  subject: async (at, { planId }) => await planAccess(at, planId),
  may: (actor, plan) => actor.reads(plan.owner),
  prepare: async ({ input: { planId, edition, findings }, ...outside }) =>
    findings === 'true' ? (await reviewOf(outside, planId, edition)).review : undefined,
  run: async ({ input: { planId, edition, format }, prepared: review, ...context }) => {
    const { plan } = await keptPlan(context, planId, edition);
    return { plan, format, review, theme: await themeOf(context) };
  },
  writer: planWriter,
});
