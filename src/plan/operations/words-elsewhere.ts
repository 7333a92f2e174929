import type { At } from '../../kernel/operation.ts';
import type { PlanSummary } from '../model/kept.ts';
import { wordsElsewhere as find } from '../store/words.ts';

/** Which of some words are the municipality's own: those in names, and those that many other units write in their plans in force. */
export const wordsElsewhere = async (
  at: At,
  { unit, board }: Pick<PlanSummary, 'unit' | 'board'>,
  words: string[],
): Promise<ReadonlySet<string>> => {
  const owner = (unit ?? board)?.id;
  return new Set(words.length === 0 || owner === undefined ? [] : await find(at, owner, words));
};
