import { z } from 'zod';
import { reviewOf } from '../../check/operations/check-plan.ts';
import { Id } from '../../kernel/ids.ts';
import { type FileOut, operation } from '../../kernel/operation.ts';
import { planAccess } from '../../plan/operations/access.ts';
import { DOCUMENT_FORMATS } from '../out/write/write.ts';
import { themeOf } from './show-theme.ts';
import { findingsWriter } from './write-file.ts';

/**
 * The review of a kept plan as a file: what is good, what to look at, and what is set aside and why. Fails with
 * `plan-not-found`.
 */
export const exportFindings = operation({
  name: 'documents.exportFindings',
  summary: { sv: 'Granskningen som fil', en: 'The review as a file' },
  kind: 'query',
  http: { method: 'GET', path: '/plans/{planId}/findings/export', answer: 'file' },
  input: z.object({ planId: Id, edition: Id.optional(), format: z.enum(DOCUMENT_FORMATS) }),
  output: z.custom<FileOut>(),
  subject: async (at, { planId }) => await planAccess(at, planId),
  may: (actor, plan) => actor.reads(plan.owner),
  prepare: async ({ input: { planId, edition }, ...outside }) => await reviewOf(outside, planId, edition),
  run: async ({ input: { format }, prepared: { plan, review }, ...context }) => ({
    plan,
    review,
    format,
    theme: await themeOf(context),
  }),
  writer: findingsWriter,
});
