/** What is kept by the names that a plan brings; for the areas that match a plan with it. */
export {
  findActivities,
  findGoals,
  findIndicators,
  findTexts,
  findVersions,
  type GoalHint,
  versionKey,
} from '../store/known.ts';
export { lockShared } from '../store/lock-shared.ts';
