import type { GoalLevel } from '../../../../plan/model/plan.ts';
import { fold } from '../fold.ts';
import type { Line } from '../line.ts';
import { readHeader } from '../table/columns.ts';
import type { Join } from '../vocabulary.ts';
import { UNENDED } from './paragraphs.ts';

/** True for a line that begins something by its form, whatever is around it. */
const beginsSomething = (line: Line): boolean =>
  line.cells !== null ||
  line.bullet !== null ||
  line.goal !== null ||
  line.section !== null ||
  line.assessment !== null ||
  line.outside ||
  (/^(Indikator|Aktivitet)(\s|$)/u.test(line.text) &&
    (readHeader(fold(line.text)) !== null || /^Indikator( Periodens)?$/u.test(fold(line.text))));

// A dash that wrapped to the next line is not a bullet: what it begins is not a sentence.
const AFTER_DASH = /^\s*([–—] \p{Ll}.*)$/u;

const MAX_TITLE_LINES = 6;

/**
 * The whole title of a goal, which wraps like any text. It continues on a line whose first word did not fit on the line
 * before, by the width that goals of this level are set to, or that begins in lower case. `widths` holds the longest
 * first line seen per level.
 */
export function readTitle(
  lines: Line[],
  from: number,
  title: string,
  level: GoalLevel,
  widths: Map<GoalLevel, number>,
  marked: boolean,
  join: Join,
): { title: string; next: number } {
  let text = title;
  let next = from + 1;
  const width = widths.get(level) ?? 0;
  while (next < lines.length && next - from < MAX_TITLE_LINES) {
    const before = lines[next - 1] as Line;
    const line = lines[next] as Line;
    const afterDash = AFTER_DASH.exec(line.raw)?.[1];
    if ((beginsSomething(line) && !afterDash) || line.mark || (before.mark && line.gap)) break;
    if (marked && line.gap) break;
    if (afterDash) {
      text = join(text, afterDash);
      next++;
      continue;
    }
    const word = /^\S+/u.exec(line.text)?.[0].length ?? 0;
    const isFull = before.text.length + 1 + word > width;
    const goesOn = /^[\p{Ll}\d(%]/u.test(line.text)
      ? !/[.!?]$/u.test(before.text) || isFull
      : UNENDED.test(before.text) ||
        (isFull && !/[.!?]$/u.test(before.text) && /[\p{L},–-]$/u.test(before.text) && line.text.length < width * 0.6);
    if (!goesOn && text !== '') break;
    text = text === '' ? line.text : join(text, line.text);
    next++;
  }
  return { title: fold(text), next };
}

/** The longest line of each goal level: as far as a title was ever set before it wrapped. */
export function titleWidths(lines: Line[]): Map<GoalLevel, number> {
  const widths = new Map<GoalLevel, number>();
  for (const line of lines) {
    const label = line.goal;
    if (label) widths.set(label.level, Math.max(widths.get(label.level) ?? 0, line.text.length));
  }
  return widths;
}
