import { positionOf } from '../plan/model/part.ts';
import type { Plan } from '../plan/model/plan.ts';
import type { Finding } from './model/finding.ts';
import type { Means } from './model/means.ts';
import { RULES } from './rules/index.ts';

/**
 * Reads a plan or a report as a careful colleague would before it is sent on. Pure and linear in the plan's length. The findings come in
 * the plan's own order; those of no part come last. `means` is what the check may ask beside the plan, such as a dictionary.
 */
export function check(plan: Plan, means: Means = {}): Finding[] {
  return RULES.flatMap((rule) => rule.find(plan, means))
    .map((finding) => ({ finding, ...whereIn(plan, finding) }))
    .sort((a, b) => a.position - b.position || a.at - b.at)
    .map(({ finding }) => finding);
}

/** Which part of the plan a finding first quotes, and where in its text; a heading is before the text. */
function whereIn(plan: Plan, { evidence: [first], place }: Finding): { position: number; at: number } {
  const part = first?.part ?? place.part;
  return { position: positionOf(plan, part.kind === 'plan' ? null : part.id), at: first?.at ?? -1 };
}
