import type { Goal, OutsideSection, PlanActivity, PlanIndicator, Section } from '../../plan/model/plan.ts';
import type { Place } from './finding.ts';

export const placeOfGoal = ({ id, title, source }: Goal): Place => ({
  goal: id,
  part: { kind: 'goal', id },
  label: title,
  source,
});

/** A text under a goal. */
export const placeOfSection = (goal: Goal, { id, heading, source }: Section): Place => ({
  goal: goal.id,
  part: { kind: 'section', id },
  label: heading,
  source,
});

export const placeOfOutside = ({ id, heading, source }: OutsideSection): Place => ({
  goal: null,
  part: { kind: 'outside', id },
  label: heading,
  source,
});

export const placeOfIndicator = ({ id, goal, name, source }: PlanIndicator): Place => ({
  goal,
  part: { kind: 'indicator', id },
  label: name,
  source,
});

export const placeOfActivity = ({ id, goal, title, source }: PlanActivity): Place => ({
  goal,
  part: { kind: 'activity', id },
  label: title,
  source,
});
