import { sql } from 'kysely';
import type { At } from '../../kernel/operation.ts';
import { lexeme, markOf, stemOf } from '../model/lexemes.ts';
import { nearKeys } from '../model/near.ts';

/** Words of the texts that one may have been meant as, itself among them if it is known, each with how many entries hold it (at most 100). */
export async function findNear(at: At, word: string): Promise<{ word: string; uses: number }[]> {
  const keys = nearKeys(at.municipality, word);
  const { rows } = await sql<{
    word: string;
    uses: number;
  }>`select word, uses from search_near(${keys}::int[])`.execute(at.tx);
  return rows;
}

/** Which of some words others than `owner` use: in a name, or in the texts of at least three. */
export async function findUsed(at: At, owner: string, words: string[]): Promise<string[]> {
  const mark = markOf(at.municipality);
  const stems = words.map((word) => lexeme.stem(mark, stemOf(word.normalize('NFC').toLowerCase())));
  const kind = (...kinds: Parameters<typeof lexeme.kind>[1][]) =>
    kinds.map((one) => lexeme.kind(mark, one)).join(' | ');
  const { rows } = await sql<{ word: string }>`
    select word from search_used(${words}::text[], ${stems}::text[], ${owner}::uuid, ${kind('unit', 'board', 'indicator')}::tsquery,
      ${kind('activity')}::tsquery, ${kind('text', 'section')}::tsquery)`.execute(at.tx);
  return rows.map(({ word }) => word);
}
