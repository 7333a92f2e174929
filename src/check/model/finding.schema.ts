import { z } from 'zod';
import { wordsSchema } from '../../kernel/words.schema.ts';
import { sourceSchema } from '../../plan/model/plan.schema.ts';
import { PART_KINDS, PRINTED_VALUES } from '../../plan/model/plan.ts';
import type { Change, Finding } from './finding.ts';

// The shapes of `finding.ts`, for the API description. The types keep the two in agreement.

const offset = z.int().nonnegative();
const goal = z.string().nullable();
const part = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(PART_KINDS), id: z.string() }),
  z.object({ kind: z.literal('plan') }),
]);

const change: z.ZodType<Change> = z.object({
  goal,
  part,
  field: z.enum(['text', 'heading', 'analysis', 'deviation', ...PRINTED_VALUES]),
  at: offset,
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
  evidence: z.array(z.object({ text: z.string(), line: z.int().nullable(), part, at: offset.nullable() })),
  fix: z.object({ changes: z.array(change).min(1) }).exactOptional(),
}) satisfies z.ZodType<Finding>;
