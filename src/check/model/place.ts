import { findPart, partName } from '../../plan/model/part.ts';
import type { Goal, OutsideSection, Plan, PlanActivity, PlanIndicator, Section } from '../../plan/model/plan.ts';
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

/** The name of a part, to say where something is without a line. `null` if that is the part `beside`, which is already named. */
export function nameBeside(plan: Plan, part: Place['part'], beside: string | null): string | null {
  const found = part.kind === 'plan' || part.id === beside ? null : findPart(plan, part.id);
  return found && (partName(found) || null);
}

/** The id of the part of a place, `null` for the plan as a whole. */
export const partIdOf = ({ part }: Pick<Place, 'part'>): string | null => (part.kind === 'plan' ? null : part.id);
