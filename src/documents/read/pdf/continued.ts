import { runsOf, type TableBlock, type TableRow } from './block.ts';
import { type Span, spansOf } from './columns.ts';
import { isAnalysis, namesColumns } from './form.ts';
import { isFull } from './paragraph.ts';
import { type SetLine, textOf } from './set-line.ts';
import { inColumns } from './tables.ts';

/** A table that goes on from the page before. */
export interface Continued {
  /** Its rows on this page, in the columns it had before. */
  block: TableBlock;
  /** True where the first of them is its header, printed again. */
  isHeaded: boolean;
  /** The rest of the row that the page's end parted. */
  rest: TableRow | null;
}

/** How a table at the top of a page goes on with the one that ended the page before, and with its last row; `null` where it is another. */
export function continued(found: TableBlock, before: TableBlock, last: TableRow): Continued | null {
  const header = before.rows[0] as TableRow;
  const isSame = found.element !== null && found.element === before.element;
  if (!isSame && startsTable(found, header)) return null;
  const block = inColumns(found, before);
  if (block.xs.length !== before.xs.length) return null;
  const rows = block.rows.flatMap((row, i) => (i === 0 ? withoutHeader(row, header) : [row]));
  const isHeaded = rows[0] !== undefined && isRepeated(rows[0], header);
  const at = isHeaded ? 1 : 0;
  const rest = rows[at] && goesOn(last, rows[at], spansOf(before)) ? rows[at] : null;
  return { block: { ...block, rows: rest ? rows.toSpliced(at, 1) : rows }, isHeaded, rest };
}

/** A row and the rest of it, as one. */
export const joined = (row: TableRow, rest: TableRow): TableRow => ({
  ...row,
  cells: row.cells.map((cell, i) => ({ ...cell, lines: [...cell.lines, ...(rest.cells[i]?.lines ?? [])] })),
});

const said = (lines: SetLine[]): string => textOf(runsOf(lines));

/** True where a table names its columns, and names them otherwise. */
function startsTable({ rows: [first] }: TableBlock, header: TableRow): boolean {
  const names = first?.cells.find(({ lines }) => lines.length > 0)?.lines[0];
  if (!first || !(first.isHeader || (names !== undefined && namesColumns(names)))) return false;
  return !said(linesIn(first)).startsWith(said(linesIn(header))) && !isRepeated(first, header);
}

const linesIn = ({ cells }: TableRow): SetLine[] => cells.flatMap(({ lines }) => lines);

/** True where each cell begins as the header's does. */
const isRepeated = (row: TableRow, header: TableRow): boolean =>
  header.cells.every(({ lines }, i) => said(row.cells[i]?.lines.slice(0, lines.length) ?? []) === said(lines));

/** A header that is printed again, and what stands below it without a gap, are two rows. */
function withoutHeader(row: TableRow, header: TableRow): TableRow[] {
  if (!isRepeated(row, header)) return [row];
  const part = (from: (lines: number) => [number, number?]): TableRow => ({
    ...row,
    cells: row.cells.map((cell, i) => ({
      ...cell,
      lines: cell.lines.slice(...from(header.cells[i]?.lines.length ?? 0)),
    })),
  });
  const below = part((lines) => [lines]);
  return below.cells.some(({ lines }) => lines.length > 0) ? [part((lines) => [0, lines]), below] : [row];
}

/** True for a row that is the rest of another: the tags say so, or each of its texts goes on from a full line above it. */
function goesOn(before: TableRow, row: TableRow, spans: (Span | null)[]): boolean {
  if (row.element !== null || before.element !== null) return row.element === before.element;
  if (row.isHeader || before.isHeader || isAnalysisRow(row)) return false;
  const texts = row.cells.map(({ lines: [first] }) => first && said([first])).filter((text) => text !== undefined);
  const goOn = texts.map((text) => /^\p{Ll}/u.test(text));
  // As many cells as the row above has make a row of its own, but below an analysis; so does a name with a value. A text that goes on does not.
  if (filled(row) === filled(before) && !isAnalysisRow(before) && goOn.includes(false)) return false;
  if (row.cells[0]?.lines.length && texts.length > 1 && !goOn[0]) return false;
  return row.cells.every(({ lines: [next] }, column) => {
    const last = before.cells[column]?.lines.at(-1);
    return !next || (last !== undefined && isFull(last, next, spans[column]?.x1 ?? last.x1));
  });
}

const filled = ({ cells }: TableRow): number => cells.filter(({ lines }) => lines.length > 0).length;
const isAnalysisRow = (row: TableRow): boolean => isAnalysis({ runs: runsOf(linesIn(row)) });
