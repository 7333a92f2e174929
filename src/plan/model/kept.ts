import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { richText } from '../../kernel/richtext.schema.ts';
import { planSchema, sourceSchema, targetSchema } from './plan.schema.ts';
import { ASSESSMENTS, GOAL_LEVELS, SECTION_KINDS } from './plan.ts';

// What is told of plans that are kept: the answers of this area's queries, and what its pages show.

/** A part of the organisation, by name. */
const Named = z.object({ id: Id, name: z.string() });

/** A kept plan or report, in a line. */
export const PlanSummary = z.object({
  id: Id,
  kind: z.enum(['plan', 'report']),
  year: z.int(),
  occasion: z.enum(['T1', 'T2', 'VB']).nullable(),
  unit: Named.nullable(),
  board: Named.nullable(),
  registrationNumber: z.string().nullable(),
  date: z.string().nullable(),
  keptAt: z.iso.datetime(),
  /** The plan that came in its place; `null` for the one in force. */
  supersededBy: Id.nullable(),
  goals: z.int(),
  indicators: z.int(),
  activities: z.int(),
  /** How many values no one has decided yet, and how many lines found no place. */
  unresolved: z.int(),
  unplaced: z.int(),
});
export type PlanSummary = z.infer<typeof PlanSummary>;

/** Another wording of a text, and the plans that hold it. */
export const Wording = z.object({
  /** The section by its `id` in the plan. */
  section: z.string(),
  text: z.string(),
  plans: z.array(z.object({ id: Id, name: z.string() })),
});
export type Wording = z.infer<typeof Wording>;

/** A kept plan, whole, with the lasting identities of what stands in it. */
export const KeptPlan = z.object({
  summary: PlanSummary,
  plan: planSchema,
  /** By the goal's `id` in the plan. */
  goalIds: z.record(z.string(), Id),
  /** By the indicator's `id` in the plan. */
  indicatorIds: z.record(z.string(), Id),
  /** Other wordings of the plan's texts. */
  wordings: z.array(Wording),
  /** In how many plans of the year each goal stands, by its `id` in the plan. */
  sharedBy: z.record(z.string(), z.int()),
  /** The same unit's other plans and reports, newest first. */
  siblings: z.array(PlanSummary),
});
export type KeptPlan = z.infer<typeof KeptPlan>;

/** Where something stands: the plan by its id and its unit's name (or its board's), and the goal's `id` in it. */
const InPlan = { planId: Id, planName: z.string(), kind: z.enum(['plan', 'report']), ref: z.string() };

/** One row of an indicator table in one plan or report. */
export const IndicatorValue = z.object({
  ...InPlan,
  year: z.int(),
  occasion: z.enum(['T1', 'T2', 'VB']).nullable(),
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

export const Indicator = z.object({ id: Id, name: z.string(), values: z.array(IndicatorValue) });
export type Indicator = z.infer<typeof Indicator>;

/** One activity in one plan. */
export const ActivityRow = z.object({
  ...InPlan,
  id: Id,
  title: z.string(),
  goal: z.string(),
  board: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  deviation: z.string().nullable(),
  analysis: z.string().nullable(),
});
export type ActivityRow = z.infer<typeof ActivityRow>;

/** A text of a goal with everyone who holds it in this wording. */
export const ThreadPassage = z.object({
  id: Id,
  kind: z.enum(SECTION_KINDS),
  heading: z.string(),
  text: z.string(),
  items: z.array(z.string()),
  body: richText,
  plans: z.array(z.object({ ...InPlan, source: sourceSchema.nullable() })),
});
export type ThreadPassage = z.infer<typeof ThreadPassage>;

/** A goal as it is in one plan. */
export const ThreadPlace = z.object({
  ...InPlan,
  occasion: z.enum(['T1', 'T2', 'VB']).nullable(),
  number: z.string().nullable(),
  assessment: z.enum(ASSESSMENTS).nullable(),
});
export type ThreadPlace = z.infer<typeof ThreadPlace>;

/** One step of the red thread. `parent` is a goal of the same answer, `null` for the first. */
export const ThreadGoal = z.object({
  id: Id,
  parent: Id.nullable(),
  level: z.enum(GOAL_LEVELS),
  number: z.string().nullable(),
  title: z.string(),
  owner: z.string().nullable(),
  places: z.array(ThreadPlace),
  passages: z.array(ThreadPassage),
  indicators: z.array(z.object({ id: Id, name: z.string(), value: IndicatorValue })),
  activities: z.array(ActivityRow),
});
export type ThreadGoal = z.infer<typeof ThreadGoal>;

/** The whole red thread of one goal: all above it, itself, and all below it in every plan of the year; parents before children. */
export const Thread = z.object({ goal: Id, year: z.int(), goals: z.array(ThreadGoal) });
export type Thread = z.infer<typeof Thread>;

/** A line of the file that a plan was read from, as it stood when it was read. */
export const FileLine = z.object({
  number: z.int(),
  /** Counts from 1, for a format that has pages. */
  page: z.int().nullable(),
  /** Its place on the page: left, top, right and bottom as shares of the page from its top left corner, 0 to 1. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  text: z.string(),
});
export type FileLine = z.infer<typeof FileLine>;
