import type { Rule } from '../model/rule.ts';
import { activityWithoutAnalysis } from './activity-without-analysis.ts';
import { boardGoalWithoutUnitGoal } from './board-goal-without-unit-goal.ts';
import { emptySection } from './empty-section.ts';
import { followUpWithoutOccasion } from './follow-up-without-occasion.ts';
import { goalWithoutAnalysis } from './goal-without-analysis.ts';
import { goalWithoutFollowUp } from './goal-without-follow-up.ts';
import { indicatorWithoutTarget } from './indicator-without-target.ts';
import { missingAmount } from './missing-amount.ts';
import { missingFigure } from './missing-figure.ts';
import { outcomeMissing } from './outcome-missing.ts';
import { unfinishedSentence } from './unfinished-sentence.ts';

/** Every rule, by what it is about. A new rule is a file beside this one and a line here. */
export const RULES: Rule[] = [
  // Missing
  emptySection,
  missingAmount,
  goalWithoutFollowUp,
  followUpWithoutOccasion,
  indicatorWithoutTarget,
  outcomeMissing,
  activityWithoutAnalysis,
  goalWithoutAnalysis,
  missingFigure,
  unfinishedSentence,
  boardGoalWithoutUnitGoal,
];
