import { groupBy } from '../../kernel/group.ts';
import type { Plan } from '../../plan/model/plan.ts';
import type { Speller } from './means.ts';
import { type Piece, piecesOf } from './piece.ts';
import { remember } from './remember.ts';
import { isLetterAway, isOtherForm } from './slip.ts';

/** A misspelt word, wherever it occurs, and the correct one: both in lower case. */
export interface Misspelt {
  wrong: string;
  right: string;
  /** Where it occurs, and its offset in that text. */
  places: { piece: Piece; start: number }[];
}

interface Word {
  /** In lower case. */
  word: string;
  start: number;
  /** True if it has a capital that does not begin a sentence. */
  name: boolean;
  /** The words right before and after it. */
  beside: readonly string[];
}

interface Use extends Word {
  piece: Piece;
}

/** Shorter words are one letter apart by chance; a longer one that is one letter off is a misspelling. */
const MIN_LETTERS = 7;
const MIN_ALONE = 8;
const MAX_LETTERS = 40;
/** Asking the dictionary for a suggestion is slow: a text with more unknown words than this is not Swedish. */
const MOST_CANDIDATES = 60;
/** More letters than any plan has: what comes after them is ignored. */
const MOST_LETTERS = 500_000;

const EDGES = /^[”"“’'(«[*]+|[”"’').,;:!?»\]*…]+$/gu;
const LETTERS = /^[a-zà-öø-ÿ]+$/iu;
// A hyphen of any kind, including a soft one. A text that begins in lower case may be the rest of a word, too.
const CUT = /[-\u00ad\u2010-\u2013]$/u;
const ENDS = /[.:!?]["”’)]*$/u;

/**
 * The longer words of a text: those between spaces, of letters only. One that is joined to something, or cut at a
 * line's end, does not count.
 */
const wordsOf = remember((whole): readonly Word[] => {
  const found = [...whole.matchAll(/\S+/gu)];
  const parts = found.map(([part]) => part);
  const bare = parts.map((part) => (part.length > MAX_LETTERS * 2 ? '' : part.replace(EDGES, '')));
  return bare.flatMap((text, i): Word[] => {
    const before = parts[i - 1];
    if (text.length < MIN_LETTERS || text.length > MAX_LETTERS || !LETTERS.test(text)) return [];
    if (before === undefined ? /^\p{Ll}/u.test(text) : CUT.test(before)) return [];
    const begins = before === undefined || ENDS.test(before);
    const small = text.slice(begins ? 1 : 0);
    const beside = [bare[i - 1], bare[i + 1]].filter((word) => word !== undefined);
    const start = (found[i]?.index ?? 0) + (parts[i]?.indexOf(text) ?? 0);
    return [{ word: text.toLowerCase(), start, name: small !== small.toLowerCase(), beside }];
  });
});

const strangers = new WeakMap<Speller, (text: string) => readonly Word[]>();

/** The words of a text that a dictionary does not know. */
function strangeTo(speller: Speller): (text: string) => readonly Word[] {
  const known = strangers.get(speller) ?? remember((text) => wordsOf(text).filter(({ word }) => !speller.knows(word)));
  strangers.set(speller, known);
  return known;
}

const smallWordsIn = remember((text): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []);

/** True for a word in a plan's names: of units and boards, goals, indicators and activities. It may be the unit's own. */
const isInName = ({ unit, board, goals, indicators, activities }: Plan, word: string): boolean =>
  [
    unit ?? '',
    board ?? '',
    ...[...goals, ...activities].map(({ title }) => title),
    ...indicators.map(({ name }) => name),
  ].some((name) => smallWordsIn(name).includes(word));

/** A word of another language seldom comes alone. */
const isForeign = (word: string, knows: Speller['knows']): boolean =>
  word.length >= 3 && LETTERS.test(word) && word !== word.toUpperCase() && !knows(word) && !knows(word.toLowerCase());

/**
 * The misspelt words of the unit's own text, in the order of the document: a word that the dictionary does not know,
 * one letter from one used elsewhere in the plan, or from one the dictionary is sure of. A word repeated in the same
 * spelling may be the unit's own, so only the plan itself can show that it is wrong.
 */
export function misspeltIn(plan: Plan, speller: Speller): Misspelt[] {
  const { knows, suggest } = speller;
  const pieces = firstLetters(piecesOf(plan));
  const strangeIn = strangeTo(speller);
  const strange = groupBy(
    pieces.flatMap((piece) => strangeIn(piece.text).map((word): Use => ({ ...word, piece }))),
    ({ word }) => word,
  );
  const candidates = [...strange.entries()].filter(isCandidate).slice(0, MOST_CANDIDATES);
  const near = nearest(
    pieces,
    candidates.map(([word]) => word),
  );
  return candidates.flatMap(([wrong, uses]): Misspelt[] => {
    const right =
      near(wrong).find((word) => !isOtherForm(wrong, word) && knows(word)) ??
      (isAlone(uses, knows) && !isInName(plan, wrong) ? suggest(wrong) : null);
    return right === null ? [] : [{ wrong, right, places: uses.filter(isOwnText) }];
  });
}

const isOwnText = ({ piece }: Use): boolean => piece.own && piece.kind !== 'table';

/** True for a word in the unit's own running text whose capitals do not make it a name. */
const isCandidate = ([, uses]: [string, Use[]]): boolean => uses.some(isOwnText) && !uses.some(({ name }) => name);

function firstLetters(pieces: readonly Piece[]): readonly Piece[] {
  let letters = 0;
  const end = pieces.findIndex(({ text }) => {
    letters += text.length;
    return letters > MOST_LETTERS;
  });
  return end < 0 ? pieces : pieces.slice(0, end);
}

/** True for a word that occurs once, among words that the dictionary knows. */
const isAlone = ([use, ...more]: Use[], knows: Speller['knows']): boolean =>
  use !== undefined &&
  more.length === 0 &&
  use.word.length >= MIN_ALONE &&
  !use.beside.some((other) => isForeign(other, knows));

/** The length of a noun ending such as `-en`, and of the shortest word recognised without it. */
const ENDING = 2;
const MIN_STEM = 10;
/** Two words a letter apart have the same beginning, the same end, or both. */
const END = 3;
const beginning = (word: string) => word.slice(0, END);
const ending = (word: string) => word.slice(-END);
const stemOf = (word: string) => word.slice(0, -ENDING);

const endsIn = remember((text): readonly { word: string; begins: string; ends: string }[] =>
  [...new Set(wordsOf(text).map(({ word }) => word))].map((word) => ({
    word,
    begins: beginning(word),
    ends: ending(word),
  })),
);

/** The words of a plan that are one letter from one of the given words, with or without its ending. */
function nearest(pieces: readonly Piece[], candidates: string[]): (word: string) => string[] {
  const forms = candidates.flatMap((word) => [word, stemOf(word)]);
  const [begun, ended] = [beginning, ending].map((end) => new Map(forms.map((word) => [end(word), new Set<string>()])));
  for (const { text } of pieces)
    for (const { word, begins, ends } of endsIn(text)) {
      begun?.get(begins)?.add(word);
      ended?.get(ends)?.add(word);
    }
  const near = (word: string) =>
    [...(begun?.get(beginning(word)) ?? []), ...(ended?.get(ending(word)) ?? [])].filter((other) =>
      isLetterAway(word, other),
    );
  return (word) => [
    ...near(word),
    ...(stemOf(word).length < MIN_STEM ? [] : near(stemOf(word)).map((other) => other + word.slice(-ENDING))),
  ];
}
