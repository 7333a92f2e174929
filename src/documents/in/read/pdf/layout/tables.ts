import { within } from '../page/tags.ts';
import { around, boxOf, type Run, type TagElement } from '../run.ts';
import { alignedTables } from './aligned.ts';
import type { TableBlock, TableRow, TextBlock } from './block.ts';
import { runsOf } from './block.ts';
import { columnOf, columnsFor, type Span, spanOf, spansOf } from './columns.ts';
import { isAnalysis } from './form.ts';
import { cellsOf, type Grid } from './grid.ts';
import { linesOf, narrowGapOf, type SetLine, segmentsOf } from './set-line.ts';
import type { Setting } from './setting.ts';

/** With at least this many drawn columns, all but one may be empty on a page. */
const MIN_TABLE = 3;

/** The table of a grid drawn on the page; `null` if one of two columns is never used: that is a frame. */
export function gridTable(grid: Grid, runs: Run[]): TableBlock | null {
  const rows = cellsOf(grid, runs);
  const columns = grid.xs.length - 1;
  const used = new Set(
    rows
      .flat()
      .filter((cell) => cell.runs.length > 0)
      .map(({ column }) => column),
  );
  if (used.size < 2 && columns < MIN_TABLE) return null;
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
  return { kind: 'table', rows: found, xs: grid.xs, box: grid.box, element: null };
}

function rowOf(cells: TableRow['cells'], box: TableRow['box'], tags: RowTags = NOTHING): TableRow {
  const lines = cells.flatMap((cell) => cell.lines);
  const isHeader = tags.isHeader || (lines.length > 0 && lines.every(({ bold }) => bold));
  return { cells, isHeader, box, element: tags.element };
}

/** What the tags say about a row. */
type RowTags = Pick<TableRow, 'isHeader' | 'element'>;
const NOTHING: RowTags = { isHeader: false, element: null };

/** The tables recognised by how their text is set, and the lines that are in none. */
export function tablesAmong(
  lines: SetLine[],
  rules: Grid['rules'],
  pitch: Setting['pitch'],
): { tables: TableBlock[]; rest: SetLine[] } {
  const found = alignedTables(lines, rules, pitch);
  const taken = new Set(found.flatMap(({ from, to }) => lines.slice(from, to)));
  const tables = found.map(
    ({ xs, rows, box }): TableBlock => ({
      kind: 'table',
      xs,
      box,
      rows: rows.map((row) => columnsOf(row, xs)),
      element: null,
    }),
  );
  return { tables, rest: lines.filter((line) => !taken.has(line)) };
}

/** The lines of a row by column; what spans columns without a gap is in the first. */
function columnsOf(lines: SetLine[], xs: number[]): TableRow {
  const runs: Run[][] = xs.slice(1).map(() => []);
  const isWide =
    lines[0] !== undefined && isAnalysis(lines[0]) && lines.some((line) => spanning(line, xs, narrowGapOf(line)));
  for (const line of lines) {
    const spanned = isWide || spanning(line, xs);
    for (const run of line.runs)
      runs[spanned ? columnOf({ x0: line.x0, x1: line.x0 + 1 }, xs) : columnOf(run, xs)]?.push(run);
  }
  const cells = runs.map((each) => ({ lines: linesOf(each), isDrawn: false }));
  return rowOf(cells, boxOf(lines.flatMap((line) => line.runs)));
}

/** Texts closer than this, in points, are one word. */
const TIGHT = 1;

/** True for a line with a word across a column's edge, or with texts closer than `gap`. */
const spanning = (line: SetLine, xs: number[], gap = TIGHT): boolean =>
  segmentsOf(line, gap).some(({ x0, x1 }) => xs.slice(1, -1).some((x) => x0 < x - 1 && x1 > x + 1));

/** A cell according to the tags, with the column it begins in if they give that too. */
interface TaggedCell {
  element: TagElement;
  lines: SetLine[];
}

/**
 * The table according to the tags, with or without lines drawn round its cells. Cells are in the columns they name; if
 * any names none, by the places of all in the row.
 */
export function taggedTable(element: TagElement, runs: Run[], isDrawn: boolean): TableBlock | null {
  const rows = new Map<TagElement, Map<TagElement, Run[]>>();
  for (const run of runs) {
    const row = run.tag && within(run.tag, /^TR$/);
    const cell = run.tag && within(run.tag, /^T[DH]$/);
    if (!row || !cell) continue;
    const cells = rows.get(row) ?? new Map<TagElement, Run[]>();
    rows.set(row, cells);
    const known = cells.get(cell);
    if (known) known.push(run);
    else cells.set(cell, [run]);
  }
  const listed = [...rows].map(([row, cells]) => ({
    tags: { element: row, isHeader: [...cells.keys()].every(({ role }) => role === 'TH') },
    cells: [...cells].map(([cell, each]): TaggedCell => ({ element: cell, lines: linesOf(each) })),
  }));
  if (listed.length === 0) return null;
  const box = around(listed.flatMap(({ cells }) => cells.map(({ lines }) => boxOf(runsOf(lines)))));
  const spans = spansAmong(
    listed.map(({ cells }) => cells),
    element.columns ?? 0,
  );
  const ends = spans.map((span) => span?.x1);
  const xs = [box[0], ...spans.slice(1).map((span, i) => edge(ends.slice(0, i + 1), span?.x0, box[2])), box[2]];
  return {
    kind: 'table',
    xs,
    box,
    rows: withReached(listed).map(({ cells, tags }) => {
      const known = cells.map(({ element }) => element.column);
      const columns = known.every((column) => column !== undefined) ? known : null;
      return placed(
        cells.map(({ lines }) => lines),
        { columns, spans, isDrawn },
        tags,
      );
    }),
    element,
  };
}

