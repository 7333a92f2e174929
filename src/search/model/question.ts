import { type EntryKind, NAMED } from './kinds.ts';
import { lexeme, markOf, stemOf } from './lexemes.ts';
import { stemsFor, stemsOfBeginning } from './stem.ts';
import { isNumber, STOP_WORDS, withoutDots, wordsIn } from './words.ts';

/** One part of what was asked: a word, or words that stand together. */
interface Part {
  words: string[];
  /** Left out: the hits hold none of it. */
  out: boolean;
  /** The last word may be half written. */
  open: boolean;
}

/** What was asked, as it was understood. */
export interface Question {
  parts: Part[];
  year?: number | undefined;
  kind?: EntryKind | undefined;
}

/** More words than these are not read: nobody has that many to ask for. */
const MOST_PARTS = 16;

/** Reads what was asked: quotes hold words together, `-` leaves out, and the last word may be half written. */
export function readQuestion(q: string): Part[] {
  const parts: Part[] = [];
  for (const match of q.matchAll(/(^|\s)?(-?)(?:"([^"]*)"?|([^\s"]+))/gu)) {
    const [whole, , minus, quoted, plain] = match;
    const words = [...wordsIn(quoted ?? plain ?? '')].map(({ text }) => text);
    const atEnd = match.index + whole.length === q.length && /[\p{L}\p{N}]$/u.test(q);
    // Stop words hold their places in quotes; alone they ask for nothing, unless more letters may come.
    const open = atEnd && quoted === undefined && minus === '';
    const held =
      quoted === undefined
        ? words.filter((word, i) => !STOP_WORDS.has(word) || (open && i === words.length - 1))
        : words;
    if (held.some((word) => !STOP_WORDS.has(word) || open)) parts.push({ words: held, out: minus === '-', open });
  }
  return parts.slice(0, MOST_PARTS);
}

/** The words that hits must hold, in the order they were asked for. */
export const wordsAsked = (parts: Part[]): string[] => parts.filter(({ out }) => !out).flatMap(({ words }) => words);

/** The parts with other words in place of some. */
export const replaceWords = (parts: Part[], others: ReadonlyMap<string, string>): Part[] =>
  parts.map((part) => ({ ...part, words: part.out ? part.words : part.words.map((word) => others.get(word) ?? word) }));

/** What was asked, as one writes it. */
export const writeQuestion = (parts: Part[]): string =>
  parts
    .map(({ words, out }) => (out ? '-' : '') + (words.length > 1 ? `"${words.join(' ')}"` : words.join('')))
    .join(' ');

/** What the index is asked, as `tsquery`s written out. */
export interface Asked {
  /** All hits. */
  all: string;
  /** What the hits are ranked by: the words in the forms they were asked for. */
  rank: string;
  /** With `all`: hits among the names. */
  named: string;
  /** With `all`: one hit of sixteen, and of sixty-four. */
  sample16: string;
  sample64: string;
}

/** What the index is asked for; `null` where nothing is asked for, or only to leave out. */
export function askedOf(municipality: string, { parts, year, kind }: Question): Asked | null {
  const mark = markOf(municipality);
  const wanted = parts.filter(({ out }) => !out);
  if (wanted.length === 0) return null;
  const all = [
    ...wanted.map((part) => phrase(part, (word, open) => anyForm(mark, word, open))),
    ...parts.filter(({ out }) => out).map((part) => `!${phrase(part, (word) => anyForm(mark, word, false))}`),
    ...(year === undefined ? [] : [lexeme.year(mark, year)]),
    ...(kind === undefined ? [] : [lexeme.kind(mark, kind)]),
  ];
  return {
    all: all.join(' & '),
    rank: wanted
      .flatMap(({ words, open }) => words.flatMap((word, i) => ranked(mark, word, open && i === words.length - 1)))
      .join(' | '),
    named: `(${NAMED.map((named) => lexeme.kind(mark, named)).join(' | ')})`,
    sample16: lexeme.sample(mark, 16),
    sample64: lexeme.sample(mark, 64),
  };
}

/** Words that stand together, stop words between them as places. */
function phrase({ words, open }: Part, one: (word: string, open: boolean) => string): string {
  let written = '';
  let distance = 1;
  for (const [i, word] of words.entries()) {
    const isOpen = open && i === words.length - 1;
    if (STOP_WORDS.has(word) && !isOpen) {
      distance++;
      continue;
    }
    written += (written && ` <${distance}> `) + one(word, isOpen);
    distance = 1;
  }
  return `(${written})`;
}

/** Any form of a word, with dots or, if it is written without, as if it had been. */
function anyForm(mark: string, word: string, open: boolean): string {
  const stems = isNumber(word) ? [word] : stemsFor(word);
  const begun = open && !isNumber(word) ? stemsOfBeginning(word) : [];
  const beginnings = open && word.length >= 2 ? [word] : [];
  const asked = [
    ...[...new Set([...stems, ...begun])].map((text) => lexeme.stem(mark, text)),
    ...beginnings.map((text) => `${lexeme.stem(mark, text)}:*`),
  ];
  if (!isNumber(word) && withoutDots(word) === word) {
    asked.push(...[...new Set([...stems, ...begun])].map((text) => lexeme.dotless(mark, text)));
    asked.push(...beginnings.map((text) => `${lexeme.dotless(mark, text)}:*`));
  }
  return asked.length === 1 ? (asked[0] as string) : `(${asked.join(' | ')})`;
}

function ranked(mark: string, word: string, open: boolean): string[] {
  if (STOP_WORDS.has(word) && !open) return [];
  const own = lexeme.stem(mark, stemOf(word));
  return open && word.length >= 2 ? [own, `${lexeme.stem(mark, word)}:*`] : [own];
}

/** True for a word of a text that was asked for; what of a hit is marked. */
export function isAskedFor(parts: Part[]): (word: string) => boolean {
  const exact = new Set<string>();
  const dotless = new Set<string>();
  const beginnings: string[] = [];
  for (const { words, out, open } of parts) {
    if (out) continue;
    for (const [i, word] of words.entries()) {
      const isOpen = open && i === words.length - 1;
      if (STOP_WORDS.has(word) && !isOpen) continue;
      const stems = isNumber(word) ? [word] : [...stemsFor(word), ...(isOpen ? stemsOfBeginning(word) : [])];
      for (const text of stems) (withoutDots(word) === word ? dotless : exact).add(text);
      for (const text of stems) exact.add(text);
      if (isOpen && word.length >= 2) beginnings.push(word);
    }
  }
  return (word) => {
    if (STOP_WORDS.has(word)) return false;
    const own = stemOf(word);
    if (exact.has(own) || dotless.has(withoutDots(own))) return true;
    return beginnings.some(
      (text) => word.startsWith(text) || (withoutDots(text) === text && withoutDots(word).startsWith(text)),
    );
  };
}
