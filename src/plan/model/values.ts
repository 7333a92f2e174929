import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { KINDS, Occasion } from './kept.ts';
import { targetSchema } from './plan.schema.ts';

// Indicators and activities across plans.

/** Where something stands: the plan by its id and its unit's name (or its board's), and the goal's `id` in it. */
export const InPlan = { planId: Id, planName: z.string(), kind: z.enum(KINDS), ref: z.string() };

/** One row of an indicator table in one plan or report. */
export const IndicatorValue = z.object({
  ...InPlan,
  year: z.int(),
  occasion: Occasion,
  board: z.string().nullable(),
  goal: z.string(),
  target: z.string().nullable(),
  targetValue: targetSchema,
  cityTarget: z.string().nullable(),
  outcome: z.string().nullable(),
  outcomeMen: z.string().nullable(),
  outcomeWomen: z.string().nullable(),
  previous: z.string().nullable(),
  period: z.string().nullable(),
  periodicity: z.string().nullable(),
  unresolved: z.array(z.string()),
});
export type IndicatorValue = z.infer<typeof IndicatorValue>;

/** An indicator of a year, with the first of its rows. */
export const IndicatorInList = z.object({
  id: Id,
  name: z.string(),
  /** Whose it is, by name: two owners may have indicators of the same name. */
  owner: z.string(),
  /** How many rows there are of it in the year, in plans and reports. */
  count: z.int(),
  values: z.array(IndicatorValue),
});
export type IndicatorInList = z.infer<typeof IndicatorInList>;

/** One indicator with a page of its rows, newest year first. */
export const Indicator = z.object({
  id: Id,
  name: z.string(),
  values: z.array(IndicatorValue),
  page: z.int(),
  limit: z.int(),
  more: z.boolean(),
});
export type Indicator = z.infer<typeof Indicator>;

/** One activity in one plan. */
export const ActivityRow = z.object({
  ...InPlan,
  id: Id,
  year: z.int(),
  title: z.string(),
  goal: z.string(),
  board: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  deviation: z.string().nullable(),
  analysis: z.string().nullable(),
});
export type ActivityRow = z.infer<typeof ActivityRow>;
