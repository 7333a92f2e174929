import { z } from 'zod';
import { wordsSchema } from '../../kernel/words.schema.ts';
import { sourceSchema } from '../../plan/model/plan.schema.ts';
import type { Finding } from './finding.ts';

// The shapes of `finding.ts`, for the description of the API. The types hold the two together.

const index = z.int().nonnegative();
export const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  message: wordsSchema,
  place: z.object({
    goal: z.string().nullable(),
    part: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('goal') }),
      z.object({ kind: z.literal('section'), index }),
      z.object({ kind: z.literal('outside'), index }),
      z.object({ kind: z.literal('indicator'), index }),
      z.object({ kind: z.literal('activity'), index }),
      z.object({ kind: z.literal('plan') }),
    ]),
    label: z.string(),
    source: sourceSchema.nullable(),
  }),
  evidence: z.array(z.object({ text: z.string(), line: z.int().nullable() })),
}) satisfies z.ZodType<Finding>;
