import { z } from 'zod';
import { reviewOf } from '../../check/operations/check-plan.ts';
import { Id } from '../../kernel/ids.ts';
import { type FileOut, operation } from '../../kernel/operation.ts';
import { themeOf } from '../../organisation/operations/show-theme.ts';
import { keptPlan } from '../../plan/operations/show-plan.ts';
import { DOCUMENT_FORMATS } from '../write/write.ts';
import { findingsWriter } from './write-file.ts';

/** The review of a kept plan as a file: what is good, what to look at, and what is set aside and why. Fails with `plan-not-found`. */
export const exportFindings = operation({
  name: 'documents.exportFindings',
  summary: { sv: 'Granskningen som fil', en: 'The review as a file' },
  kind: 'query',
  http: { method: 'GET', path: '/plans/{planId}/findings/export', answer: 'file' },
  input: z.object({ planId: Id, format: z.enum(DOCUMENT_FORMATS) }),
  output: z.custom<FileOut>(),
  allowed: (actor) => actor.local,
  run: async (context, { planId, format }) => {
    const { plan } = await keptPlan(context, planId);
    const { review } = await reviewOf(context, planId);
    return { plan, review, format, theme: await themeOf(context) };
  },
  writer: findingsWriter,
});
