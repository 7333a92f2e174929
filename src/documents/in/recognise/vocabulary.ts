import type { Line } from './line.ts';

/**
 * Joins a word to what follows on the next line. Narrow cells break words without a hyphen: if the two halves together
 * are a word that the document itself uses, and the second half alone is not, they are one word.
 */
export type Join = (before: string, after: string) => string;

const WORD = /[\p{L}\p{M}]+(?:[/-][\p{L}\p{M}]+)*/gu;
// The form's delegations, which break in the narrowest cells and may be unbroken nowhere in a document.
const FORM = [
  'nämnd',
  'nämnder',
  'nämnd/styrelse',
  'styrelse',
  'kommunfullmäktige',
  'kommunstyrelsen',
  'bolagsstyrelse',
];
const CONJUNCTION = /^(och|eller|samt|respektive|till|resp)$/u;

/** Learns a document's words, and joins broken ones by them. */
export function joinerFor(lines: Pick<Line, 'text'>[]): Join {
  // Learnt on first use: a document of whole cells never needs it.
  let learnt: Set<string> | undefined;
  const isWhole = (word: string): boolean => {
    learnt ??= wordsOf(lines);
    return learnt.has(word);
  };
  return (before, after) => {
    const first = /^\S+/u.exec(after)?.[0] ?? '';
    const last = before.slice(before.lastIndexOf(' ') + 1);
    // A hyphen at the end of a line belongs to the word, unless it stands for an omitted part ("grupp- och
    // servicebostad").
    if (/\p{L}-$/u.test(before) && /^\p{L}/u.test(first) && !CONJUNCTION.test(first)) return before + after;
    const joined = (last + first).toLowerCase().replace(/[.,;:)]+$/u, '');
    if (
      /\p{L}$/u.test(last) &&
      /^\p{Ll}/u.test(first) &&
      (FORM.includes(joined) || (isWhole(joined) && !isWhole(first.toLowerCase())))
    )
      return before + after;
    return `${before} ${after}`;
  };
}

/** The words found unbroken in a document: not at the end of a line, where they may be halves. */
function wordsOf(lines: Pick<Line, 'text'>[]): Set<string> {
  const whole = new Set<string>();
  for (const line of lines) {
    const words = line.text.toLowerCase().match(WORD) ?? [];
    // The first and the last word of a line may be halves, so they prove nothing.
    for (const [i, word] of words.entries()) {
      if (i > 0 && i < words.length - 1) whole.add(word);
    }
  }
  return whole;
}
