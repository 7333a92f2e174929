import type { TextBlock } from './block.ts';
import { beginsGoal } from './form.ts';
import { firstWordWidth, type SetLine, textOf } from './set-line.ts';
import type { Setting } from './setting.ts';

/** Lines further apart than this many times their paragraph's distance begin a new one. */
const APART = 1.12;
/** Sizes that differ by more than this, in points, are different. */
const SIZE = 0.6;
/** If paragraphs are separated by space, a line may be this much shorter and still continue, as a share of the size. */
const SLACK = 4;
/** A sentence that continues may leave this share of its line empty, before a long word. */
export const RAGGED = 0.4;
/** How many times larger than the text a heading is. */
export const LARGER = 1.08;
/** The lines of a heading are at most this many times their size apart, not counting rounding to whole pixels. */
const HEADING_PITCH = 1.7;
/** The indent of a first line, as a share of the size. */
const INDENT = 1.2;

/** True if the next line's first word would not have fitted on this one: the text continues, or ends by chance just here. */
export const isFull = (line: SetLine, next: SetLine, right: number): boolean =>
  line.x1 + line.blank + firstWordWidth(next) > right - line.size * 0.1;

/**
 * True for a line that belongs to a heading, whose lines may be balanced to equal length: it is larger than the text
 * and bold; or either of them, and continues a goal; or larger, and plainly a continuation. `open` is the text above
 * it, if any.
 */
export function isHeadingLine(line: SetLine, open: TextBlock | undefined, body: number): boolean {
  const isLarger = line.size > body * LARGER;
  if (line.bold && isLarger) return true;
  const [first, before] = [open?.lines[0], open?.lines.at(-1)];
  if (!first || !before || !(line.bold || isLarger)) return false;
  if (beginsGoal(first)) return true;
  const isOpen = /\s(?:för|och|i|på|av)$/u.test(textOf(before.runs)) || /^\d+\s/u.test(textOf(line.runs));
  return isLarger && (isOpen || goesOn(before, line));
}

/** True if two lines look like one text. */
export const sameLook = (a: SetLine, b: SetLine): boolean =>
  Math.abs(a.size - b.size) <= SIZE &&
  // A paragraph may begin in bold, but not end in it.
  (a.bold === b.bold || (a.bold && b.runs[0]?.bold === true));

/**
 * True if a line begins a paragraph of its own below `before`, the last line of `open`. `pitch` is the distance within
 * paragraphs.
 */
export function startsParagraph(
  before: SetLine,
  line: SetLine,
  open: TextBlock,
  { pitch, spaced, body }: Setting,
): boolean {
  if (!sameLook(before, line) || beginsGoal(line)) return true;
  if (beginsWithLabel(line) && before.runs.at(-1)?.bold === false) return true;
  const distance = line.base - before.base;
  // If lines are set wide apart, so are those of headings.
  if (isHeadingLine(line, open, body)) return distance > line.size * Math.max(HEADING_PITCH, pitch(body) / body);
  if (distance > pitch(line.size) * APART + 0.3 || distance < 0) return true;
  const slack = goesOn(before, line) ? (open.right - line.x0) * RAGGED : spaced ? line.size * SLACK : 0;
  if (!isFull(before, line, open.right - slack) || isEntry(before)) return true;
  const first = open.lines[0] as SetLine;
  if (open.bullet) {
    // The item's own lines begin below its text, or below its bullet.
    return line.x0 > first.x0 + line.size * INDENT;
  }
  // An indented line begins a paragraph; an outdented one continues after an indented first line.
  if (line.x0 > before.x0 + line.size * INDENT) return before !== first || line.x0 > first.x0 + line.size * INDENT;
  return false;
}

/** An entry of a table of contents ends in its dots, or in the page number after them. */
const isEntry = ({ runs }: SetLine): boolean =>
  /(?:\.{4}|(?:\. ){4}|…{2})[. …]*\d{0,4}$/u.test(textOf(runs.slice(-3)).slice(-40));

/** A few bold words and a colon, before what is said about them. */
const beginsWithLabel = ({ runs }: SetLine): boolean =>
  runs[0]?.bold === true && /^[^:]{1,40}:$/u.test(runs[0].text.trim());

/** True if a sentence plainly continues from one line to the next. */
const goesOn = (before: SetLine, line: SetLine): boolean =>
  /^[\p{Ll}%)]/u.test(textOf(line.runs)) && !/[.!?:;]$/u.test(textOf(before.runs));
