import type { Goal } from './plan.ts';

/** How deep each goal stands under those that the plan holds, by its id: 1 at the top. A parent stands before its children. */
export function depthsOf(goals: Goal[]): Map<string, number> {
  const depths = new Map<string, number>();
  for (const { id, parent } of goals) depths.set(id, (parent === null ? 0 : (depths.get(parent) ?? 0)) + 1);
  return depths;
}
