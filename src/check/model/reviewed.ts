import { z } from 'zod';
import { wordsSchema } from '../../kernel/words.schema.ts';
import { PlanSummary } from '../../plan/model/kept.ts';
import { findingSchema } from './finding.schema.ts';

// What is told of kept plans that are reviewed: the answers of this area's operations, and what its pages show.

/** That someone has set a finding aside, and why. */
export const SetAside = z.object({ reason: z.string(), who: z.string(), at: z.iso.datetime() });
export type SetAside = z.infer<typeof SetAside>;

/** A finding in a kept plan. It is set aside and brought back by its fingerprint. */
export const ReviewedFinding = findingSchema.extend({ fingerprint: z.string(), setAside: SetAside.nullable() });
export type ReviewedFinding = z.infer<typeof ReviewedFinding>;

/** All there is to say of a kept plan; what is set aside is among the findings. */
export const Review = z.object({ findings: z.array(ReviewedFinding), good: z.array(wordsSchema) });
export type Review = z.infer<typeof Review>;

/** How a plan in force fares. The counts by severity leave out what is set aside. */
export const PlanCounts = z.object({
  plan: PlanSummary,
  error: z.int(),
  warning: z.int(),
  notice: z.int(),
  setAside: z.int(),
});
export type PlanCounts = z.infer<typeof PlanCounts>;

/** How often a rule has found something, and how much of that is set aside. */
export const RuleCounts = z.object({
  rule: z.string(),
  title: wordsSchema,
  found: z.int(),
  setAside: z.int(),
  /** True where nearly all of it is set aside: the rule is heard by no one, and should be sharpened or left out. */
  unheard: z.boolean(),
});
export type RuleCounts = z.infer<typeof RuleCounts>;

export const Overview = z.object({ plans: z.array(PlanCounts), rules: z.array(RuleCounts) });
export type Overview = z.infer<typeof Overview>;

const UNHEARD = { times: 10, share: 0.9 };

/** Nine in ten are set aside, of what is common enough to tell. */
export const isUnheard = (found: number, setAside: number): boolean =>
  setAside >= UNHEARD.times && setAside >= found * UNHEARD.share;
