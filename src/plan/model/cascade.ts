import type { Goal } from './plan.ts';

/** The depth of each goal below the others in the plan, by its id: 1 at the top. A parent comes before its children. */
export function depthsOf(goals: Goal[]): Map<string, number> {
  const depths = new Map<string, number>();
  for (const { id, parent } of goals) depths.set(id, (parent === null ? 0 : (depths.get(parent) ?? 0)) + 1);
  return depths;
}
