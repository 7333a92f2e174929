import { runsOf, type TableBlock, type TableRow } from '../layout/block.ts';
import { type Span, spansOf } from '../layout/columns.ts';
import { isAnalysis, namesColumns } from '../layout/form.ts';
import { isFull } from '../layout/paragraph.ts';
import { type SetLine, textOf } from '../layout/set-line.ts';
import { inColumns, SHIFTED } from '../layout/tables.ts';

/** A table that continues from the page before. */
export interface Continued {
  /** Its rows on this page, in the columns it had before. */
  block: TableBlock;
  /** How many of the first of them are its header, printed again. */
  headers: number;
  /** The rest of the row that the page break split. */
  rest: TableRow | null;
}

/** How a table at the top of a page continues the one that ended the page before, and its last row; `null` if it is another. */
export function continued(found: TableBlock, before: TableBlock, last: TableRow): Continued | null {
  const header = before.rows[0] as TableRow;
  const isSame = found.element !== null && found.element === before.element;
  const isOther = found.element !== null && before.element !== null && !isSame;
  if (isOther || (!isSame && (startsTable(found, header) || !hasEdgesOf(found, before)))) return null;
  const block = inColumns(found, before);
  if (block.xs.length !== before.xs.length) return null;
  const rows = block.rows.flatMap((row, i) => (i === 0 ? withoutHeader(row, header) : [row]));
  const headers = headersIn(rows, before.rows);
  const rest = rows[headers] && goesOn(last, rows[headers], spansOf(before)) ? rows[headers] : null;
  return { block: { ...block, rows: rest ? rows.toSpliced(headers, 1) : rows }, headers, rest };
}

/** True if the lines drawn round the cells of two tables are at the same places. Without lines nothing is known. */
const hasEdgesOf = (table: TableBlock, other: TableBlock): boolean =>
  ![table, other].every(isDrawn) ||
  fromLeft(table).every((x) => fromLeft(other).some((edge) => Math.abs(edge - x) < SHIFTED));
const fromLeft = ({ xs: [left = 0, ...more] }: TableBlock): number[] => more.map((x) => x - left);
const isDrawn = ({ rows }: TableBlock): boolean => rows.every(({ cells }) => cells.every((cell) => cell.isDrawn));

/** A row with other lines in its cells. */
const withLines = (row: TableRow, linesOf: (lines: SetLine[], column: number) => SetLine[]): TableRow => ({
  ...row,
  cells: row.cells.map((cell, i) => ({ ...cell, lines: linesOf(cell.lines, i) })),
});

/** A row and the rest of it, as one. */
export const joined = (row: TableRow, rest: TableRow): TableRow =>
  withLines(row, (lines, i) => [...lines, ...(rest.cells[i]?.lines ?? [])]);

const textsOf = (lines: SetLine[]): string => lines.map(({ runs }) => textOf(runs)).join(' ');

/** True if a table names its columns, and with other names. */
function startsTable({ rows: [first] }: TableBlock, header: TableRow): boolean {
  if (!first || !(first.isHeader || namesColumns(textsIn(first)))) return false;
  return !textsOf(linesIn(first)).startsWith(textsOf(linesIn(header))) && !isRepeated(first, header);
}

/** The texts of a row's cells, without empty ones. */
const textsIn = ({ cells }: TableRow): string[] =>
  cells.flatMap(({ lines }) => (lines.length > 0 ? [textsOf(lines)] : []));

const linesIn = ({ cells }: TableRow): SetLine[] => cells.flatMap(({ lines }) => lines);

/** How many header rows are repeated: the first row of the table, and those below it that are headers too. */
function headersIn(rows: TableRow[], before: TableRow[]): number {
  const isAgain = (row: TableRow, i: number) => {
    const header = before[i];
    return header !== undefined && (i === 0 || header.isHeader) && isRepeated(row, header);
  };
  const end = rows.findIndex((row, i) => !isAgain(row, i));
  return end === -1 ? rows.length : end;
}

/** True where each cell begins as the header's does. */
const isRepeated = (row: TableRow, header: TableRow): boolean =>
  header.cells.every(({ lines }, i) => textsOf(row.cells[i]?.lines.slice(0, lines.length) ?? []) === textsOf(lines));

/** A repeated header and what follows it without a gap are two rows. */
function withoutHeader(row: TableRow, header: TableRow): TableRow[] {
  if (!isRepeated(row, header)) return [row];
  const end = (column: number) => header.cells[column]?.lines.length ?? 0;
  const below = withLines(row, (lines, i) => lines.slice(end(i)));
  return filled(below) > 0 ? [withLines(row, (lines, i) => lines.slice(0, end(i))), below] : [row];
}

/** How a continuation begins and no text does: a small letter, the rest of a date or a number. */
const GOES_ON = /^(?:\p{Ll}|\d+$|[(%–-])/u;
const STOPPED = /[.!?:]$/u;

/**
 * True for a row that is the rest of another: the tags say so, or its text plainly continues from full lines above it.
 * A row that could as well be one of its own is left alone.
 */
function goesOn(before: TableRow, row: TableRow, spans: (Span | null)[]): boolean {
  if (row.element !== null || before.element !== null) return row.element === before.element;
  if (row.isHeader || before.isHeader || isAnalysisRow(row)) return false;
  const pairs = row.cells.flatMap(({ lines }, i) => {
    const above = before.cells[i]?.lines ?? [];
    return lines.length > 0 ? [{ lines, above, right: spans[i]?.x1 ?? 0 }] : [];
  });
  const isFullAbove = ({ lines, above, right }: (typeof pairs)[number]) => {
    const last = above.at(-1);
    return last !== undefined && isFull(last, lines[0] as SetLine, Math.max(right, last.x1));
  };
  if (!pairs.every(isFullAbove)) return false;
  const [text = '', ...more] = pairs.map(({ lines }) => textsOf(lines));
  // A number seldom begins a name; alone, or beside a continuation, it is one itself.
  const isLower =
    more.every((each) => GOES_ON.test(each)) &&
    (GOES_ON.test(text) || (/^\d/u.test(text) && (more.length === 0 || more.some((each) => /^\p{Ll}/u.test(each)))));
  const isOpen = pairs.every(({ above }) => !STOPPED.test(textsOf(above)));
  // An analysis has a row to itself, and another one would begin with the word; no name is a sentence.
  if (isAnalysisRow(before) && pairs.length === 1)
    return isLower || isOpen || pairs.every(({ lines }) => STOPPED.test(textsOf(lines)));
  const hasMore =
    filled(row) < filled(before) || pairs.some(({ lines, above }) => / /u.test(textsOf(lines) + textsOf(above)));
  return isLower && isOpen && hasMore;
}

const filled = ({ cells }: TableRow): number => cells.filter(({ lines }) => lines.length > 0).length;
const isAnalysisRow = ({ cells }: TableRow): boolean => {
  const lines = cells.find((cell) => cell.lines.length > 0)?.lines ?? [];
  // A narrow cell may have broken the word.
  return isAnalysis({ runs: lines[0]?.runs ?? [] }) || isAnalysis({ runs: runsOf(lines.slice(0, 2)) });
};
