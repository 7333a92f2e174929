import type { Words } from '../../kernel/words.ts';
import type { PlanSummary } from '../../plan/model/kept.ts';
import type { Goal } from '../../plan/model/plan.ts';
import { LEVEL_NAMES } from '../../plan/model/words.ts';

/** The unit's name, or the board's where the plan is the board's own. */
export const ownerName = ({ unit, board }: Pick<PlanSummary, 'unit' | 'board'>): string =>
  unit?.name ?? board?.name ?? '';

/** `Enhetsmål: Barn hittar hit`: a unit’s goal may repeat its board’s to the letter, and only the level tells them apart. */
export const goalName = (say: (words: Words) => string, { level, title }: Goal): string =>
  `${say(LEVEL_NAMES[level])}: ${title}`;
