import type { Words } from '../../kernel/words.ts';
import type { PlanSummary } from '../model/kept.ts';
import type { Goal } from '../model/plan.ts';
import { LEVEL_NAMES } from '../model/words.ts';

/** The unit's name, or the board's where the plan is the board's own. */
export const ownerName = ({ unit, board }: Pick<PlanSummary, 'unit' | 'board'>): string =>
  unit?.name ?? board?.name ?? '';

/** `Enhetsmål: Barn hittar hit`: a unit’s goal may repeat its board’s to the letter, and only the level tells them apart. */
export const goalName = (say: (words: Words) => string, { level, title }: Goal): string =>
  `${say(LEVEL_NAMES[level])}: ${title}`;
