import type { At } from '../../kernel/operation.ts';
import { usedElsewhere } from '../../search/operations/used-elsewhere.ts';
import type { PlanSummary } from '../model/kept.ts';

/** Which of some words are the municipality's own: those in names, and those that many other units write in their plans in force. */
export const wordsElsewhere = async (
  at: At,
  { unit, board }: Pick<PlanSummary, 'unit' | 'board'>,
  words: string[],
): Promise<ReadonlySet<string>> => {
  const owner = (unit ?? board)?.id;
  return owner === undefined ? new Set() : await usedElsewhere(at, owner, words);
};
