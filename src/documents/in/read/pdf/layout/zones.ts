import type { Run } from '../run.ts';
import type { SetLine } from './set-line.ts';
import { linesOf, segmentsOf } from './set-line.ts';

/** A part of a page that is read from top to bottom before the next. */
export interface Zone {
  lines: SetLine[];
  /** The right edge of its lines, in points. */
  right: number;
}

/**
 * Columns of text have at least this many lines each, of at least this many letters: dates and numbers beside a text
 * belong to a table.
 */
const MIN_LINES = 6;
const MIN_LETTERS = 15;
/** The share of lines in columns that may run over their edge. */
const STRAY = 0.26;

/**
 * A page's text in reading order: down the whole page, or column by column if it is set in two. `right` is the
 * document's margin.
 */
export function zonesOf(runs: Run[], width: number, right: number): Zone[] {
  const lines = linesOf(runs);
  const middle = gutterOf(lines, width);
  if (middle === null) return [{ lines, right }];
  const zones: Zone[] = [];
  let open: Run[] = [];
  const close = () => {
    if (open.length === 0) return;
    for (const side of [open.filter(({ x1 }) => x1 <= middle), open.filter(({ x1 }) => x1 > middle)]) {
      const set = linesOf(side);
      if (set.length > 0) zones.push({ lines: set, right: rightOf(set) });
    }
    open = [];
  };
  for (const line of lines) {
    if (line.runs.some(({ x0, x1 }) => x0 < middle && x1 > middle)) {
      close();
      zones.push({ lines: [line], right });
    } else open.push(...line.runs);
  }
  close();
  return zones;
}

/** The white middle of a page set in two columns; `null` if it has none. */
function gutterOf(lines: SetLine[], width: number): number | null {
  const parts = lines.map((line) => segmentsOf(line, line.size * 0.9));
  const both = parts.filter((segments) => segments.length === 2 && segments.every(isProse));
  if (both.length < MIN_LINES) return null;
  const left = Math.max(...both.map(([first]) => (first as SetLine).x1));
  const right = Math.min(...both.map(([, second]) => (second as SetLine).x0));
  const middle = (left + right) / 2;
  if (right - left < 4 || middle < width * 0.3 || middle > width * 0.7) return null;
  const across = lines.filter(({ runs }) => runs.some(({ x0, x1 }) => x0 < middle && x1 > middle)).length;
  return across <= Math.max(3, lines.length * STRAY) ? middle : null;
}

const isProse = ({ runs }: SetLine): boolean =>
  runs.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0) >= MIN_LETTERS;

/** The edge that nearly all lines stay within: a table or a long word may stick out. */
export function rightOf(lines: SetLine[]): number {
  const ends = lines.map(({ x1 }) => x1).sort((a, b) => a - b);
  return ends[Math.max(0, Math.ceil(ends.length * 0.97) - 1)] ?? 0;
}
