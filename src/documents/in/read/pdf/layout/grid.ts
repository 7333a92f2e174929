import type { Box, Rule, Run } from '../run.ts';
import { columnOf, stretchOf } from './columns.ts';

/** A table drawn with lines: where its rows and columns begin and end, and which lines between them are drawn. */
export interface Grid {
  box: Box;
  /** The edges of rows and columns, from the top and from the left; one more than there are rows or columns. */
  ys: number[];
  xs: number[];
  rules: Rule[];
}

/** A cell that spans one or more rows and columns. */
export interface GridCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
  box: Box;
  runs: Run[];
}

/** Lines closer than this, in points, are one; and lines that end this near another meet it. */
const NEAR = 3;
/** Pieces of a dashed line are at most this far apart. */
const DASH = 4;
const MIN_SIDE = 5;
/** Squared paper and drawings have more cells than any table on a page. */
const MAX_CELLS = 5000;

const isHorizontal = ({ y0, y1 }: Rule): boolean => y0 === y1;

/** The lines drawn across a page; pieces that touch, like those of adjacent cells, are one. */
export const acrossOf = (rules: Rule[]): Rule[] =>
  mergeLines(rules.filter(isHorizontal), (rule) => [rule.y0, rule.x0, rule.x1]).map(([y, x0, x1]) => ({
    x0,
    x1,
    y0: y,
    y1: y,
  }));

/** The tables of a page that are drawn with lines across and down. A frame round a text is not a table. */
export function gridsOf(rules: Rule[]): Grid[] {
  const across = acrossOf(rules);
  const down = mergeLines(
    rules.filter((rule) => !isHorizontal(rule)),
    (rule) => [rule.x0, rule.y0, rule.y1],
  ).map(([x, y0, y1]) => ({ x0: x, x1: x, y0, y1 }));
  return connected(across, down).flatMap(({ across: hs, down: vs }) => {
    const ys = clustered([...hs.map(({ y0 }) => y0), ...outer(vs, 'y')]);
    const xs = clustered([...vs.map(({ x0 }) => x0), ...outer(hs, 'x')]);
    if (ys.length < 2 || xs.length < 3 || ys.length * xs.length > MAX_CELLS) return [];
    const box: Box = [xs[0] as number, ys[0] as number, xs.at(-1) as number, ys.at(-1) as number];
    if (box[2] - box[0] < MIN_SIDE * 4 || box[3] - box[1] < MIN_SIDE) return [];
    return [{ box, ys, xs, rules: [...hs, ...vs] }];
  });
}

/** The outermost ends of the lines: a table may lack its outer ones. */
function outer(lines: Rule[], axis: 'x' | 'y'): number[] {
  if (lines.length === 0) return [];
  return axis === 'y'
    ? [Math.min(...lines.map(({ y0 }) => y0)), Math.max(...lines.map(({ y1 }) => y1))]
    : [Math.min(...lines.map(({ x0 }) => x0)), Math.max(...lines.map(({ x1 }) => x1))];
}

type Line = [at: number, from: number, to: number];

/** Merges lines at the same height (or side) that touch. */
function mergeLines(rules: Rule[], read: (rule: Rule) => Line): Line[] {
  const lines = rules.map(read).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: Line[] = [];
  for (let i = 0; i < lines.length; ) {
    const at = (lines[i] as Line)[0];
    let end = i;
    while (end < lines.length && (lines[end] as Line)[0] - at < NEAR / 2) end++;
    const group = lines.slice(i, end).sort((a, b) => a[1] - b[1]);
    let open: Line | null = null;
    for (const [, from, to] of group) {
      if (open && from <= open[2] + DASH) open[2] = Math.max(open[2], to);
      else {
        open = [at, from, to];
        merged.push(open);
      }
    }
    i = end;
  }
  return merged;
}

/** Groups of lines that meet each other. */
function connected(across: Rule[], down: Rule[]): { across: Rule[]; down: Rule[] }[] {
  const parent = [...across, ...down].map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] as number;
    parent[i] = root;
    return root;
  };
  const sorted = down.map((rule, i) => ({ rule, i: across.length + i })).sort((a, b) => a.rule.x0 - b.rule.x0);
  for (const [i, h] of across.entries()) {
    for (let at = firstFrom(sorted, h.x0 - NEAR); at < sorted.length; at++) {
      const { rule: v, i: j } = sorted[at] as (typeof sorted)[number];
      if (v.x0 > h.x1 + NEAR) break;
      if (h.y0 >= v.y0 - NEAR && h.y0 <= v.y1 + NEAR) parent[rootOf(j)] = rootOf(i);
    }
  }
  const groups = new Map<number, { across: Rule[]; down: Rule[] }>();
  for (const [i, rule] of [...across, ...down].entries()) {
    const root = rootOf(i);
    const group = groups.get(root) ?? { across: [], down: [] };
    group[i < across.length ? 'across' : 'down'].push(rule);
    groups.set(root, group);
  }
  return [...groups.values()];
}

function firstFrom(sorted: { rule: Rule }[], x: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as { rule: Rule }).rule.x0 < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Merges values that are close together, in order. */
function clustered(values: number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (found.length === 0 || value - (found.at(-1) as number) > NEAR) found.push(value);
  }
  return found;
}

/** The cells of a grid with their content, row by row; without a line between them, two cells are one. */
export function cellsOf({ xs, ys, rules }: Grid, runs: Run[]): GridCell[][] {
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const across = rules.filter(isHorizontal);
  const down = rules.filter((rule) => !isHorizontal(rule));
  const y = (i: number): number => ys[i] as number;
  const x = (i: number): number => xs[i] as number;
  const isDrawnDown = (at: number, row: number) =>
    down.some((v) => Math.abs(v.x0 - x(at)) <= NEAR && v.y0 <= y(row) + NEAR && v.y1 >= y(row + 1) - NEAR);
  const isDrawnAcross = (at: number, column: number) =>
    across.some((h) => Math.abs(h.y0 - y(at)) <= NEAR && h.x0 <= x(column) + NEAR && h.x1 >= x(column + 1) - NEAR);
  const owner: (GridCell | undefined)[][] = Array.from({ length: rows }, () => []);
  const cells: GridCell[][] = Array.from({ length: rows }, () => []);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (owner[row]?.[column]) continue;
      let width = 1;
      while (column + width < columns && !owner[row]?.[column + width] && !isDrawnDown(column + width, row)) width++;
      let height = 1;
      const isOpen = (at: number) =>
        Array.from({ length: width }, (_, i) => column + i).every((each) => !isDrawnAcross(at, each)) &&
        Array.from({ length: width - 1 }, (_, i) => column + i + 1).every((each) => !isDrawnDown(each, at));
      while (row + height < rows && isOpen(row + height)) height++;
      const cell: GridCell = {
        row,
        column,
        rows: height,
        columns: width,
        box: [x(column), y(row), x(column + width), y(row + height)],
        runs: [],
      };
      for (let r = row; r < row + height; r++)
        for (let c = column; c < column + width; c++) (owner[r] as GridCell[])[c] = cell;
      (cells[row] as GridCell[]).push(cell);
    }
  }
  for (const run of runs) {
    const column = columnOf(run, xs);
    const row = stretchOf(ys, run.base - run.size * 0.3);
    owner[row]?.[column]?.runs.push(run);
  }
  return cells;
}
