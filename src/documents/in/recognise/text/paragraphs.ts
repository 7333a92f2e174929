import { endsShort, type Line } from '../line.ts';
import type { Join } from '../vocabulary.ts';

/** How a document sets its text, learnt from the whole document. */
export interface Setting {
  /** True if the format itself marks headings, lists and paragraphs; otherwise they show in how the text is set. */
  marked: boolean;
  /** The width of running text, in characters. */
  width: number;
  /** True if a blank line follows every line, so blank lines do not separate paragraphs. */
  spaced: boolean;
  join: Join;
}

/** True if most lines that plainly continue on the next are followed by a blank line. */
export function isSpaced(lines: Line[], width: number): boolean {
  let gaps = 0;
  let pairs = 0;
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (
      !before ||
      before.cells ||
      line.bullet ||
      before.text.length < width * 0.75 ||
      !/^\p{Ll}/u.test(line.text) ||
      /[.:!?]$/u.test(before.text)
    )
      continue;
    pairs++;
    if (line.gap) gaps++;
  }
  return pairs > 0 && gaps > pairs / 2;
}

/** A paragraph, an item or a table: lines that form one text. Never empty. */
export type Chunk = [Line, ...Line[]];

/** Splits lines into paragraphs, items and tables. */
export function chunksOf(lines: Line[], setting: Setting): Chunk[] {
  const chunks: Chunk[] = [];
  for (let i = 0; i < lines.length; ) {
    let end = i + 1;
    while (end < lines.length && goesOn(lines, i, end, setting)) end++;
    chunks.push(lines.slice(i, end) as Chunk);
    i = end;
  }
  return chunks;
}

const isTabular = (line: Line) => line.cells !== null || line.mark?.kind === 'rule';

/** True if the line at `at` continues the lines before it, which form one text from `from`. */
function goesOn(lines: Line[], from: number, at: number, setting: Setting): boolean {
  const before = lines[at - 1] as Line;
  const line = lines[at] as Line;
  if (isTabular(before) || isTabular(line)) return isTabular(before) && isTabular(line) && !line.gap;
  if (line.bullet || line.mark || before.mark) return false;
  if (setting.marked) return !line.gap || isTornAfter(before, line);
  if (endsShort(before, line, setting.width)) return isMidSentence(lines, from, at, setting);
  // A page break in the middle of a sentence leaves white lines too.
  const isSeparated = line.white > 0 || (line.gap && !setting.spaced);
  return !isSeparated || (/^[\p{Ll}\d(%]/u.test(line.text) && /[\p{L}\d,)%–-]$/u.test(before.text));
}

/** Two sentences or more. */
export const SENTENCES = /[.!?]\s+\p{Lu}/u;
/** A text that ends like this is complete. */
const STOPPED = /[.!?:;…]["”’)]?$/u;
/** No text ends in such a word. */
export const UNENDED =
  /(?:^|\s)(?:och|eller|samt|i|av|på|för|med|till|som|att|en|ett|den|det|de|om|från|vid|under|inom|enligt|hos|mot|utan|över)$/u;
/**
 * A line this long, as a share of the width, was broken by the margin and not by its writer: items are set narrower
 * than prose.
 */
const REACHES = 0.7;
/** A line of at least this many characters was broken by a margin or a page, however wide the text is set. */
const LEAST_TORN = 80;

/**
 * True if a sentence continues in lower case though its line ended early. List items may begin in lower case too, but
 * they are short, or all end in commas, or begin with the same word.
 */
function isMidSentence(lines: Line[], from: number, at: number, { width }: Setting): boolean {
  const before = lines[at - 1] as Line;
  const line = lines[at] as Line;
  if (STOPPED.test(before.text) || !/^\p{Ll}/u.test(line.text)) return false;
  if (UNENDED.test(before.text)) return !isShortRun(lines, at, width, LEAST_LED);
  const reach = Math.min(width * REACHES, LEAST_TORN);
  const isShort = before.text.length < reach;
  if (at - from > 1) return !(isShort && beginAlike(before, line)) && !isShortRun(lines, at, width);
  if (isShort || beginAlike(before, line)) return false;
  if (before.text.endsWith(',') && line.text.endsWith(',') && line.text.length < reach) return false;
  return !isShortRun(lines, at, width);
}

/** Items written alike; something with several sentences is not an item. */
const beginAlike = (a: Line, b: Line): boolean => firstWord(a) === firstWord(b) && !SENTENCES.test(a.text);

const firstWord = (line: Line): string => /^\S+/u.exec(line.text)?.[0].toLowerCase() ?? '';

/** A sentence left open by its last word may be set over two short lines; three or more are a list it introduces. */
const LEAST_LED = 3;

/** True if short lines follow each other, none of them a sentence. */
const isShortRun = (lines: Line[], at: number, width: number, least = 2): boolean =>
  Array.from({ length: least }, (_, i) => lines[at + i]).every((line) => isShortItem(line, width));

const isShortItem = (line: Line | undefined, width: number): boolean =>
  line !== undefined &&
  line.text.length < width / 2 &&
  /^\p{Ll}/u.test(line.text) &&
  !STOPPED.test(line.text) &&
  !UNENDED.test(line.text);

/**
 * True if a format that marks its paragraphs has one sentence in two of them, as conversion from pages leaves it: the
 * first is long and has no end, the second begins in lower case and has one.
 */
const isTornAfter = (before: Line, line: Line): boolean =>
  before.text.length >= LEAST_TORN &&
  /[\p{L}\d,)%–-]$/u.test(before.text) &&
  /^\p{Ll}/u.test(line.text) &&
  !beginAlike(before, line) &&
  /[.!?](?:$|\s+\p{Lu})/u.test(line.text);
