import { markOf } from './lexemes.ts';
import { isNumber, STOP_WORDS, withoutDots, wordsIn } from './words.ts';

// Misspelt words. Two words that differ by one letter (one more, one less, another, or two swapped) become the same
// when the right letter is removed from each: so each known word is stored under what it becomes, in an index that
// every PostgreSQL has, and whose cost does not grow with the number of words. Doubled letters and dots are dropped
// first, so the most common mistakes in Swedish cost nothing.

/** Shorter words differ by one letter from too many others. */
const SHORTEST = 4;
const LONGEST = 24;

/** Words of a text that a misspelt one may have been meant as. */
export function knowableWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const { text: word } of wordsIn(text)) if (isKnowable(word)) words.add(word);
  return words;
}

export const isKnowable = (word: string): boolean =>
  word.length >= SHORTEST && word.length <= LONGEST && !isNumber(word) && !STOP_WORDS.has(word);

const plain = (word: string): string => withoutDots(word).replace(/(.)\1+/gu, '$1');

/** What a word becomes with at most one letter taken from it. Two words that share one are near each other. */
export function nearKeys(municipality: string, word: string): number[] {
  const mark = markOf(municipality);
  const text = plain(word);
  const keys = new Set([hash(mark + text)]);
  for (let i = 0; i < text.length; i++) keys.add(hash(mark + text.slice(0, i) + text.slice(i + 1)));
  return [...keys];
}

/** A 32-bit hash of a text (FNV-1a): a fifth of the size of the text itself, and `distance` resolves its collisions. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}

/** Words further apart are not taken for each other. */
export const FURTHEST = 2;

/** How far apart two words are: letters to add, take away, change or move, a dotted letter for its dotless one half as much. */
export function distance(a: string, b: string): number {
  const cost = (x: string | undefined, y: string | undefined) =>
    x === y ? 0 : withoutDots(x ?? '') === withoutDots(y ?? '') ? 0.5 : 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost(a[i - 1], b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
