import type { Inline } from '../../../../../kernel/richtext.ts';
import { inlineText } from '../../../../../kernel/richtext.ts';
import { foldInline } from '../../inline.ts';
import { hyphenLast } from '../page/hyphens.ts';

const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;
const CONJUNCTION = /^(?:och|eller|respektive|resp)$/u;
/** Words that join, and that words end in too. */
const MAYBE_CONJUNCTION = /^(?:samt|till)$/u;
/** Words of the form's own columns, which break in narrow cells and may be unbroken nowhere. */
const FORM = [
  'startdatum',
  'slutdatum',
  'årsmål',
  'periodicitet',
  'indikator',
  'aktivitet',
  'avvikelse',
  'utfall',
  'periodens',
  'pojkar',
  'flickor',
  'kvinnor',
  'nämnd',
  'nämnder',
  'styrelse',
  'tertial',
  'fastställs',
  'period',
  'innan',
  'avgjort',
];
/** A document that has hyphenated at least this many words at line ends, for certain, hyphenates words. */
const SPLITS_WORDS = 2;
/** One that has broken this many in its cells, without a hyphen, breaks words there. */
const BREAKS_WORDS = 2;
/** The half of a word that continues on the next line. */
const HALF = /\p{L}+[-\u00ad]$/u;
const endsInHyphen = (text: string): boolean => text.endsWith('-') || text.endsWith('\u00ad');
/** A letter that is not a word by itself. */
const ONE_LETTER = /^(?![iåö])\p{Ll}(?!\p{L})/u;

/** How lines that form one text are joined: by the words found unbroken in the document. */
export interface Joiner {
  /** Lines of running text, or of a cell. */
  join: (lines: { content: Inline[]; cell?: CellLine }[]) => Inline[];
}

/** How a line is set in its cell. */
interface CellLine {
  /** True for one word to which not one more letter would have fitted, so it may be broken there without a hyphen. */
  isFull: boolean;
  /** True if lines are drawn round the cell: its text stays strictly within them. */
  isDrawn: boolean;
}

/** What comes between two lines of one text, and whether the hyphen at the end of the first is dropped. */
interface Seam {
  blank: boolean;
  drop: boolean;
}
const BLANK: Seam = { blank: true, drop: false };
const TIGHT: Seam = { blank: false, drop: false };
const DROPPED: Seam = { blank: false, drop: true };

/**
 * Learns a document's words from the lines of its running text and from those of its cells. `tellsHyphens`: the file
 * says which hyphens split words.
 */
export function joinerFor(running: string[], inCells: string[], tellsHyphens: boolean): Joiner {
  const whole = new Set<string>(FORM);
  /** What comes before a hyphen within a line: `it` of it-system. */
  const prefixes = new Set<string>();
  const split: [string, string][] = [];
  for (const [i, text] of running.entries()) {
    const half = endsInHyphen(text) ? HALF.exec(text)?.[0] : undefined;
    const rest = half && /^\p{Ll}+/u.exec(running[i + 1] ?? '')?.[0];
    if (half && rest) split.push([half.slice(0, -1).toLowerCase(), rest]);
    const words = text.toLowerCase().match(WORD) ?? [];
    // A word split by a hyphen is a word on neither line.
    learn(words.slice(endsInHyphen(running[i - 1] ?? '') ? 1 : 0, half ? -1 : undefined));
  }
  let broken = 0;
  for (const [i, text] of inCells.entries()) {
    // The first and the last word of a line may be halves.
    learn((text.toLowerCase().match(WORD) ?? []).slice(1, -1));
    const next = inCells[i + 1] ?? '';
    if (FORM.includes(`${text}${next}`.toLowerCase()) || (/\p{L}$/u.test(text) && ONE_LETTER.test(next))) broken++;
  }
  function learn(words: string[]): void {
    for (const word of words) {
      if (word.length > 1) whole.add(word);
      if (word.includes('-')) prefixes.add(word.slice(0, word.indexOf('-')));
    }
  }
  // A soft hyphen is there to split a word, or is the font's only hyphen.
  const splitsWords =
    running.some((text) => text.endsWith('\u00ad')) ||
    split.filter(([half, rest]) => whole.has(half + rest)).length >= SPLITS_WORDS;

  const breaksWords = broken >= BREAKS_WORDS;

  /** A hyphen at the end of a line splits a word, or belongs to it. */
  const atHyphen = (half: string, rest: string): Seam => {
    const bare = `${half}${rest}`.toLowerCase();
    if (whole.has(bare)) return DROPPED;
    const isPrefix = prefixes.has(half.toLowerCase());
    if (CONJUNCTION.test(rest)) return BLANK;
    if (MAYBE_CONJUNCTION.test(rest) && (isPrefix || whole.has(half.toLowerCase()) || !splitsWords)) return BLANK;
    const isName = /^\p{Lu}/u.test(rest) || /^\p{Lu}+$/u.test(half);
    return !isName && !isPrefix && splitsWords ? DROPPED : TIGHT;
  };

  const between = (before: string, after: string, cell: CellLine | null): Seam => {
    const rest = /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? '';
    const half = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)[-\u00ad]$/u.exec(before)?.[1];
    if (half !== undefined && rest !== '') {
      // If the file says which hyphens split words, the others are part of the words.
      if (tellsHyphens && before.endsWith('\u00ad')) return DROPPED;
      if (tellsHyphens) return CONJUNCTION.test(rest) || MAYBE_CONJUNCTION.test(rest) ? BLANK : TIGHT;
      return atHyphen(half, rest);
    }
    if (/\d[-–\u00ad]$/u.test(before) && /^\d/u.test(after)) return TIGHT;
    if (/\p{L}\/$/u.test(before) && /^\p{L}/u.test(after)) return TIGHT;
    if (/^[,.;:!?)]/u.test(after)) return TIGHT;
    return cell && /^\p{Ll}/u.test(after) && isBroken(before, rest, cell) ? TIGHT : BLANK;
  };

  /** True for a word that a cell's side has broken without a hyphen. */
  const isBroken = (before: string, rest: string, { isFull, isDrawn }: CellLine): boolean => {
    const last = (/[\p{L}\p{M}]+$/u.exec(before)?.[0] ?? '').toLowerCase();
    // The ending of an abbreviation: KF:s.
    if (/:\p{Ll}+$/u.test(before)) return false;
    if (last === '' || (isDrawn && !isFull && !/\s/u.test(before))) return false;
    const isKnown = whole.has(last);
    if (FORM.includes(last + rest) || (whole.has(last + rest) && !(isKnown && whole.has(rest)))) return true;
    if (ONE_LETTER.test(rest)) return true;
    if (!isFull || FORM.includes(rest)) return false;
    return breaksWords ? !isKnown : !isKnown && !whole.has(rest);
  };

  return {
    join: (lines) => {
      const parts: Inline[] = [];
      let text = '';
      let wasIn: CellLine | null = null;
      for (const { content, cell = null } of lines) {
        const [first, ...rest] = content;
        if (!first) continue;
        const last = parts.at(-1);
        if (last) {
          const { blank, drop } = between(text, first.text, wasIn);
          last.text = drop ? last.text.slice(0, -1) : hyphenLast(last.text);
          if (blank) parts.push({ ...last, text: ' ' });
        }
        parts.push({ ...first }, ...rest.map((part) => ({ ...part })));
        text = inlineText(content);
        wasIn = cell;
      }
      const end = parts.at(-1);
      if (end) end.text = hyphenLast(end.text);
      return foldInline(parts);
    },
  };
}
