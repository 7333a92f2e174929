import type { Goal } from './plan.ts';

/** How deep a goal stands under those that the plan holds: 1 at the top. */
export function depthOf(goal: Goal, goals: Goal[]): number {
  let depth = 1;
  for (let parent = goal.parent; parent !== null; depth++)
    parent = goals.find(({ id }) => id === parent)?.parent ?? null;
  return depth;
}
