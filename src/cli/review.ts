import { check } from '../check/check.ts';
import { good } from '../check/good.ts';
import { locate } from '../check/locate.ts';
import { swedishSpeller } from '../check/speller.ts';
import type { SourceText } from '../documents/model/source.ts';
import type { PlanReview } from '../documents/out/compose/findings.ts';
import type { Plan } from '../plan/model/plan.ts';

/** What the review says of a plan in a file, by the file's own lines. Loaded when it is asked for: the dictionary costs start-up. */
export async function reviewOfFile(plan: Plan, source: SourceText): Promise<PlanReview> {
  const means = { speller: await swedishSpeller() };
  const findings = locate(check(plan, means), source.lines);
  return { findings, good: good(plan, findings) };
}
