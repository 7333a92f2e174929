import { z } from 'zod';
import type { Quantity } from '../../kernel/quantity.ts';
import { richText } from '../../kernel/richtext.schema.ts';
import type { Target } from '../../kernel/target.ts';
import { faultsOf } from './faults.ts';
import { ASSESSMENTS, GOAL_LEVELS, PART_KINDS, PRINTED_VALUES, SECTION_KINDS } from './plan.ts';

// The shapes of `plan.ts`, for what comes in from outside and for the description of the API; `plan.schema.test.ts` holds the two equal.

const text = z.string();
const maybe = text.nullable();
const line = z.int().positive();
const id = z.string().min(1).max(100);

export const sourceSchema = z.object({ page: z.int().nullable(), line, lastLine: line });
const source = sourceSchema.nullable();
const sourceLine = z.object({ line, text });

const quantity: z.ZodType<Quantity> = z.object({ value: z.number(), unit: maybe, decimals: z.int().min(0).max(20) });
export const targetSchema: z.ZodType<Target> = z.union([
  z.object({ type: z.literal('quantity'), quantity }),
  z.object({ type: z.literal('delegated'), text }),
  z.object({ type: z.literal('text'), text }),
  z.object({ type: z.literal('none') }),
]);

const section = z.object({
  id,
  kind: z.enum(SECTION_KINDS),
  heading: text,
  text,
  items: z.array(text),
  itemIds: z.array(id),
  body: richText,
  source,
});

const goal = z.object({
  id,
  parent: id.nullable(),
  level: z.enum(GOAL_LEVELS),
  number: maybe,
  title: text,
  heading: text,
  sections: z.array(section),
  assessment: z.enum(ASSESSMENTS).nullable(),
  assessmentText: maybe,
  source,
});

const outside = z.object({
  id,
  heading: text,
  level: z.int().positive(),
  text,
  body: richText,
  source,
});

const indicator = z.object({
  id,
  goal: id,
  name: text,
  target: maybe,
  cityTarget: maybe,
  periodicity: maybe,
  outcome: maybe,
  outcomeMen: maybe,
  outcomeWomen: maybe,
  previous: maybe,
  period: maybe,
  targetValue: targetSchema,
  cityTargetValue: targetSchema,
  analysis: maybe,
  unresolved: z.array(z.enum(PRINTED_VALUES)),
  source,
});

const activity = z.object({
  id,
  goal: id,
  title: text,
  start: maybe,
  end: maybe,
  deviation: maybe,
  analysis: maybe,
  unresolved: z.array(z.enum(['start', 'end'])),
  source,
});

const plan = z.object({
  kind: z.enum(['plan', 'report']),
  year: z.int().nullable(),
  occasion: z.enum(['T1', 'T2', 'VB']).nullable(),
  unit: maybe,
  board: maybe,
  registrationNumber: maybe,
  date: maybe,
  goals: z.array(goal),
  indicators: z.array(indicator),
  activities: z.array(activity),
  sections: z.array(outside),
  order: z.array(z.object({ kind: z.enum(PART_KINDS), id })),
  furniture: z.array(sourceLine),
  unplaced: z.array(sourceLine),
});

/** A plan that is whole: what does not hold between its parts is an issue with its sentence in both languages (`params.words`). */
export const planSchema = plan.superRefine((whole, context) => {
  for (const words of faultsOf(whole)) context.addIssue({ code: 'custom', message: words.en, params: { words } });
});
