import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { type FileOut, operation } from '../../kernel/operation.ts';
import { keptPlan } from '../../plan/operations/show-plan.ts';
import { FORMATS, writePlan } from '../write/write.ts';

/** A kept plan as a file. Fails with `plan-not-found`. */
export const exportPlan = operation({
  name: 'documents.export',
  summary: { sv: 'Planen som fil', en: 'The plan as a file' },
  kind: 'query',
  http: { method: 'GET', path: '/plans/{planId}/export', answer: 'file' },
  input: z.object({ planId: Id, format: z.enum(FORMATS) }),
  output: z.custom<FileOut>(),
  allowed: (actor) => actor.local,
  run: async (context, { planId, format }) => writePlan((await keptPlan(context, planId)).plan, format),
});
