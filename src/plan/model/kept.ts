import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { planSchema } from './plan.schema.ts';

// What is said of plans that are kept: the answers of this area's queries, and what its pages show. What looks across plans is in `values.ts`
// and `thread.ts`.

/** A part of the organisation, by name. */
const Named = z.object({ id: Id, name: z.string() });

export const KINDS = ['plan', 'report'] as const;
const OCCASIONS = ['T1', 'T2', 'VB'] as const;
export const Occasion = z.enum(OCCASIONS).nullable();

const counts = {
  goals: z.int(),
  indicators: z.int(),
  activities: z.int(),
  /** How many values no one has decided yet, and how many lines found no place. */
  unresolved: z.int(),
  unplaced: z.int(),
};

/** A plan or report in a line, as one of its editions says it: the one in force, unless another is asked for. */
export const PlanSummary = z.object({
  /** The plan's own, the same whichever edition is in force. */
  id: Id,
  editionId: Id,
  /** Which edition, from 1. */
  edition: z.int(),
  inForce: z.boolean(),
  kind: z.enum(KINDS),
  year: z.int(),
  occasion: Occasion,
  unit: Named.nullable(),
  board: Named.nullable(),
  registrationNumber: z.string().nullable(),
  date: z.string().nullable(),
  keptAt: z.iso.datetime(),
  ...counts,
});
export type PlanSummary = z.infer<typeof PlanSummary>;

/** The municipality at a glance: a page of its boards, and what came last. */
export const StartOverview = z.object({
  boards: z.array(
    z.object({
      ...Named.shape,
      /** How many plans and reports are in force within it in the year, and the first of them. */
      count: z.int(),
      plans: z.array(PlanSummary),
    }),
  ),
  latest: z.array(PlanSummary),
  page: z.int(),
  limit: z.int(),
  more: z.boolean(),
});
export type StartOverview = z.infer<typeof StartOverview>;

/** One edition of a plan in its history. */
export const EditionSummary = z.object({
  id: Id,
  number: z.int(),
  inForce: z.boolean(),
  keptAt: z.iso.datetime(),
  keptBy: z.string(),
  /** The number of the edition that it was made from here, by fixing a finding; `null` for one that came in a file. */
  madeFrom: z.int().nullable(),
  file: z.string().nullable(),
  registrationNumber: z.string().nullable(),
  ...counts,
});
export type EditionSummary = z.infer<typeof EditionSummary>;

/** Another wording of a text that the plan shares with others, and some of those that hold it. */
export const Wording = z.object({
  goal: z.string(),
  /** Which of the goal's sections, from 0. */
  section: z.int(),
  text: z.string(),
  plans: z.array(z.object({ id: Id, name: z.string() })),
  /** True where more plans hold it than are named. */
  more: z.boolean(),
});
export type Wording = z.infer<typeof Wording>;

/** A kept plan, whole, with the lasting identities of what is in it. */
export const KeptPlan = z.object({
  summary: PlanSummary,
  plan: planSchema,
  /** By the goal's `id` in the plan. */
  goalIds: z.record(z.string(), Id),
  /** In the order of `plan.indicators`. */
  indicatorIds: z.array(Id),
  /** Other wordings of the texts that the plan shares with others. */
  wordings: z.array(Wording),
  /** How many units and boards hold each goal in their plans, by its `id` in the plan. */
  sharedBy: z.record(z.string(), z.int()),
  /** The same unit's other plans and reports, newest first. */
  siblings: z.array(PlanSummary),
  may: z.object({ putInForce: z.boolean() }),
});
export type KeptPlan = z.infer<typeof KeptPlan>;

/** A line of the file that a plan was read from, as it stood when it was read. */
export const FileLine = z.object({
  number: z.int(),
  /** Counts from 1, for a format that has pages. */
  page: z.int().nullable(),
  /** Where it stands on its page: left, top, right and bottom as shares of the page from its top left corner, 0 to 1. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  text: z.string(),
});
export type FileLine = z.infer<typeof FileLine>;

/** Something the search found. `marked` is an excerpt with the words found between U+0002 and U+0003. */
export const Hit = z.object({
  kind: z.enum(['goal', 'passage', 'section', 'indicator', 'activity']),
  planId: Id,
  planName: z.string(),
  year: z.int(),
  /** The goal's `id` in the plan; `null` outside the goals. */
  ref: z.string().nullable(),
  goalId: Id.nullable(),
  title: z.string(),
  heading: z.string().nullable(),
  marked: z.string(),
  line: z.int(),
});
export type Hit = z.infer<typeof Hit>;
