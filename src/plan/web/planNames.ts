import type { Words } from '../../kernel/words.ts';
import type { Goal } from '../model/plan.ts';
import { LEVEL_NAMES } from '../model/words.ts';

/** `Enhetsmål: Barn hittar hit`: a unit’s goal may repeat its board’s to the letter, and only the level tells them apart. */
export const goalName = (say: (words: Words) => string, { level, title }: Goal): string =>
  `${say(LEVEL_NAMES[level])}: ${title}`;
