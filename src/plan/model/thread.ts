import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { richText } from '../../kernel/richtext.schema.ts';
import { Occasion } from './kept.ts';
import { sourceSchema } from './plan.schema.ts';
import { ASSESSMENTS, GOAL_LEVELS, SECTION_KINDS } from './plan.ts';
import { ActivityRow, IndicatorValue, InPlan } from './values.ts';

/** A text of a goal with everyone who holds it in this wording. */
export const ThreadPassage = z.object({
  id: Id,
  kind: z.enum(SECTION_KINDS),
  heading: z.string(),
  text: z.string(),
  items: z.array(z.string()),
  body: richText,
  plans: z.array(z.object({ ...InPlan, source: sourceSchema })),
});
export type ThreadPassage = z.infer<typeof ThreadPassage>;

/** A goal as it is in one plan. */
export const ThreadPlace = z.object({
  ...InPlan,
  occasion: Occasion,
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
  /** How many units and boards hold it in their plans, and how many goals right below it are held. */
  holders: z.int(),
  children: z.int(),
  places: z.array(ThreadPlace),
  passages: z.array(ThreadPassage),
  indicators: z.array(z.object({ id: Id, name: z.string(), value: IndicatorValue })),
  activities: z.array(ActivityRow),
  /** True where more of its places, texts or rows are held than are shown. */
  more: z.boolean(),
});
export type ThreadGoal = z.infer<typeof ThreadGoal>;

/**
 * The red thread of one goal: all above it, itself, a page of the goals right below it, and of each of those the first below in turn; parents
 * before children.
 */
export const Thread = z.object({
  goal: Id,
  year: z.int(),
  goals: z.array(ThreadGoal),
  page: z.int(),
  limit: z.int(),
  /** True where more goals are right below it. */
  more: z.boolean(),
});
export type Thread = z.infer<typeof Thread>;
