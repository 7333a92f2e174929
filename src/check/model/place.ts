import type { Goal, Plan, PlanActivity, PlanIndicator } from '../../plan/model/plan.ts';
import type { Place } from './finding.ts';

export const placeOfGoal = (goal: Goal): Place => ({
  goal: goal.id,
  part: { kind: 'goal' },
  label: goal.title,
  source: goal.source,
});

/** A text under a goal, by its place among the goal's texts. */
export function placeOfSection(goal: Goal, index: number): Place {
  const section = goal.sections[index];
  return {
    goal: goal.id,
    part: { kind: 'section', index },
    label: section?.heading ?? goal.title,
    source: section?.source ?? goal.source,
  };
}

/** A section outside the goals, by its place among them. */
export function placeOfOutside(plan: Plan, index: number): Place {
  const section = plan.sections[index];
  return {
    goal: null,
    part: { kind: 'outside', index },
    label: section?.heading ?? '',
    source: section?.source ?? null,
  };
}

export const placeOfIndicator = (indicator: PlanIndicator, index: number): Place => ({
  goal: indicator.goal,
  part: { kind: 'indicator', index },
  label: indicator.name,
  source: indicator.source,
});

export const placeOfActivity = (activity: PlanActivity, index: number): Place => ({
  goal: activity.goal,
  part: { kind: 'activity', index },
  label: activity.title,
  source: activity.source,
});
