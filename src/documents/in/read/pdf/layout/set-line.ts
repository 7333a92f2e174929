import type { Inline } from '../../../../../kernel/richtext.ts';
import { foldInline } from '../../inline.ts';
import type { Dot, Run } from '../run.ts';

/** A line as it is set on the page: everything on one base line, left to right. */
export interface SetLine {
  runs: Run[];
  x0: number;
  x1: number;
  base: number;
  /** The size of most of its letters, in points. */
  size: number;
  /** The width of a space in its first text, in points. */
  blank: number;
  /** True if all of it is bold. */
  bold: boolean;
  /** The typeface and colour of its first text. */
  face: string;
}

/** Letters on base lines closer than this share of their size are on the same line. */
const SAME_BASE = 0.4;
/** A gap of this share of the size is a space between words. */
const BLANK = 0.13;

/** The lines that runs are set on, from the top; superscripts belong to the line they are on. */
export function linesOf(runs: Run[]): SetLine[] {
  const lines: Run[][] = [];
  let base = 0;
  let size = 0;
  for (const run of [...runs].sort((a, b) => a.base - b.base)) {
    const line = lines.at(-1);
    if (line && run.base - base <= SAME_BASE * Math.max(size, run.size)) {
      line.push(run);
      if (run.size > size) [base, size] = [run.base, run.size];
    } else {
      lines.push([run]);
      [base, size] = [run.base, run.size];
    }
  }
  return lines.map(lineOf);
}

export function lineOf(unordered: Run[]): SetLine {
  const runs = [...unordered].sort((a, b) => a.x0 - b.x0);
  const signs = new Map<number, number>();
  for (const { size, text } of runs) signs.set(size, (signs.get(size) ?? 0) + text.length);
  const size = [...signs].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
  return {
    runs,
    x0: runs.reduce((least, { x0 }) => Math.min(least, x0), Number.POSITIVE_INFINITY),
    x1: runs.reduce((most, { x1 }) => Math.max(most, x1), Number.NEGATIVE_INFINITY),
    base: (runs.find((run) => run.size === size) as Run).base,
    size,
    blank: (runs[0] as Run).blank,
    bold: runs.some(({ bold }) => bold) && runs.every(({ bold, text }) => bold || !/[\p{L}\p{N}]/u.test(text)),
    face: (runs[0] as Run).face,
  };
}

/**
 * Texts on a line are in columns if they are further apart than this share of the size, and than the typeface's own
 * space by this much.
 */
const COLUMNS = 0.75;
const NARROW_COLUMNS = 0.36;
const WIDER = 1.25;

/** The least distance between texts in two columns, in points. */
export const gapOf = ({ size, blank }: SetLine): number => Math.max(size * COLUMNS, blank * WIDER);

/** The same if other lines show the columns too. */
export const narrowGapOf = ({ size, blank }: SetLine): number => Math.max(size * NARROW_COLUMNS, blank * WIDER);

/** The segments of a line, split at gaps of at least `gap` points. */
export function segmentsOf({ runs }: Pick<SetLine, 'runs'>, gap: number): SetLine[] {
  const parts: Run[][] = [];
  let end = 0;
  for (const run of runs) {
    const last = parts.at(-1);
    if (last && run.x0 - end < gap) last.push(run);
    else parts.push([run]);
    end = Math.max(end, run.x1);
  }
  return parts.map(lineOf);
}

const read = new WeakMap<Run[], Inline[]>();

/** The text of a line, with spaces where words are separated. Cached, since it is asked for often. */
export function contentOf(runs: Run[]): Inline[] {
  const known = read.get(runs);
  if (known) return known;
  const content = madeOf(runs);
  read.set(runs, content);
  return content;
}

function madeOf(runs: Run[]): Inline[] {
  const parts: Inline[] = [];
  let before: Run | null = null;
  for (const run of runs) {
    if (before && run.x0 - before.x1 > BLANK * Math.max(before.size, run.size)) parts.push({ text: ' ' });
    const { bold, italic, link } = run;
    parts.push({
      text: signs(run.text),
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(link === undefined ? {} : { link }),
    });
    before = run;
  }
  return foldInline(
    merged(
      parts.map((part, i) => (i < parts.length - 1 ? { ...part, text: part.text.replaceAll('\u00ad', '-') } : part)),
    ),
  );
}

export const textOf = (runs: Run[]): string =>
  contentOf(runs)
    .map(({ text }) => text)
    .join('');

/** Characters that are as they should be: those of Latin 1, and common dashes and quotation marks. */
const PLAIN = /^[\x20-\xac\xae-\xff\u2010-\u2026]*$/u;

/** Splits ligatures into letters again, and leaves out what prints nothing. */
const signs = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        .normalize('NFC')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out.
        .replace(/[\u0000-\u0008\u000b-\u001f\u200b\ufeff]/gu, '')
        .replace(/[\ufb00-\ufb06]/gu, (sign) => sign.normalize('NFKC'));

/** A space between two of the same kind is of that kind too. */
function merged(parts: Inline[]): Inline[] {
  return parts.map((part, i) => {
    const [before, after] = [parts[i - 1], parts[i + 1]];
    if (part.text !== ' ' || !before || !after) return part;
    const same = before.bold === after.bold && before.italic === after.italic && before.link === after.link;
    return same ? { ...before, text: ' ' } : part;
  });
}

/** The width of the first word of a line, in points. */
export function firstWordWidth({ runs }: SetLine): number {
  let width = 0;
  let end: number | null = null;
  for (const { text, x0, x1, size } of runs) {
    if (end !== null && x0 - end > BLANK * size) break;
    const word = /^\S+/u.exec(text)?.[0].length ?? 0;
    width += ((x1 - x0) * word) / Math.max(1, text.length);
    if (word < text.length) break;
    end = x1;
  }
  return width;
}

/** The dot that is drawn before a line, at the height of its small letters. */
export const dotBefore = ({ x0, base, size }: SetLine, dots: Dot[]): Dot | undefined =>
  dots.find(({ x, y }) => x < x0 && x0 - x < size * 2.5 && base - y > 0 && base - y < size * 0.8);
