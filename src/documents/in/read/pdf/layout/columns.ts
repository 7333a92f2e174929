import { boxOf } from '../run.ts';
import type { TableBlock } from './block.ts';
import { runsOf } from './block.ts';
import type { SetLine } from './set-line.ts';

/** From left to right, in points. */
export interface Span {
  x0: number;
  x1: number;
}

/** The index of the interval between edges that a value falls in. */
export function stretchOf(edges: number[], value: number): number {
  let i = 0;
  while (i < edges.length - 2 && value >= (edges[i + 1] as number)) i++;
  return i;
}

/** The column that a text is in, by its middle. */
export const columnOf = ({ x0, x1 }: Span, xs: number[]): number => stretchOf(xs, (x0 + x1) / 2);

/** A text wider than this many times its column spans several. */
const WIDE = 1.6;

export function spanOf(lines: SetLine[]): Span {
  const [x0, , x1] = boxOf(runsOf(lines));
  return { x0, x1 };
}

/** How far the text of each column reaches; `null` for one that is empty in every row. */
export function spansOf({ rows, xs }: Pick<TableBlock, 'rows' | 'xs'>): (Span | null)[] {
  return xs.slice(1).map((right, column) => {
    const spans = rows
      .map(({ cells }) => cells[column]?.lines ?? [])
      .filter((lines) => lines.length > 0)
      .map(spanOf)
      // A text that spans columns says nothing about the one it begins in.
      .filter(({ x1 }) => x1 <= right + 1);
    if (spans.length === 0) return null;
    return { x0: Math.min(...spans.map(({ x0 }) => x0)), x1: Math.max(...spans.map(({ x1 }) => x1)) };
  });
}

/**
 * The column of each cell in a row: the one whose left side, right side or middle it shares. Cells keep their order. A
 * single cell that is wider than its column spans several, and is in the one it begins in.
 */
export function columnsFor(cells: Span[], columns: (Span | null)[]): number[] {
  const [only] = cells;
  const first = columns.find((span) => span !== null);
  if (cells.length === 1 && only && first && only.x0 <= first.x1 && only.x1 - only.x0 > (first.x1 - first.x0) * WIDE)
    return [0];
  // The least sum of distances, cell by cell: best[i][j] has the first i cells in columns before j.
  const best: number[][] = [Array(columns.length + 1).fill(0)];
  for (const [i, cell] of cells.entries()) {
    const row = [Number.POSITIVE_INFINITY];
    for (let j = 0; j < columns.length; j++)
      row.push(Math.min(row[j] as number, (best[i]?.[j] as number) + distance(cell, columns[j] ?? null)));
    best.push(row);
  }
  const found: number[] = [];
  let j = columns.length;
  for (let i = cells.length; i > 0; i--) {
    while (j > 1 && best[i]?.[j - 1] === best[i]?.[j]) j--;
    found.unshift(Math.max(0, --j));
  }
  return found;
}

/** The sides of an empty column are unknown, so any other is nearer. */
const UNKNOWN = 200;

function distance(cell: Span, column: Span | null): number {
  if (!column) return UNKNOWN;
  const middle = (span: Span) => (span.x0 + span.x1) / 2;
  return Math.min(
    Math.abs(cell.x0 - column.x0),
    Math.abs(cell.x1 - column.x1),
    Math.abs(middle(cell) - middle(column)),
  );
}
