import type { Inline } from '../../../kernel/richtext.ts';
import { inlineText } from '../../../kernel/richtext.ts';
import { foldInline } from '../inline.ts';

const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;
const CONJUNCTION = /^(?:och|eller|respektive|resp)$/u;
/** Words that join, and that words end in too. */
const MAYBE_CONJUNCTION = /^(?:samt|till)$/u;
/** Words of the form's own columns, which break in narrow cells and may stand whole nowhere. */
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
/** A document that has parted this many words at the end of its lines, for certain, parts words. */
const PARTS_WORDS = 2;

/** How lines that are one text are joined: by the words that stand whole in the document. */
export interface Joiner {
  /**
   * `isFull` says that not one more letter would have fitted on the line, so that a word may be broken there without a hyphen; `null` that no
   * one can tell.
   */
  join: (lines: { content: Inline[]; isFull?: boolean | null }[]) => Inline[];
}

/** What stands between two lines of one text, and whether the hyphen at the end of the first goes. */
interface Seam {
  blank: boolean;
  drop: boolean;
}
const BLANK: Seam = { blank: true, drop: false };
const TIGHT: Seam = { blank: false, drop: false };
const DROPPED: Seam = { blank: false, drop: true };

/** Learns a document's words from the text of its lines. */
export function joinerFor(texts: string[]): Joiner {
  const whole = new Set<string>(FORM);
  /** What stands before a hyphen within a line: `it` of it-system. */
  const prefixes = new Set<string>();
  const broken: [string, string][] = [];
  for (const [i, text] of texts.entries()) {
    const words = text.toLowerCase().match(WORD) ?? [];
    // The first and the last word of a line may be halves.
    for (const word of words.slice(1, -1)) {
      if (word.length > 1) whole.add(word);
      if (word.includes('-')) prefixes.add(word.slice(0, word.indexOf('-')));
    }
    const half = /[\p{L}]+[-\u00ad]$/u.exec(text)?.[0];
    const rest = half && /^\p{Ll}+/u.exec(texts[i + 1] ?? '')?.[0];
    if (half && rest) broken.push([half.slice(0, -1).toLowerCase(), rest]);
  }
  // A soft hyphen is put there to part a word, or is the font's only hyphen.
  const partsWords =
    texts.some((text) => text.endsWith('\u00ad')) ||
    broken.filter(([half, rest]) => whole.has(half + rest)).length >= PARTS_WORDS;

  /** A hyphen at the end of a line parts a word, or belongs to it. */
  const atHyphen = (half: string, rest: string): Seam => {
    const bare = `${half}${rest}`.toLowerCase();
    if (whole.has(bare)) return DROPPED;
    const isPrefix = prefixes.has(half.toLowerCase());
    if (CONJUNCTION.test(rest)) return BLANK;
    if (MAYBE_CONJUNCTION.test(rest) && (isPrefix || whole.has(half.toLowerCase()) || !partsWords)) return BLANK;
    const isName = /^\p{Lu}/u.test(rest) || /^\p{Lu}+$/u.test(half);
    return !isName && !isPrefix && partsWords ? DROPPED : TIGHT;
  };

  const between = (before: string, after: string, isFull: boolean | null): Seam => {
    const rest = /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? '';
    const half = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)[-\u00ad]$/u.exec(before)?.[1];
    if (half !== undefined && rest !== '') return atHyphen(half, rest);
    if (/\d[-–\u00ad]$/u.test(before) && /^\d/u.test(after)) return TIGHT;
    if (/\p{L}\/$/u.test(before) && /^\p{L}/u.test(after)) return TIGHT;
    if (isFull !== false && /^\p{Ll}/u.test(after)) {
      const last = (/[\p{L}\p{M}]+$/u.exec(before)?.[0] ?? '').toLowerCase();
      const isKnown = whole.has(last);
      const isWord = FORM.includes(last + rest) || (whole.has(last + rest) && !(isKnown && whole.has(rest)));
      const isLetter = rest.length === 1 && !/^[iåö]$/u.test(rest);
      if (last !== '' && (isWord || isLetter || (isFull && !isKnown))) return TIGHT;
    }
    return BLANK;
  };

  return {
    join: (lines) => {
      const parts: Inline[] = [];
      let text = '';
      let wasFull: boolean | null = false;
      for (const { content, isFull = false } of lines) {
        const [first, ...rest] = content;
        if (!first) continue;
        const last = parts.at(-1);
        if (last) {
          const { blank, drop } = between(text, first.text, wasFull);
          last.text = drop ? last.text.slice(0, -1) : last.text.replace(/\u00ad$/u, '-');
          if (blank) parts.push({ ...last, text: ' ' });
        }
        parts.push({ ...first }, ...rest.map((part) => ({ ...part })));
        text = inlineText(content);
        wasFull = isFull;
      }
      const end = parts.at(-1);
      if (end) end.text = end.text.replace(/\u00ad$/u, '-');
      return foldInline(parts);
    },
  };
}