/** Rows with the cells that reach down into them: one that spans rows is in each. */
function withReached<Row extends { cells: TaggedCell[] }>(rows: Row[]): Row[] {
  let above: { cell: TaggedCell; left: number }[] = [];
  return rows.map((row) => {
    const cells = [...row.cells, ...above.map(({ cell }) => cell)];
    const begun = row.cells.map((cell) => ({ cell, left: cell.element.rows ?? 1 }));
    above = [...above, ...begun].map(({ cell, left }) => ({ cell, left: left - 1 })).filter(({ left }) => left > 0);
    return { ...row, cells };
  });
}

/**
 * How far the cells of each column reach: those that name theirs, or if there are none, those of the fullest rows by
 * their order.
 */
function spansAmong(rows: TaggedCell[][], count: number): (Span | null)[] {
  const most = Math.max(...rows.map((cells) => cells.length));
  const columns = new Set(rows.flatMap((cells) => cells.map(({ element }) => element.column)));
  // If some column is named by no cell, the order of the fullest rows is better evidence.
  const isNamed = columns.size > 0 && Array.from({ length: count }, (_, column) => columns.has(column)).every(Boolean);
  const columnOf = ({ element }: TaggedCell, i: number) => (isNamed ? element.column : i);
  const chosen = isNamed ? rows : rows.filter((cells) => cells.length === most);
  // A text that spans columns says nothing about the one it begins in.
  const isOne = ({ element }: TaggedCell) => (element.columns ?? 1) === 1;
  return Array.from({ length: Math.max(most, count) }, (_, column) => {
    const lines = chosen.flatMap((cells) =>
      cells.filter((cell, i) => columnOf(cell, i) === column && isOne(cell)).flatMap((cell) => cell.lines),
    );
    return lines.length > 0 ? spanOf(lines) : null;
  });
}

/** Between a column and the nearest before it that has text. */
const edge = (ends: (number | undefined)[], from: number | undefined, right: number): number => {
  const before = ends.findLast((end) => end !== undefined);
  return from === undefined ? (before ?? right) : ((before ?? from) + from) / 2;
};

/** A row of cells in the given columns, or in those that they share a side with. */
function placed(
  cells: SetLine[][],
  { columns, spans, isDrawn }: { columns: (number | undefined)[] | null; spans: (Span | null)[]; isDrawn: boolean },
  tags: RowTags,
): TableRow {
  const found = columns ?? columnsFor(cells.map(spanOf), spans);
  const texts = spans.map((_, i) => cells.filter((_cell, at) => found[at] === i).flat());
  return rowOf(
    texts.map((lines) => ({ lines, isDrawn })),
    boxOf(runsOf(cells.flat())),
    tags,
  );
}

/**
 * Left and right pages may have different margins: a table that begins this far from the one before, in points, has
 * been shifted.
 */
export const SHIFTED = 3;

/** A table divided into the columns of the one that it continues: alone it may show fewer. */
export function inColumns(block: TableBlock, before: TableBlock): TableBlock {
  if (block.xs.length >= before.xs.length) return block;
  const isBelow = Math.abs((block.xs[0] as number) - (before.xs[0] as number)) < SHIFTED;
  const spans = spansOf(before);
  const rows = block.rows.map(({ cells, ...tags }) => {
    const isDrawn = cells.every((cell) => cell.isDrawn);
    if (isBelow && !isDrawn && tags.element === null)
      return columnsOf(linesOf(runsOf(cells.flatMap(({ lines }) => lines))), before.xs);
    return placed(
      cells.map(({ lines }) => lines).filter((lines) => lines.length > 0),
      { columns: null, spans, isDrawn },
      tags,
    );
  });
  return { ...block, xs: before.xs, rows };
}

/** A text that is the last row of a table from the page before: it is in several of its columns. */
export function rowIn({ lines, bullet, box }: TextBlock, { xs, rows }: TableBlock): TableBlock | null {
  const size = rows.at(-1)?.cells.find((cell) => cell.lines.length > 0)?.lines[0]?.size;
  const [line] = lines;
  if (!line || bullet || size === undefined || Math.abs(line.size - size) > size * 0.06) return null;
  if (lines.some((each) => spanning(each, xs))) return null;
  const columns = new Set(lines.flatMap(({ runs }) => runs.map((run) => columnOf(run, xs))));
  return columns.size > 1 ? { kind: 'table', xs, box, rows: [columnsOf(lines, xs)], element: null } : null;
}
