/** A word, or a number with its inner stops and slashes (`1.3.2`, `2026/41`), with its place in the text. */
export interface FoundWord {
  /** In lower case, composed. */
  text: string;
  /** UTF-16 offsets, `end` not included. */
  start: number;
  end: number;
}

const WORD = /\p{N}+(?:[./:]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*/gu;

/** A longer run of letters is not a word, and PostgreSQL accepts no lexeme of over 2,046 bytes. */
const LONGEST = 60;

/** The words of a text, in order. Hyphens part words, so that `sms-utskick` is found by either half. */
export function* wordsIn(text: string): Generator<FoundWord> {
  for (const match of text.matchAll(WORD)) {
    const [found] = match;
    yield {
      text: found.normalize('NFC').toLowerCase().slice(0, LONGEST),
      start: match.index,
      end: match.index + found.length,
    };
  }
}

/** Words that stand everywhere and find nothing. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `alla allt än är att av blir bli de dem den denna deras dess dessa det detta dig din ditt du där då efter ej eller en ett från för ha
  hade han har hon honom hos hur i in inom inte jag ju kan kunna man med mellan men mig min mot när ni någon något några nu och om oss på
  samt sig sin sina sitt ska skall som så till upp ut var vara varit vad vem vi vid vilka vilken vår våra vårt över`.split(
    /\s+/,
  ),
);

const DOTS = /[\u0300-\u036f]/g;

/** The word as it is written on a keyboard without Å, Ä and Ö. */
export const withoutDots = (word: string): string => word.normalize('NFD').replace(DOTS, '');

/** True for what is a number, or begins as one: it has no other forms. */
export const isNumber = (word: string): boolean => /^\p{N}/u.test(word);
