import { alignedTables } from './aligned.ts';
import type { TableBlock, TableRow, TextBlock } from './block.ts';
import { runsOf } from './block.ts';
import { columnOf, columnsFor, type Span, spanOf, spansOf } from './columns.ts';
import { cellsOf, type Grid } from './grid.ts';
import { around, boxOf, type Run, type TagElement } from './run.ts';
import { linesOf, type SetLine } from './set-line.ts';
import { within } from './tags.ts';

/** The table of a grid that is drawn on the page; `null` where it has but one column that is ever used. */
export function gridTable(grid: Grid, runs: Run[]): TableBlock | null {
  const rows = cellsOf(grid, runs);
  const columns = grid.xs.length - 1;
  const used = new Set(
    rows
      .flat()
      .filter((cell) => cell.runs.length > 0)
      .map(({ column }) => column),
  );
  if (used.size < 2) return null;
  const texts: TableRow['cells'][] = rows.map(() =>
    Array.from({ length: columns }, () => ({ lines: [], isDrawn: true })),
  );
  for (const cell of rows.flat()) {
    const lines = linesOf(cell.runs);
    for (let row = cell.row; row < cell.row + cell.rows; row++)
      (texts[row] as TableRow['cells'])[cell.column] = {
        lines,
        isDrawn: true,
      };
  }
  const found = texts
    .map((cells, i) => rowOf(cells, [grid.box[0], grid.ys[i] as number, grid.box[2], grid.ys[i + 1] as number]))
    .filter(({ cells }) => cells.some(({ lines }) => lines.length > 0));
  return { kind: 'table', rows: found, xs: grid.xs, box: grid.box };
}

function rowOf(cells: TableRow['cells'], box: TableRow['box'], isHeader = false): TableRow {
  const lines = cells.flatMap((cell) => cell.lines);
  return { cells, isHeader: isHeader || (lines.length > 0 && lines.every(({ bold }) => bold)), box };
}

/** The tables that show by how their text is set, and the lines that are in none. */
export function tablesAmong(lines: SetLine[], rules: Grid['rules']): { tables: TableBlock[]; rest: SetLine[] } {
  const found = alignedTables(lines, rules);
  const taken = new Set(found.flatMap(({ from, to }) => lines.slice(from, to)));
  const tables = found.map(
    ({ xs, rows, box }): TableBlock => ({ kind: 'table', xs, box, rows: rows.map((row) => columnsOf(row, xs)) }),
  );
  return { tables, rest: lines.filter((line) => !taken.has(line)) };
}

/** The lines of a row by column; a line that runs over several columns without a gap stands in the first. */
function columnsOf(lines: SetLine[], xs: number[]): TableRow {
  const runs: Run[][] = xs.slice(1).map(() => []);
  for (const line of lines) {
    const spanned = spanning(line, xs);
    for (const run of line.runs)
      runs[spanned ? columnOf({ x0: line.x0, x1: line.x0 + 1 }, xs) : columnOf(run, xs)]?.push(run);
  }
  const cells = runs.map((each) => ({ lines: linesOf(each), isDrawn: false }));
  return rowOf(cells, boxOf(lines.flatMap((line) => line.runs)));
}

/** True for a line with a run across a column's edge. */
const spanning = ({ runs }: SetLine, xs: number[]): boolean =>
  runs.some(({ x0, x1 }) => xs.slice(1, -1).some((x) => x0 < x - 1 && x1 > x + 1));

/** The tables that the tags tell of, each by its element. Columns are those of the fullest rows, and cells stand in them by their place. */
export function taggedTable(runs: Run[]): TableBlock | null {
  const rows = new Map<TagElement, Map<TagElement, Run[]>>();
  for (const run of runs) {
    const row = run.tag && within(run.tag, /^TR$/);
    const cell = run.tag && within(run.tag, /^T[DH]$/);
    if (!row || !cell) continue;
    const cells = rows.get(row) ?? new Map<TagElement, Run[]>();
    cells.set(cell, [...(cells.get(cell) ?? []), run]);
    rows.set(row, cells);
  }
  const most = Math.max(0, ...[...rows.values()].map((cells) => cells.size));
  if (most === 0) return null;
  const box = around([...rows.values()].flatMap((cells) => [...cells.values()].map(boxOf)));
  const listed = [...rows.values()].map((cells) => ({
    cells: [...cells.values()].map(linesOf),
    isHeader: [...cells.keys()].every(({ role }) => role === 'TH'),
  }));
  const full = listed.filter(({ cells }) => cells.length === most);
  const spans = Array.from({ length: most }, (_, i) => spanOf(full.flatMap(({ cells }) => cells[i] as SetLine[])));
  const xs = [box[0], ...spans.slice(1).map(({ x0 }, i) => (x0 + (spans[i]?.x1 ?? x0)) / 2), box[2]];
  return { kind: 'table', xs, box, rows: listed.map(({ cells, isHeader }) => placed(cells, spans, xs, isHeader)) };
}

/** A row whose cells stand in the columns they share a side with. */
function placed(cells: SetLine[][], spans: (Span | null)[], xs: number[], isHeader: boolean): TableRow {
  const columns = columnsFor(cells.map(spanOf), spans);
  const texts = xs.slice(1).map((_, i) => cells.filter((_cell, at) => columns[at] === i).flat());
  return rowOf(
    texts.map((lines) => ({ lines, isDrawn: false })),
    boxOf(runsOf(cells.flat())),
    isHeader,
  );
}

/** A table cut into the columns of the one that it goes on from: alone it may show fewer. */
export function inColumns(block: TableBlock, before: TableBlock): TableBlock {
  if (block.xs.length >= before.xs.length) return block;
  const spans = spansOf(before);
  const rows = block.rows.map(({ cells, isHeader }) =>
    placed(
      cells.map(({ lines }) => lines).filter((lines) => lines.length > 0),
      spans,
      before.xs,
      isHeader,
    ),
  );
  return { ...block, xs: before.xs, rows };
}

/** A text that is the last row of a table from the page before: it stands in several of its columns. */
export function rowIn({ lines, bullet, box }: TextBlock, { xs, rows }: TableBlock): TableBlock | null {
  const size = rows.at(-1)?.cells.find((cell) => cell.lines.length > 0)?.lines[0]?.size;
  const [line] = lines;
  if (!line || bullet || size === undefined || Math.abs(line.size - size) > size * 0.06) return null;
  if (lines.some((each) => spanning(each, xs))) return null;
  const columns = new Set(lines.flatMap(({ runs }) => runs.map((run) => columnOf(run, xs))));
  return columns.size > 1 ? { kind: 'table', xs, box, rows: [columnsOf(lines, xs)] } : null;
}
