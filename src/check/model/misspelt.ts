import { groupBy } from '../../kernel/group.ts';
import type { Plan } from '../../plan/model/plan.ts';
import type { Speller } from './means.ts';
import { type Piece, piecesOf } from './piece.ts';
import { isOtherForm, oneLetterAway } from './slip.ts';

/** A word that is misspelt, wherever it stands, and what it should be: both as they are written in the text. */
export interface Misspelt {
  wrong: string;
  right: string;
  places: Piece[];
}

interface Word {
  text: string;
  piece: Piece;
  /** True where it has a capital that no sentence begins with. */
  name: boolean;
  /** The words right before and after it. */
  beside: string[];
}

/** Among shorter words one is a letter from another by chance; a longer one is no word. */
const MIN_LETTERS = 7;
const MIN_ALONE = 8;
const MAX_LETTERS = 40;
/** Asking the dictionary for what a word should be is slow: a text with more strange words than this is not Swedish. */
const MOST_ASKED = 60;

const EDGES = /^[”"“’'(«[*]+|[”"’').,;:!?»\]*…]+$/gu;
const LETTERS = /^[a-zà-öø-ÿ]+$/iu;
const ENDS = /[.:!?]["”’)]*$/u;

/** The words of a text: what stands between blanks, of letters only. One that is joined to something, or cut at a line's end, is none. */
function wordsOf(piece: Piece): Word[] {
  const parts = piece.text.split(/\s+/u).filter((part) => part !== '');
  const bare = parts.map((part) => (part.length > MAX_LETTERS * 2 ? '' : part.replace(EDGES, '')));
  return bare.flatMap((text, i): Word[] => {
    const before = parts[i - 1];
    if (!LETTERS.test(text) || (before?.endsWith('-') ?? false)) return [];
    const begins = before === undefined || ENDS.test(before);
    const small = text.slice(begins ? 1 : 0);
    const beside = [bare[i - 1], bare[i + 1]].filter((word) => word !== undefined);
    return [{ text, piece, name: small !== small.toLowerCase(), beside }];
  });
}

const wordsIn = (texts: (string | null)[]): string[] => texts.flatMap((text) => (text ?? '').match(/\p{L}+/gu) ?? []);

/** Words of the plan's names: of units and boards, goals, indicators and activities. They may be the unit's own. */
const namesIn = ({ unit, board, goals, indicators, activities }: Plan): Set<string> =>
  new Set(
    wordsIn([
      unit,
      board,
      ...[...goals, ...activities].map(({ title }) => title),
      ...indicators.map(({ name }) => name),
    ]).map((word) => word.toLowerCase()),
  );

/** A word of another language seldom stands alone. */
const isForeign = (word: string, knows: Speller['knows']): boolean =>
  word.length >= 3 && LETTERS.test(word) && word !== word.toUpperCase() && !knows(word) && !knows(word.toLowerCase());

/**
 * The misspelt words of the unit's own text, in the order of the document: a word that the dictionary does not know, one letter from one that
 * stands elsewhere in the plan, or from one the dictionary is sure of. A word that comes again in the same spelling may be the unit's own,
 * so that only the plan itself can tell that it is wrong.
 */
export function misspeltIn(plan: Plan, { knows, suggest }: Speller): Misspelt[] {
  const words = groupBy(piecesOf(plan).flatMap(wordsOf), ({ text }) => text.toLowerCase());
  const names = namesIn(plan);
  let asked = 0;
  return [...words].flatMap(([wrong, found]): Misspelt[] => {
    const own = found.filter(({ piece }) => piece.own && piece.kind !== 'table');
    if (own.length === 0 || wrong.length < MIN_LETTERS || wrong.length > MAX_LETTERS || asked >= MOST_ASKED) return [];
    if (found.some(({ name }) => name) || knows(wrong)) return [];
    asked++;
    const right = inPlan(wrong, words, knows) ?? (!names.has(wrong) && isAlone(found, knows) ? suggest(wrong) : null);
    return right === null ? [] : [{ wrong, right, places: own.map(({ piece }) => piece) }];
  });
}

/** True for a word that comes once, among words that the dictionary knows. */
const isAlone = ([word, ...more]: Word[], knows: Speller['knows']): boolean =>
  word !== undefined &&
  more.length === 0 &&
  word.text.length >= MIN_ALONE &&
  !word.beside.some((other) => isForeign(other, knows));

/** The ending of a noun, such as `-en`, and the shortest word that is told by itself without it. */
const ENDING = 2;
const MIN_STEM = 10;

/** The word of the plan that a misspelt one stands for, as it is written there or without its ending. */
function inPlan(wrong: string, words: Map<string, unknown>, knows: Speller['knows']): string | null {
  const stands = (right: string) => {
    const stem = right.slice(0, -ENDING);
    return words.has(right) || (stem.length >= MIN_STEM && !wrong.startsWith(stem) && words.has(stem));
  };
  for (const right of oneLetterAway(wrong))
    if (right !== wrong && stands(right) && !isOtherForm(wrong, right) && knows(right)) return right;
  return null;
}
