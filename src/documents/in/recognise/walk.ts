import { idGiver } from '../../../plan/model/ids.ts';
import type { Goal, PartKind } from '../../../plan/model/plan.ts';
import { type Draft, type DraftSection, parentOf } from './draft.ts';
import type { Fates } from './fates.ts';
import { endsShort, type Line, placeOf } from './line.ts';
import { isSameRow, readCellTable } from './table/cell-table.ts';
import type { RowValues } from './table/tables.ts';
import { readTextTable } from './table/text-table.ts';
import type { Setting } from './text/paragraphs.ts';
import { isHeadingLike } from './text/roles.ts';
import { readTitle, titleWidths } from './text/title.ts';

/** The result of walking through one document's lines, besides the draft. */
export interface Walked {
  draft: Draft;
  columnYears: number[];
  hasOutcomes: boolean;
}

/**
 * Walks the lines of one document from top to bottom: each begins a goal, a label, a table or a heading, or continues
 * the text before it. The given lines hold no page furniture.
 */
export function walk(lines: Line[], setting: Setting, fates: Fates, onLine: (done: number) => void): Walked {
  const draft: Draft = { goals: [], rows: [], outside: [], order: [] };
  const nextId = idGiver();
  const widths = titleWidths(lines);
  const walked: Walked = { draft, columnYears: [], hasOutcomes: false };
  let goal: Draft['goals'][number] | null = null;
  let section: DraftSection | null = null;

  /** The id of a part that begins here. */
  const begin = (kind: PartKind): string => {
    const id = nextId(kind);
    draft.order.push({ kind, id });
    return id;
  };
  /** Keeps the rows of a table under the goal; two identical rows in succession are one. */
  const keep = (kind: 'indicators' | 'activities', found: RowValues[], under: Goal) => {
    for (const row of found) {
      const last = lastRow(under);
      if (last && isSameRow(last, row) && last.analysis === null) {
        last.analysis = row.analysis;
        last.source.lastLine = row.source.lastLine;
      } else {
        const id = begin(kind === 'indicators' ? 'indicator' : 'activity');
        draft.rows.push({ id, kind, goal: under.id, row });
      }
    }
  };
  const lastRow = (under: Goal): RowValues | null => {
    const last = draft.rows.at(-1);
    return last?.goal === under.id ? last.row : null;
  };

  for (let i = 0; i < lines.length; ) {
    onLine(i);
    const line = lines[i] as Line;
    const label = line.goal;
    if (label) {
      const { title, next } = readTitle(lines, i, label.title, label.level, widths, setting.marked, setting.join);
      goal = {
        id: begin('goal'),
        parent: parentOf(draft.goals, label.level),
        level: label.level,
        number: label.number,
        title,
        sections: [],
        assessment: null,
        heading: lines
          .slice(i, next)
          .map((each) => each.text)
          .join(' '),
        assessmentText: null,
        source: placeOf(line, lines[next - 1]),
        drafts: [],
      };
      draft.goals.push(goal);
      fates.set('placed', lines.slice(i, next));
      section = null;
      i = next;
      continue;
    }
    if (goal) {
      const table = line.cells
        ? readCellTable(lines, i, setting.join, lastRow(goal))
        : readTextTable(lines, i, setting.join);
      if (table) {
        const kind = 'kind' in table ? table.kind : table.header.kind;
        const year = 'kind' in table ? table.year : table.header.year;
        if (year) walked.columnYears.push(year);
        keep(kind, table.rows, goal);
        fates.set('furniture', table.furniture);
        fates.set('unplaced', table.unplaced);
        fates.set('placed', table.placed);
        i = table.next;
        continue;
      }
      const assessment = line.assessment;
      if (assessment && !goal.assessment) {
        goal.assessment = assessment;
        goal.assessmentText = line.text;
        walked.hasOutcomes = true;
        fates.set('placed', [line]);
        i++;
        continue;
      }
      const kind = line.section;
      if (kind && !line.bullet) {
        section = { id: begin('section'), kind, heading: line.text, label: line, lines: [] };
        goal.drafts.push(section);
        fates.set('placed', [line]);
        i++;
        continue;
      }
    }
    if (line.mark?.kind === 'rule' && !lines[i - 1]?.cells) {
      fates.set('furniture', [line]);
      i++;
      continue;
    }
    const level = outsideLevel(lines, i, setting, goal !== null);
    if (level !== null) {
      goal = null;
      section = null;
      draft.outside.push({ id: begin('outside'), heading: line.text, level, label: line, lines: [] });
    } else if (goal) {
      if (!section) {
        section = { id: begin('section'), kind: 'other', heading: '', label: null, lines: [] };
        goal.drafts.push(section);
      }
      section.lines.push(line);
    } else {
      const open = draft.outside.at(-1);
      if (open) open.lines.push(line);
      else draft.outside.push({ id: begin('outside'), heading: '', level: 1, label: null, lines: [line] });
    }
    fates.set('placed', [line]);
    i++;
  }
  return walked;
}

