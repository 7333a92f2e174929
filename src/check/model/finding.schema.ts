import { z } from 'zod';
import { wordsSchema } from '../../kernel/words.schema.ts';
import { sourceSchema } from '../../plan/model/plan.schema.ts';
import { PRINTED_VALUES } from '../../plan/model/plan.ts';
import type { Change, Finding } from './finding.ts';

// The shapes of `finding.ts`, for the API description. The types keep the two in agreement.

const index = z.int().nonnegative();
const goal = z.string().nullable();
const part = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('goal') }),
  z.object({ kind: z.literal('section'), index }),
  z.object({ kind: z.literal('outside'), index }),
  z.object({ kind: z.literal('indicator'), index }),
  z.object({ kind: z.literal('activity'), index }),
  z.object({ kind: z.literal('plan') }),
]);

const change: z.ZodType<Change> = z.object({
  goal,
  part,
  field: z.enum(['text', 'heading', 'analysis', 'deviation', ...PRINTED_VALUES]),
  at: index,
  from: z.string().min(1),
  to: z.string(),
});

export const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  message: wordsSchema,
  place: z.object({
    goal,
    part,
    label: z.string(),
    source: sourceSchema.nullable(),
  }),
  evidence: z.array(z.object({ text: z.string(), line: z.int().nullable() })),
  fix: z.object({ changes: z.array(change).min(1) }).exactOptional(),
}) satisfies z.ZodType<Finding>;
