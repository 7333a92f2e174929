import { fold } from '../fold.ts';
import type { Line } from '../line.ts';

// A deviation is free text, the last column of an activity: it is recognised not by its form but by following the
// dates. If one of the dates is missing, its empty cell shows as one more space: before the only date, or after it.
const DATE = '(?:19|20)\\d{2}-\\d{2}-\\d{2}';
const ANY_DATE = new RegExp(DATE, 'u');
const AFTER_DATES = new RegExp(`^(.*?(?:${DATE} +|(?:^ +|\\S {2,}))${DATE})( +)(\\S.*)$`, 'u');
const AFTER_START = new RegExp(`^(.*${DATE})( {2,})(\\p{Lu}.*)$`, 'u');
const NOTHING_AFTER = new RegExp(`${DATE} {2,}$`, 'u');

/** The line as it would be in a table without the column. */
export function withoutDeviation(line: Line): Line {
  if (!ANY_DATE.test(line.raw)) return line;
  const raw = line.raw.trimEnd();
  const dates = AFTER_DATES.exec(raw);
  if (dates) return { ...line, raw: dates[1] ?? '' };
  const start = AFTER_START.exec(raw);
  if (start) return { ...line, raw: `${start[1]}${start[2]}` };
  return NOTHING_AFTER.test(line.raw) ? { ...line, raw: line.raw.slice(0, -1) } : line;
}

/** The text after an activity's dates, and how many more lines the same cell takes. */
export function deviationAfter(
  lines: Line[],
  from: number,
  dates: Line,
  endsCell: (lines: Line[], at: number) => boolean,
): { text: string; more: number } | null {
  const raw = dates.raw.trimEnd();
  const first = (AFTER_DATES.exec(raw) ?? AFTER_START.exec(raw))?.[3];
  const texts = first ? [first] : [];
  let more = 0;
  while (!endsCell(lines, from + more)) texts.push(lines[from + more++]?.text ?? '');
  return texts.length > 0 ? { text: fold(texts.join(' ')), more } : null;
}
