import type { Plan } from '../plan/model/plan.ts';
import type { Finding } from './model/finding.ts';
import type { Means } from './model/means.ts';
import { RULES } from './rules/index.ts';

/**
 * Reads a plan or a report as a careful colleague would before it is sent on. Pure and linear in the plan's length. The findings stand in the
 * order of the source's lines; those without a line stand last. `means` is what the check may ask beside the plan, such as a dictionary.
 */
export function check(plan: Plan, means: Means = {}): Finding[] {
  return RULES.flatMap((rule) => rule.find(plan, means))
    .map((finding) => ({ finding, line: lineOf(finding) }))
    .sort((a, b) => a.line - b.line)
    .map(({ finding }) => finding);
}

const lineOf = ({ evidence, place }: Finding): number =>
  evidence[0]?.line ?? place.source?.line ?? Number.MAX_SAFE_INTEGER;
