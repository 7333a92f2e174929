import type { Box, Rule } from '../run.ts';
import { bulletOf } from './bullets.ts';
import { columnOf } from './columns.ts';
import { isAnalysis, namesColumns } from './form.ts';
import { acrossOf } from './grid.ts';
import { gapOf, narrowGapOf, type SetLine, segmentsOf, textOf } from './set-line.ts';
import { roomyPitch, type Setting } from './setting.ts';

/** A table recognised by how its text is set: columns by what is aligned, rows by their distance or by lines drawn across. */
export interface AlignedTable {
  /** The lines it takes: from, and up to but not including. */
  from: number;
  to: number;
  /** Where each column begins, and where the last ends. */
  xs: number[];
  /** The lines of each row. */
  rows: SetLine[][];
  box: Box;
}

interface Gutter {
  x0: number;
  x1: number;
}

/** A gap between cells is never less than this, in points. */
const MIN_GAP = 5;
const MIN_GUTTER = 1.5;
/** Lines further apart than this many times the distance between lines of a text no longer belong to the table. */
const FAR = 1.8;
/** With a line drawn between them they may be this many times that distance apart. */
const FAR_RULED = 2.7;
/** A heading is at least this many times that distance below a table. */
const APART = 1.3;
/** Lines of one text are at most this many times that distance apart. */
const CLOSE = 1.17;
/** Lines of one text begin no further apart than this, in points. */
const NEAR_EDGE = 3;
/** A drawn line that belongs to a table is at most this far from it, in points. */
const NEAR = 14;
const MIN_SPLIT_LINES = 2;
/** No page holds a longer table; one would have to be scanned again for each of its lines. */
const MAX_LINES = 300;

const cellGapOf = (line: SetLine): number => Math.max(MIN_GAP, gapOf(line));

/**
 * The tables among lines that are below each other. `drawn` are the lines drawn on the page, `pitch` is the distance
 * between lines of a text.
 */
export function alignedTables(lines: SetLine[], drawn: Rule[], pitch: Setting['pitch']): AlignedTable[] {
  const rules = acrossOf(drawn);
  const tables: AlignedTable[] = [];
  for (let i = 0; i < lines.length; ) {
    const table = tableFrom(lines, i, rules, pitch);
    if (table) tables.push(table);
    i = table ? table.to : i + 1;
  }
  return tables;
}

function tableFrom(lines: SetLine[], from: number, rules: Rule[], pitchOf: Setting['pitch']): AlignedTable | null {
  const first = lines[from] as SetLine;
  if (bulletOf(first, [])) return null;
  let segments = segmentsOf(first, cellGapOf(first));
  if (segments.length < 2) return null;
  const pitch = roomyPitch(pitchOf, first.size);
  let gutters = guttersOf(segments);
  let to = from + 1;
  let split = 1;
  let isNamed = namesColumns(textsOf(segments));
  let [tightest, widest] = [Number.POSITIVE_INFINITY, 0];
  /** The distance between lines of a cell: no lines of the table are closer. */
  const closest = () => Math.max(pitch, tightest < Number.POSITIVE_INFINITY ? tightest : 0);
  /** Texts below a row over the whole width, which say nothing about the columns. */
  const wide = new Set<SetLine>();
  for (; to < lines.length && to - from < MAX_LINES; to++) {
    const line = lines[to] as SetLine;
    const before = lines[to - 1] as SetLine;
    const distance = line.base - before.base;
    if (Math.abs(line.size - first.size) > first.size * 0.12) break;
    const isFar = (far: number) => widest > 0 && distance > Math.max(widest * 1.35, pitch * far);
    if (isFar(FAR) && (isFar(FAR_RULED) || !isBetween(rules, before, line))) break;
    segments = segmentsOf(line, cellGapOf(line));
    const isHeader = namesColumns(textsOf(segments));
    // Another table follows directly below.
    if (isHeader && isNamed) break;
    isNamed ||= isHeader;
    if (
      to > from + 1 &&
      segments.length === 1 &&
      (isAnalysis(line) || (wide.has(before) && goesOn(before, line, closest())))
    ) {
      wide.add(line);
      widest = Math.max(widest, distance);
      continue;
    }
    const left = narrowed(gutters, segmentsOf(line, MIN_GUTTER));
    if (left.length < gutters.length) break;
    gutters = left;
    // A line by itself that is well separated, or that is bold, is the next heading.
    const isApart = distance > Math.max(widest * 1.1, pitch * APART);
    if (segments.length === 1 && widest > 0 && isApart && line.x0 < (gutters[0]?.x0 ?? 0)) break;
    if (segments.length === 1 && line.bold && !before.bold) break;
    if (segments.length > 1) split++;
    widest = Math.max(widest, distance);
    tightest = Math.min(tightest, distance);
  }
  gutters = withNarrow(
    gutters,
    lines.slice(from, to).filter((line) => !wide.has(line)),
  );
  const top = headerTop(lines, from, gutters, closest());
  for (const line of lines.slice(top, from)) gutters = narrowed(gutters, segmentsOf(line, MIN_GUTTER));
  const taken = lines.slice(top, to);
  const box: Box = [
    Math.min(...taken.map(({ x0 }) => x0)),
    (taken[0] as SetLine).base - first.size,
    Math.max(...taken.map(({ x1 }) => x1)),
    (taken.at(-1) as SetLine).base + first.size * 0.3,
  ];
  // Fields and lists are set in two columns too: only a drawn line makes those a table. The rest of a row may come
  // below the names of columns.
  const isTable =
    gutters.length > 1
      ? split >= MIN_SPLIT_LINES || isNamed
      : split >= MIN_SPLIT_LINES && besideOf(rules, box).length > 0;
  if (!isTable) return null;
  const xs = [box[0], ...gutters.map(({ x0, x1 }) => (x0 + x1) / 2), box[2]];
  return { from: top, to, xs, rows: rowsOf(taken, xs, rules, box), box };
}

