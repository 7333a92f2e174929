import { z } from 'zod';
import { reviewOf } from '../../check/operations/check-plan.ts';
import { Id } from '../../kernel/ids.ts';
import { type FileOut, operation } from '../../kernel/operation.ts';
import { themeOf } from '../../organisation/operations/show-theme.ts';
import { keptPlan } from '../../plan/operations/show-plan.ts';
import { FORMATS } from '../write/write.ts';
import { planWriter } from './write-file.ts';

/** A kept plan as a file; with its review as an annex where asked. Fails with `plan-not-found` or `annex-in-json`. */
export const exportPlan = operation({
  name: 'documents.export',
  summary: { sv: 'Planen som fil', en: 'The plan as a file' },
  kind: 'query',
  http: { method: 'GET', path: '/plans/{planId}/export', answer: 'file' },
  input: z.object({ planId: Id, format: z.enum(FORMATS), findings: z.enum(['true', 'false']).default('false') }),
  output: z.custom<FileOut>(),
  allowed: (actor) => actor.local,
  run: async (context, { planId, format, findings }) => {
    const { plan } = await keptPlan(context, planId);
    const review = findings === 'true' ? (await reviewOf(context, planId)).review : undefined;
    return { plan, format, review, theme: await themeOf(context) };
  },
  writer: planWriter,
});
