import { z } from 'zod';
import type { Quantity } from '../../kernel/quantity.ts';
import { richText } from '../../kernel/richtext.schema.ts';
import type { Target } from '../../kernel/target.ts';
import {
  ASSESSMENTS,
  GOAL_LEVELS,
  type Goal,
  type OutsideSection,
  type Plan,
  type PlanActivity,
  type PlanIndicator,
  PRINTED_VALUES,
  SECTION_KINDS,
  type Section,
  type Source,
  type SourceLine,
} from './plan.ts';

// The shapes of `plan.ts`, for what comes in from outside and for the description of the API. The types hold the two together.

const text = z.string();
const maybe = text.nullable();
const line = z.int().positive();

export const sourceSchema: z.ZodType<Source> = z.object({ page: z.int().nullable(), line, lastLine: line });
const sourceLine: z.ZodType<SourceLine> = z.object({ line, text });

const quantity: z.ZodType<Quantity> = z.object({ value: z.number(), unit: maybe, decimals: z.int().min(0).max(20) });
export const targetSchema: z.ZodType<Target> = z.union([
  z.object({ type: z.literal('quantity'), quantity }),
  z.object({ type: z.literal('delegated'), text }),
  z.object({ type: z.literal('text'), text }),
  z.object({ type: z.literal('none') }),
]);

const section: z.ZodType<Section> = z.object({
  kind: z.enum(SECTION_KINDS),
  heading: text,
  text,
  items: z.array(text),
  body: richText,
  source: sourceSchema,
});

const goal: z.ZodType<Goal> = z.object({
  id: text,
  parent: maybe,
  level: z.enum(GOAL_LEVELS),
  number: maybe,
  title: text,
  heading: text,
  sections: z.array(section),
  assessment: z.enum(ASSESSMENTS).nullable(),
  assessmentText: maybe,
  source: sourceSchema,
});

const outside: z.ZodType<OutsideSection> = z.object({
  heading: text,
  level: z.int().positive(),
  text,
  body: richText,
  source: sourceSchema,
});

const indicator: z.ZodType<PlanIndicator> = z.object({
  goal: text,
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
  source: sourceSchema,
});

const activity: z.ZodType<PlanActivity> = z.object({
  goal: text,
  title: text,
  start: maybe,
  end: maybe,
  deviation: maybe,
  analysis: maybe,
  unresolved: z.array(z.enum(['start', 'end'])),
  source: sourceSchema,
});

export const planSchema: z.ZodType<Plan> = z.object({
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
  furniture: z.array(sourceLine),
  unplaced: z.array(sourceLine),
});
