import type { At } from '../../kernel/operation.ts';
import { findUsed } from '../store/words.ts';

/**
 * Which of some words are the municipality's own: those in names (of units, boards, indicators, others' activities), and those in the texts in
 * force of at least three parts of the organisation besides `owner`. Texts are copied between units, slips and all, hence three.
 */
export const usedElsewhere = async (at: At, owner: string, words: string[]): Promise<ReadonlySet<string>> =>
  new Set(words.length === 0 ? [] : await findUsed(at, owner, words));
