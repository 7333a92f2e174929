import type { Assessment, GoalLevel } from '../../src/plan/model/plan.ts';
import type { TruthGoal } from './truth.ts';

const GOAL_LABEL: Record<GoalLevel, string> = {
  direction: 'KF:s inriktningsmål:',
  city: 'KF:s mål för verksamhetsområdet:',
  board: 'Nämndmål:',
  department: 'Enhetsmål: Avdelningsmål:',
  unit: 'Enhetsmål:',
};

const ASSESSMENT: Record<Assessment, string> = {
  fulfilled: 'Uppfylls helt',
  partlyFulfilled: 'Uppfylls delvis',
  notFulfilled: 'Uppfylls ej',
};

export const goalLabel = (goal: TruthGoal): string => GOAL_LABEL[goal.level];
export const assessmentLabel = (assessment: Assessment): string => ASSESSMENT[assessment];

/** Number and title as printed; a direction goal's number always ends in a full stop, a city goal's in some documents. */
export function goalTitle(goal: TruthGoal, numberStop: boolean): string {
  if (!goal.number) return goal.title;
  const stop = goal.level === 'direction' || (goal.level === 'city' && numberStop);
  return `${goal.number}${stop ? '.' : ''} ${goal.title}`;
}
