import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { wordsSchema } from '../../kernel/words.schema.ts';
import { PlanSummary } from '../../plan/model/kept.ts';
import { findingSchema } from './finding.schema.ts';

// Shapes of the review of kept plans: the answers of this area's operations, and what its pages show.

/** Says that someone has set a finding aside, and why. */
export const SetAside = z.object({ reason: z.string(), who: z.string(), at: z.iso.datetime() });
export type SetAside = z.infer<typeof SetAside>;

/** A finding in a kept plan. It is set aside and brought back by its fingerprint. */
export const ReviewedFinding = findingSchema.extend({ fingerprint: z.string(), setAside: SetAside.nullable() });
export type ReviewedFinding = z.infer<typeof ReviewedFinding>;

/** A finding that has been fixed, as it was told, and by whom; `former` is the edition to put in force again to undo it. */
export const FixedFinding = findingSchema.extend({
  fingerprint: z.string(),
  who: z.string(),
  at: z.iso.datetime(),
  former: Id,
});
export type FixedFinding = z.infer<typeof FixedFinding>;

/** All there is to say of an edition of a plan; what is set aside is among the findings. */
export const Review = z.object({
  /** The edition that is reviewed. */
  edition: Id,
  findings: z.array(ReviewedFinding),
  good: z.array(wordsSchema),
  /** What has been fixed in it, the latest first: that one can be undone. */
  fixed: z.array(FixedFinding),
  /** What may be done with its findings. An edition that is not in force can only be read. */
  may: z.object({ fix: z.boolean(), setAside: z.boolean() }),
});
export type Review = z.infer<typeof Review>;

/** The review of a plan in force, in figures. The counts by severity leave out findings set aside. */
export const PlanCounts = z.object({
  plan: PlanSummary,
  error: z.int(),
  warning: z.int(),
  notice: z.int(),
  setAside: z.int(),
});
export type PlanCounts = z.infer<typeof PlanCounts>;

/** What fixing a finding makes: the edition that is in force now, with its review. */
export const Edition = z.object({ planId: Id, editionId: Id, review: Review });
export type Edition = z.infer<typeof Edition>;

/** How often a rule finds something, how much of that is set aside, and how much of what it found before has been fixed. */
export const RuleCounts = z.object({
  rule: z.string(),
  title: wordsSchema,
  found: z.int(),
  setAside: z.int(),
  fixed: z.int(),
  /** True if nearly all of it is set aside: nobody listens to the rule, and it should be sharpened or removed. */
  unheard: z.boolean(),
});
export type RuleCounts = z.infer<typeof RuleCounts>;

/** A page of plans with how they fare, and what the rules have found in them. */
export const Overview = z.object({
  plans: z.array(PlanCounts),
  rules: z.array(RuleCounts),
  page: z.int(),
  limit: z.int(),
  more: z.boolean(),
});
export type Overview = z.infer<typeof Overview>;

const UNHEARD = { times: 10, share: 0.9 };

/** True if nine in ten are set aside and there are enough of them to judge; `found` counts what has been fixed too. */
export const isUnheard = (found: number, setAside: number): boolean =>
  setAside >= UNHEARD.times && setAside >= found * UNHEARD.share;

/** The finding of a review by its fingerprint. Fails with `finding-not-found`. */
export function findingIn({ findings }: Pick<Review, 'findings'>, fingerprint: string): ReviewedFinding {
  const finding = findings.find((one) => one.fingerprint === fingerprint);
  if (!finding) throw findingNotFound();
  return finding;
}

const findingNotFound = () =>
  new Problem(
    'finding-not-found',
    {
      sv: 'Iakttagelsen finns inte längre. Texten kan ha ändrats; hämta granskningen igen.',
      en: 'The finding is no longer there. The text may have changed; fetch the review again.',
    },
    404,
  );
