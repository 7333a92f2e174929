import { type Inline, inlineText } from '../../../kernel/richtext.ts';
import type { Assessment, SectionKind, Source } from '../../../plan/model/plan.ts';
import type { SourceText, SourceTextLine } from '../../model/source.ts';
import { type GoalLabel, isOutsideHeading, readAssessment, readGoalLabel, readSectionLabel } from './labels.ts';

/** A line that says something, with what came between it and the line before. Blank lines are not lines of their own here. */
export interface Line {
  /** Its index among the lines that say something. */
  index: number;
  number: number;
  page: number | null;
  raw: string;
  text: string;
  content: Inline[];
  cells: Inline[][] | null;
  mark: SourceTextLine['mark'];
  bullet: SourceTextLine['bullet'];
  /** True if one or more empty or white lines come before it. */
  gap: boolean;
  /** The length of the longest white-space line just before it; 0 if there is none. */
  white: number;
  /** What the line is by its form alone, whatever is around it. */
  goal: GoalLabel | null;
  section: SectionKind | null;
  assessment: Assessment | null;
  /** True for a heading of the form that belongs outside the goals. */
  outside: boolean;
}

/** The lines that say something. */
export function linesOf(source: SourceText): Line[] {
  const lines: Line[] = [];
  let gap = true;
  let white = 0;
  for (const { number, page, raw, content, cells, mark, bullet, begins } of source.lines) {
    if (raw.trim() === '') {
      gap = true;
      white = Math.max(white, raw.length);
      continue;
    }
    const text = inlineText(content);
    lines.push({
      index: lines.length,
      number,
      page,
      raw,
      text,
      content,
      cells,
      mark,
      bullet,
      gap: gap || begins === true,
      white,
      goal: readGoalLabel(text),
      section: readSectionLabel(text),
      assessment: readAssessment(text),
      outside: isOutsideHeading(text),
    });
    gap = false;
    white = 0;
  }
  return lines;
}

/** The source of a range of lines. */
export const placeOf = (first: Line, last: Line = first): Source => ({
  page: first.page,
  line: first.number,
  lastLine: last.number,
});

/**
 * The width that running text is set to, in characters: nine in ten of the lines long enough to be prose stay within
 * it. A line well short of it ended because its paragraph did. Tables, and the analyses in them, are set to a width of
 * their own.
 */
export function widthOf(lines: Line[]): number {
  const lengths: number[] = [];
  let inTable = false;
  for (const line of lines) {
    if (/^(Indikator|Aktivitet)(\s|$)/u.test(line.text)) inTable = true;
    else if (line.goal !== null || line.outside || (line.section !== null && line.section !== 'analysis'))
      inTable = false;
    if (!inTable && line.cells === null && line.text.length >= 40) lengths.push(line.text.length);
  }
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 80;
}

/** True if the next line's first word would have fitted on this one: someone ended the line here. */
export function endsShort(line: Line, next: Line, width: number): boolean {
  const word = /^\S+/u.exec(next.text)?.[0].length ?? 0;
  return line.text.length + 1 + word <= width * 0.94;
}