const textsOf = (segments: SetLine[]): string[] => segments.map(({ runs }) => textOf(runs));

const guttersOf = (segments: SetLine[]): Gutter[] =>
  segments.slice(1).map(({ x0 }, i) => ({ x0: (segments[i] as SetLine).x1, x1: x0 }));

const MAX_HEADER_LINES = 5;

/** Where a bottom-aligned header begins: with lines above the first, in some of its columns but not above the names. */
function headerTop(lines: SetLine[], from: number, gutters: Gutter[], pitch: number): number {
  let top = from;
  while (top > 0 && from - top < MAX_HEADER_LINES) {
    const [line, next] = [lines[top - 1] as SetLine, lines[top] as SetLine];
    const isClose = next.base - line.base < pitch * CLOSE && Math.abs(line.size - next.size) < 0.5;
    const isBeside =
      line.x0 >= (gutters[0]?.x0 ?? 0) && narrowed(gutters, segmentsOf(line, MIN_GUTTER)).length === gutters.length;
    if (!isClose || !isBeside || line.bold !== next.bold) break;
    top--;
  }
  return top;
}

/** A gutter has at least this many lines with something on both sides, and none across it. */
const MIN_SPLIT = 2;

/** Adds gutters that are too narrow to show in the first line, but run down all the others. */
function withNarrow(gutters: Gutter[], lines: SetLine[]): Gutter[] {
  const edges = [Number.NEGATIVE_INFINITY, ...gutters.map(({ x0, x1 }) => (x0 + x1) / 2), Number.POSITIVE_INFINITY];
  const rows = lines.filter(
    ({ runs }) => !runs.some(({ x0, x1 }) => gutters.some((gutter) => x0 < gutter.x0 - 1 && x1 > gutter.x1 + 1)),
  );
  // A header may be vertically centred, so no line of it names all columns.
  const body = Math.max(
    1,
    rows.findIndex(({ bold }) => !bold),
  );
  // A header alone may have no space in its typeface.
  const [gapBetween, narrowGap] = [cellGapOf, narrowGapOf].map((gap) => Math.max(...lines.map(gap))) as [
    number,
    number,
  ];
  const named = [rows.slice(0, body).flatMap(({ runs }) => runs), ...rows.slice(body).map(({ runs }) => runs)];
  const added = edges.slice(1).flatMap((right, i) => {
    const left = edges[i] as number;
    const inside = named.map((runs) => runs.filter(({ x0, x1 }) => x0 >= left && x1 <= right));
    const spans = inside.flat().sort((a, b) => a.x0 - b.x0);
    let end = spans[0]?.x1 ?? 0;
    return spans.flatMap(({ x0, x1 }): Gutter[] => {
      const gutter = { x0: end, x1: x0 };
      const split = inside.filter(
        (runs) => runs.some((run) => run.x1 <= gutter.x0) && runs.some((run) => run.x0 >= gutter.x1),
      );
      const gap = x0 - end;
      const isNamed = split[0] !== undefined && split[0] === inside[0];
      // A gutter that the header names needs less evidence; another must be as wide as any gap between cells.
      const isGutter = isNamed
        ? gap >= narrowGap && split.length >= (gap >= MIN_GAP ? 1 : MIN_SPLIT)
        : gap >= gapBetween && split.length >= MIN_SPLIT;
      end = Math.max(end, x1);
      return isGutter ? [gutter] : [];
    });
  });
  return [...gutters, ...added].sort((a, b) => a.x0 - b.x0);
}

