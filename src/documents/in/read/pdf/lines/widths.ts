import type { Block, TableBlock } from '../layout/block.ts';
import type { SetLine } from '../layout/set-line.ts';
import { textOf } from '../layout/set-line.ts';

/**
 * Learns how wide each column of a document's tables is, in points: as its widest line, here or in another table with
 * as many columns, whose column begins at the same place. What spans columns says nothing about the one it begins in.
 */
export function columnWidths(blocks: Block[]): (table: TableBlock) => number[] {
  const known = new Map<string, number>();
  const columns = (table: TableBlock) =>
    table.xs.slice(1).map((right, column) => {
      const lines = table.rows.flatMap(({ cells }) => cells[column]?.lines ?? []).filter(({ x1 }) => x1 <= right + 1);
      const width = lines.reduce((most, { x0, x1 }) => Math.max(most, x1 - x0), 0);
      const left = lines.reduce((least, { x0 }) => Math.min(least, x0), Number.POSITIVE_INFINITY);
      return { width, key: `${table.xs.length} ${column} ${Math.round(left)}` };
    });
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    for (const { key, width } of columns(block)) known.set(key, Math.max(width, known.get(key) ?? 0));
  }
  return (table) => columns(table).map(({ key, width }) => known.get(key) ?? width);
}

/** How wide letters are, as a share of those of a word: narrow, wide, and others. */
const LETTERS: [RegExp, number][] = [
  [/^[iljtfr.,:;]/u, 0.62],
  [/^[mw%]/u, 1.6],
  [/^/u, 1],
];

/** True for a line of one word if the first letter of the next line would not have fitted in a column of the width. */
export function isFilled({ runs, x0, x1, size }: SetLine, next: SetLine | undefined, width: number): boolean {
  if (!next || x1 - x0 + size < width) return false;
  const word = textOf(runs).trim();
  if (/\s/u.test(word)) return false;
  const first = textOf(next.runs);
  const letter = LETTERS.find(([letters]) => letters.test(first)) as [RegExp, number];
  return x1 - x0 + (letter[1] * (x1 - x0)) / word.length > width;
}
