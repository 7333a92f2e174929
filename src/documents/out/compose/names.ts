import type { Goal } from '../../../plan/model/plan.ts';
import { LEVEL_NAMES } from '../../../plan/model/words.ts';

/**
 * A goal by its name where a document only mentions it: without the colon by which a reader would take it for the goal
 * itself.
 */
export const goalName = ({ level, number, title }: Pick<Goal, 'level' | 'number' | 'title'>): string =>
  [LEVEL_NAMES[level].sv, number, `”${title}”`].filter(Boolean).join(' ');

/** How an assessment is printed if no one has worded it differently. */
export const ASSESSED = { fulfilled: 'Uppfylls helt', partlyFulfilled: 'Uppfylls delvis', notFulfilled: 'Uppfylls ej' };
