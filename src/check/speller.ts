import type { Speller } from './model/means.ts';
import { alikeAtEnds, anySlipAway, isOtherForm, likelySlipAway } from './model/slip.ts';

/** Words whose answers are kept; past it all are forgotten, so that a server's memory stays bounded. */
const MOST_KEPT = 50_000;
/** In a longer word most ways to be misspelt are compounds, each slow to try. */
const LONG = 16;
const LONGEST = 40;
/** How many of a word’s pairs of letters are different ones: seven in ten and more, in Swedish words of some length. */
const LEAST_VARIED = 0.65;
const MIN_REPEATING = 14;
/** A shorter part of a compound is one letter away from another by chance. */
const MIN_PART = 6;

/** In a shorter word one letter for another makes another word too often (`kulturtolk`, `kulturfolk`). */
const MIN_EXCHANGED = 12;

let speller: Promise<Speller> | undefined;

/** Hunspell with the Swedish dictionary: loaded once (some 100 ms and 50 MB) and shared by the whole process. */
export function swedishSpeller(): Promise<Speller> {
  speller ??= load();
  return speller;
}

interface Hunspell {
  testSpelling: (word: string) => boolean;
  analyzeWord: (word: string) => string[];
}

async function load(): Promise<Speller> {
  const [{ createHunspellFromStrings }, { default: swedish }] = await Promise.all([
    import('hunspell-wasm'),
    import('dictionary-sv'),
  ]);
  const text = new TextDecoder();
  const hunspell = await createHunspellFromStrings(text.decode(swedish.aff), text.decode(swedish.dic));
  return {
    knows: kept((word) => isEndless(word) || hunspell.testSpelling(word)),
    suggest: kept((word) => (isEndless(word) ? null : suggest(word, hunspell))),
  };
}

/**
 * True for what is too long for a word, or says the same again and again: a dictionary tries every way to part it into words, and there may be
 * thousands. It is taken for known.
 */
function isEndless(word: string): boolean {
  if (word.length > LONGEST) return true;
  if (word.length < MIN_REPEATING) return false;
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < word.length; i++) pairs.add(word.slice(i, i + 2));
  return pairs.size < (word.length - 1) * LEAST_VARIED;
}

/** Remembers the answers of a function of words. */
function kept<T>(answer: (word: string) => T): (word: string) => T {
  const answers = new Map<string, T>();
  return (word) => {
    if (answers.has(word)) return answers.get(word) as T;
    if (answers.size >= MOST_KEPT) answers.clear();
    const found = answer(word);
    answers.set(word, found);
    return found;
  };
}

/**
 * A word of the dictionary itself is a likely reading of a misspelt one. A compound is one only where it is the only one and what differs lies
 * in a long part: Swedish makes too many of them, and the dictionary knows too few (`placeringsfil` is not `placeringsbil`).
 */
function suggest(word: string, hunspell: Hunspell): string | null {
  const compounds = new Map<string, string>();
  const tried = new Set<string>();
  for (const other of word.length <= LONG ? anySlipAway(word) : likelySlipAway(word)) {
    if (tried.has(other)) continue;
    tried.add(other);
    if (!hunspell.testSpelling(other)) continue;
    const last = lastPart(other, hunspell);
    if (isOtherForm(word, other)) {
      // The word may be a form of this compound that the dictionary lacks.
      if (last !== null) compounds.set(other, '');
      continue;
    }
    if (last === null && (other.length !== word.length || word.length >= MIN_EXCHANGED || isSwap(word, other)))
      return other;
    if (last === null) continue;
    compounds.set(other, last);
  }
  const [only] = compounds;
  return only && compounds.size === 1 && isLongWhere(word, only[0], only[1]) ? only[0] : null;
}

/** True where two letters have changed places. */
function isSwap(a: string, b: string): boolean {
  const { start } = alikeAtEnds(a, b);
  return a[start] === b[start + 1] && a[start + 1] === b[start];
}

/** The last part of a compound; `null` for a word that is in the dictionary by itself. */
function lastPart(word: string, hunspell: Hunspell): string | null {
  const analyses = hunspell.analyzeWord(word);
  if (analyses.some((analysis) => !analysis.includes('pa:'))) return null;
  return /pa:(\S+)(?!.*pa:)/u.exec(analyses[0] ?? '')?.[1] ?? '';
}

/** True where the part of a compound that differs is long: both, where it differs at their joint. */
function isLongWhere(word: string, right: string, last: string): boolean {
  const [at, joint] = [alikeAtEnds(word, right).start, right.length - last.length];
  // Without a last part, where its parts are joined is not known.
  return last !== '' && (at < joint || last.length >= MIN_PART) && (at > joint || joint >= MIN_PART);
}
