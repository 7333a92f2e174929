import type { Line } from '../line.ts';
import { FORM } from './front-page.ts';

const BEGINS =
  /^\W{0,3}(?:(?:verksamhetsplan|verksamhetsberättelse|tertialrapport(?:\s+[12])?)\s+(?:för\s+)?(?:19|20)\d{2}\b.*|inledning|innehållsförteckning|sammanfattande analys)$/iu;

/** The most lines a front page has above its title. */
const MAX_FRONT = 12;

/**
 * Splits a file that holds several documents. A new one begins where the council's goals start over from a lower or the
 * same number, with a title, an introduction or a table of contents in between; a stray heading alone does not begin
 * one.
 */
export function splitDocuments(lines: Line[], isFurniture: (line: Line) => boolean): Line[][] {
  const parts: Line[][] = [];
  let from = 0;
  let highest = 0;
  let opening: number | null = null;
  for (const [i, line] of lines.entries()) {
    if (opening === null && highest > 0 && BEGINS.test(line.text)) opening = frontBefore(lines, i);
    // A table of contents names the goals too.
    const goal = isFurniture(line) ? null : line.goal;
    if (goal?.level !== 'direction') continue;
    const number = Number(goal.number ?? 0);
    if (opening !== null && number > 0 && number <= highest) {
      parts.push(lines.slice(from, opening));
      from = opening;
      highest = 0;
    }
    highest = Math.max(highest, number);
    opening = null;
  }
  parts.push(lines.slice(from));
  return parts;
}

/** The start of the front page whose title is at a line: the first of the form's own words within a few lines before it. */
function frontBefore(lines: Line[], title: number): number {
  let from = title;
  for (let i = title - 1; i >= Math.max(0, title - MAX_FRONT) && !lines[i]?.goal && !lines[i]?.outside; i--) {
    if (FORM.test(lines[i]?.text ?? '')) from = i;
  }
  // The unit's name may be printed alone above them, as the title has it.
  const above = lines[from - 1];
  const titleLines = lines.slice(title, title + 3).map(({ text }) => text);
  return from < title && above && titleLines.join(' ').includes(above.text) ? from - 1 : from;
}
