import type { Rule } from '../model/rule.ts';
import { activityOutsideYear } from './activity-outside-year.ts';
import { activityWithoutAnalysis } from './activity-without-analysis.ts';
import { assessmentAgainstGrounds } from './assessment-against-grounds.ts';
import { boardGoalWithoutUnitGoal } from './board-goal-without-unit-goal.ts';
import { dateConflict } from './date-conflict.ts';
import { decimalStyle } from './decimal-style.ts';
import { duplicateActivity } from './duplicate-activity.ts';
import { duplicateRow } from './duplicate-row.ts';
import { emptySection } from './empty-section.ts';
import { followUpWithoutOccasion } from './follow-up-without-occasion.ts';
import { goalWithoutAnalysis } from './goal-without-analysis.ts';
import { goalWithoutFollowUp } from './goal-without-follow-up.ts';
import { inconsistentName } from './inconsistent-name.ts';
import { indicatorWithoutTarget } from './indicator-without-target.ts';
import { missingAmount } from './missing-amount.ts';
import { missingFigure } from './missing-figure.ts';
import { numberConflict } from './number-conflict.ts';
import { occasionConflict } from './occasion-conflict.ts';
import { outcomeMissing } from './outcome-missing.ts';
import { overdueWithoutDeviation } from './overdue-without-deviation.ts';
import { promisedActivityMissing } from './promised-activity-missing.ts';
import { repeatedPassage } from './repeated-passage.ts';
import { repeatedSection } from './repeated-section.ts';
import { sameAsParent } from './same-as-parent.ts';
import { spelling } from './spelling.ts';
import { stalePeriod } from './stale-period.ts';
import { staleYear } from './stale-year.ts';
import { sumMismatch } from './sum-mismatch.ts';
import { targetConflict } from './target-conflict.ts';
import { targetWeakerThanCity } from './target-weaker-than-city.ts';
import { totalOutsideParts } from './total-outside-parts.ts';
import { unexplainedAbbreviation } from './unexplained-abbreviation.ts';
import { unfinishedSentence } from './unfinished-sentence.ts';
import { unitOfMeasure } from './unit-of-measure.ts';
import { unmeasurableResult } from './unmeasurable-result.ts';
import { wrongUnitName } from './wrong-unit-name.ts';

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
  // Contradicting
  targetConflict,
  numberConflict,
  totalOutsideParts,
  sumMismatch,
  dateConflict,
  overdueWithoutDeviation,
  assessmentAgainstGrounds,
  targetWeakerThanCity,
  unitOfMeasure,
  occasionConflict,
  promisedActivityMissing,
  // Left over
  staleYear,
  stalePeriod,
  repeatedPassage,
  repeatedSection,
  wrongUnitName,
  sameAsParent,
  duplicateActivity,
  duplicateRow,
  activityOutsideYear,
  // Hard to follow
  unexplainedAbbreviation,
  unmeasurableResult,
  inconsistentName,
  decimalStyle,
  spelling,
];
