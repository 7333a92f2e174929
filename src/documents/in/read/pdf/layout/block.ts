import type { Box, Run, TagElement } from '../run.ts';
import type { SetLine } from './set-line.ts';

/** The content of a page, in reading order. */
export type Block = TextBlock | TableBlock | PageBlock;

/** A paragraph, a heading or a list item. */
export interface TextBlock {
  kind: 'text';
  lines: SetLine[];
  /** What the tags say: 1 to 6; `null` if they say that it is not a heading, or say nothing. */
  heading: number | null;
  bullet: { ordered: boolean; number: number | null; depth: number | null; x: number; sign: string } | null;
  /** The right edge of the lines around it, in points. */
  right: number;
  box: Box;
  /** The element according to the tags: on the next page the same element is the same text. `null` if they say nothing. */
  element: TagElement | null;
}

export interface TableBlock {
  kind: 'table';
  rows: TableRow[];
  /** Where the columns begin, and where the last ends. */
  xs: number[];
  box: Box;
  /** The element according to the tags, as for a text. */
  element: TagElement | null;
}

export interface TableRow {
  /** A cell for each column. A cell that spans columns is in the first; one that spans rows is in each. */
  cells: { lines: SetLine[] /** Whether lines are drawn round it. */; isDrawn: boolean }[];
  /** True if everything in it is bold, or the tags say so. */
  isHeader: boolean;
  box: Box;
  /** The element according to the tags: on the next page the same element is the rest of the row. */
  element: TagElement | null;
}

/** What belongs to the page rather than the text: a header, a footer, an entry of the table of contents. */
export interface PageBlock {
  kind: 'page';
  line: SetLine;
  box: Box;
}

export const runsOf = (lines: SetLine[]): Run[] => lines.flatMap(({ runs }) => runs);