/** A heading is a line of its own: a wrapped sentence does not run into it. */
function standsAlone(lines: Line[], at: number, setting: Setting): boolean {
  const before = lines[at - 1];
  const line = lines[at] as Line;
  if (!before || before.cells || line.mark || setting.marked) return true;
  if (line.white > 0 || (line.gap && !setting.spaced)) return true;
  const next = lines[at + 1];
  // A capital in the middle of a sentence would begin a name, and the sentence would go on.
  if (/^\p{Lu}/u.test(line.text) && !(next && /^\p{Ll}/u.test(next.text))) return true;
  const runsOn =
    !/[.!?:;)”"]$/u.test(before.text) &&
    !endsShort(before, line, setting.width) &&
    before.text.length > setting.width * 0.6;
  return !runsOn;
}

/**
 * The depth of a heading outside the goals, or `null` if the line is not one. Inside a goal, only the form's own
 * headings end it.
 */
function outsideLevel(lines: Line[], at: number, setting: Setting, inGoal: boolean): number | null {
  const line = lines[at] as Line;
  if (line.cells || line.bullet || line.mark?.kind === 'rule') return null;
  const isForm = line.outside && standsAlone(lines, at, setting);
  if (inGoal) return isForm ? (line.mark?.kind === 'heading' ? line.mark.level : 1) : null;
  if (line.mark?.kind === 'heading') return line.mark.level;
  if (isForm) return 1;
  // A label of the form that belongs to no goal ("Resursanvändning" in the chapter on the economy).
  if (line.section !== null && standsAlone(lines, at, setting)) return 2;
  return looksLikeHeading(lines, at, setting) ? 2 : null;
}

/**
 * A short line between gaps, with a capital and no end punctuation, that neither continues the line before nor runs
 * into the next. What a colon announces, and four such lines in a row or more, are a list: headings of three levels may
 * follow each other.
 */
function looksLikeHeading(lines: Line[], at: number, setting: Setting): boolean {
  const line = lines[at] as Line;
  const before = lines[at - 1];
  const next = lines[at + 1];
  if (setting.marked || !isHeadingLike([line]) || before?.text.endsWith(':') || isOneOfMany(lines, at)) return false;
  // Some page breaks leave a space before the first line.
  const isSeparated = line.gap || (/^\s/.test(line.raw) && /[.!?]$/u.test(before?.text ?? ''));
  if (!isSeparated) return false;
  return !/^\p{Ll}/u.test(next?.text ?? '') && standsAlone(lines, at, setting);
}

const MANY = 4;

/** True for one of at least four lines in a row that could each be a heading. */
function isOneOfMany(lines: Line[], at: number): boolean {
  const isOne = (i: number): boolean => {
    const line = lines[i];
    return line !== undefined && isHeadingLike([line]) && !line.outside && !line.section && !line.goal && !line.bullet;
  };
  let from = at;
  while (at - from < MANY && isOne(from - 1)) from--;
  let end = at + 1;
  while (end - from < MANY && isOne(end)) end++;
  return end - from >= MANY;
}
