import { z } from 'zod';
import { reviewOf } from '../../check/operations/check-plan.ts';
import { WHOLE } from '../../kernel/actor.ts';
import { Id } from '../../kernel/ids.ts';
import { type FileOut, operation } from '../../kernel/operation.ts';
import { keptPlan } from '../../plan/operations/show-plan.ts';
import { FORMATS } from '../out/write/write.ts';
import { themeOf } from './show-theme.ts';
import { planWriter } from './write-file.ts';

/** A kept plan as a file; with its review as an annex where asked. Fails with `plan-not-found` or `annex-in-json`. */
export const exportPlan = operation({
  name: 'documents.export',
  summary: { sv: 'Planen som fil', en: 'The plan as a file' },
  kind: 'query',
  http: { method: 'GET', path: '/plans/{planId}/export', answer: 'file' },
  input: z.object({ planId: Id, format: z.enum(FORMATS), findings: z.enum(['true', 'false']).default('false') }),
  output: z.custom<FileOut>(),
  may: (actor) => actor.reads(WHOLE),
  prepare: async ({ input: { planId, findings }, ...outside }) =>
    findings === 'true' ? (await reviewOf(outside, planId)).review : undefined,
  run: async ({ input: { planId, format }, prepared: review, ...context }) => {
    const { plan } = await keptPlan(context, planId);
    return { plan, format, review, theme: await themeOf(context) };
  },
  writer: planWriter,
});
