import type { Line } from '../line.ts';
import type { Join } from '../vocabulary.ts';
import type { Column, Header } from './columns.ts';
import { deviationAfter, withoutDeviation } from './deviation.ts';
import { MAX_LINES, nameOf, type Row, readRow } from './rows.ts';
import type { RowValues } from './tables.ts';
import { MAX_HEADER_LINES, readTextHeader, sameColumns, withoutHeaders } from './text-header.ts';

/** A table read from running text: its rows, the lines they took, and the lines of its header and that header's repetitions. */
export interface TextTable {
  header: Header;
  rows: RowValues[];
  placed: Line[];
  furniture: Line[];
  /** Lines with values whose column cannot be known: the values are in no field, and the lines are shown as they are. */
  unplaced: Line[];
  /** The index, in the given lines, of the first line after the table. */
  next: number;
}

/** A row with a repeated header inside it. */
const MAX_REACH = MAX_LINES + 2 * MAX_HEADER_LINES;

const endsTable = (line: Line): boolean =>
  line.goal !== null || line.assessment !== null || line.outside || line.cells !== null;
const isAnalysisLabel = (line: Line | undefined): boolean => line !== undefined && line.section === 'analysis';

/** Reads the table whose header begins at a line. The given lines hold no page furniture. */
export function readTextTable(lines: Line[], from: number, join: Join): TextTable | null {
  const begun = readTextHeader(lines, from);
  if (!begun) return null;
  const { header } = begun;
  const valueColumns = valueColumnsOf(header);
  const table: TextTable = {
    header,
    rows: [],
    placed: [],
    unplaced: [],
    furniture: lines.slice(from, begun.next),
    next: begun.next,
  };
  let at = begun.next;
  let repeated = false;
  while (at < lines.length) {
    const again = readTextHeader(lines, at);
    if (again) {
      if (!sameColumns(again.header, header)) break;
      table.furniture.push(...lines.slice(at, again.next));
      at = again.next;
      repeated = true;
      continue;
    }
    const line = lines[at] as Line;
    if (endsTable(line)) break;
    const last = table.rows.at(-1);
    if (isAnalysisLabel(line) && last) {
      table.placed.push(line);
      at = takeAnalysis(lines, at + 1, last, header, join, table);
      repeated = false;
      continue;
    }
    if (line.section !== null) break;
    if (last && repeated && last.analysis !== null && !rowBegins(lines, at, header, join)) {
      at = takeAnalysis(lines, at, last, header, join, table);
      repeated = false;
      continue;
    }
    if (last && repeated && /^\p{Ll}/u.test(line.text)) {
      const end = cellEnd(lines, at);
      const rest = readRow(lines.slice(0, end), at, valueColumns, join);
      if (!rest?.ended) {
        last.name = nameOf([last.name, ...lines.slice(at, end).map((each) => each.raw)], join);
        last.source.lastLine = lines[end - 1]?.number ?? last.source.lastLine;
        for (const each of lines.slice(at, end)) table.placed.push(each);
        at = end;
        repeated = false;
        continue;
      }
    }
    const found = rowAt(lines, at, header, join, table);
    if (!found) break;
    at = found;
    repeated = false;
  }
  table.next = at;
  return table;
}

/** Takes a row's analysis, or the rest of one after a page break, and returns where it ended. */
function takeAnalysis(
  lines: Line[],
  from: number,
  row: RowValues,
  header: Header,
  join: Join,
  table: TextTable,
): number {
  const end = analysisEnd(lines, from, header, join);
  const taken = lines.slice(from, end);
  row.analysis = nameOf([row.analysis ?? '', ...taken.map((each) => each.raw)], join);
  row.source.lastLine = taken.at(-1)?.number ?? row.source.lastLine;
  // One by one: an analysis may have more lines than a call can take as arguments.
  for (const each of taken) table.placed.push(each);
  return end;
}

/** The row that begins at a line, with the lines it might take and the repeated headers among them. */
function rowFrom(
  lines: Line[],
  from: number,
  header: Header,
  join: Join,
): { row: Row | null; within: Line[]; furniture: Line[] } {
  const limit = rowLimit(lines, from);
  const within = lines.slice(from, limit);
  const inside = withoutHeaders(within, header);
  const white = (inside.next ?? lines[limit])?.white;
  const row = readRow(linesOfValues(inside.lines, header), 0, valueColumnsOf(header), join, white);
  return { row, within, furniture: inside.furniture };
}

/** Reads one row into the table and returns where it ended; `null` if what follows is not a row. */
function rowAt(lines: Line[], at: number, header: Header, join: Join, table: TextTable): number | null {
  const { row, within, furniture } = rowFrom(lines, at, header, join);
  if (row) {
    const lastIndex = row.lines.at(-1)?.index;
    const taken = within.slice(0, within.findIndex((line) => line.index === lastIndex) + 1);
    let next = at + taken.length;
    const deviation = header.columns.includes('deviation')
      ? deviationAfter(lines, next, taken.at(-1) as Line, endsCell)
      : null;
    if (deviation) {
      row.values.set('deviation', deviation.text);
      next += deviation.more;
    }
    if (row.open.length > 0) table.unplaced.push(...row.lines.slice(row.valuesFrom));
    const repeated = new Set(furniture);
    table.placed.push(...lines.slice(at, next).filter((line) => !repeated.has(line)));
    table.furniture.push(...taken.filter((line) => repeated.has(line)));
    table.rows.push(rowValues(row, lines[at] as Line, lines[next - 1] as Line));
    return next;
  }
  return null;
}

const linesOfValues = (lines: Line[], header: Header): Line[] =>
  header.columns.includes('deviation') ? lines.map(withoutDeviation) : lines;

const endsCell = (lines: Line[], at: number): boolean => {
  const line = lines[at];
  return (
    line === undefined || line.gap || endsTable(line) || line.section !== null || readTextHeader(lines, at) !== null
  );
};

const rowValues = (row: Row, first: Line, last: Line): RowValues => ({
  name: row.name,
  values: row.values,
  open: row.open,
  analysis: null,
  source: { page: first.page, line: first.number, lastLine: last.number },
});

/** A row cannot go past a goal, a label or a heading. */
function rowLimit(lines: Line[], from: number): number {
  let end = from;
  while (end < lines.length && end < from + MAX_REACH) {
    const line = lines[end] as Line;
    if (endsTable(line) || line.section !== null) break;
    end++;
  }
  return end;
}

/** The end of a cell's lines: cells hold no blank lines. */
function cellEnd(lines: Line[], from: number): number {
  let end = from + 1;
  while (end < lines.length && !lines[end]?.gap && !endsTable(lines[end] as Line)) end++;
  return end;
}

const valueColumnsOf = (header: Header): Column[] => header.columns.slice(1).filter((column) => column !== 'deviation');

/**
 * Where the analysis of a row ends: at the end of the table, at a header, or where the next row begins. A row begins
 * after a line of two spaces or more (left by empty cells), or after any gap if a whole row can be read there.
 */
function analysisEnd(lines: Line[], from: number, header: Header, join: Join): number {
  let end = from;
  while (end < lines.length) {
    const line = lines[end] as Line;
    if (endsTable(line) || line.section !== null || readTextHeader(lines, end)) break;
    if (end > from && line.gap && rowBegins(lines, end, header, join)) break;
    end++;
  }
  return end;
}

function rowBegins(lines: Line[], from: number, header: Header, join: Join): boolean {
  const { row } = rowFrom(lines, from, header, join);
  return row?.ended === true && !/[.!?]\s+\p{Lu}/u.test(row.name);
}