/** What is left of each gutter beside a line; those that the line fills are removed. */
function narrowed(gutters: Gutter[], segments: SetLine[]): Gutter[] {
  return gutters.flatMap((gutter) => {
    let [best, from] = [null as Gutter | null, gutter.x0];
    const consider = (x0: number, x1: number) => {
      if (x1 - x0 >= MIN_GUTTER && (best === null || x1 - x0 > best.x1 - best.x0)) best = { x0, x1 };
    };
    for (const { x0, x1 } of segments) {
      if (x1 <= from) continue;
      if (x0 >= gutter.x1) break;
      consider(from, Math.min(x0, gutter.x1));
      from = Math.max(from, x1);
    }
    consider(from, gutter.x1);
    return best ? [best] : [];
  });
}

/** True if a line is drawn below a text and above another, as wide as both. */
const isBetween = (rules: Rule[], above: SetLine, below: SetLine): boolean =>
  rules.some(
    ({ x0, x1, y0 }) =>
      y0 > above.base &&
      y0 < below.base &&
      x0 < Math.min(above.x0, below.x0) + NEAR_EDGE &&
      x1 > Math.max(above.x1, below.x1) - NEAR_EDGE,
  );

const goesOn = (before: SetLine, line: SetLine, pitch: number): boolean =>
  line.base - before.base < pitch * CLOSE && Math.abs(line.x0 - before.x0) < NEAR_EDGE;

/** The lines drawn across a table, or just above or below it. */
const besideOf = (rules: Rule[], [left, top, right, bottom]: Box): Rule[] =>
  rules.filter(
    ({ x0, x1, y0 }) =>
      y0 > top - NEAR && y0 < bottom + NEAR && Math.min(x1, right) - Math.max(x0, left) > (right - left) * 0.6,
  );

/** Splits the lines of a table into rows: at lines drawn across, where the distance is larger, or where several cells begin. */
function rowsOf(lines: SetLine[], xs: number[], rules: Rule[], box: Box): SetLine[][] {
  const across = besideOf(rules, box).filter(
    ({ y0 }) => y0 > (lines[0] as SetLine).base && y0 < (lines.at(-1) as SetLine).base,
  );
  const distances = lines.slice(1).map(({ base }, i) => base - (lines[i] as SetLine).base);
  const tight = Math.min(...distances);
  const isSpread = distances.some((distance) => distance > tight * 1.2);
  const rows: SetLine[][] = [];
  for (const line of lines) {
    const before = rows.at(-1)?.at(-1);
    const isDrawn = before && across.some(({ y0 }) => y0 > before.base && y0 < line.base);
    const isApart = before && (isSpread ? line.base - before.base > tight * 1.2 : beginsRow(line, xs));
    // If a line is drawn below every row, distance says nothing more.
    if (!before || isDrawn || isAnalysis(line) || (across.length < 2 && isApart)) rows.push([line]);
    else rows.at(-1)?.push(line);
  }
  return rows;
}

/** Something in the first column and in another one, and not the rest of a name. */
function beginsRow({ runs }: SetLine, xs: number[]): boolean {
  const columns = new Set(runs.map((run) => columnOf(run, xs)));
  return columns.has(0) && columns.size > 1 && !/^\p{Ll}/u.test(textOf(runs));
}
