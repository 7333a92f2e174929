import type { Box, Run, TagElement } from '../run.ts';
import type { SetLine } from './set-line.ts';

/** What stands on a page, in the order it is read. */
export type Block = TextBlock | TableBlock | PageBlock;

/** A paragraph, a heading or a list item. */
export interface TextBlock {
  kind: 'text';
  lines: SetLine[];
  /** What the tags say: 1 to 6; `null` where they say that it is none or say nothing. */
  heading: number | null;
  bullet: { ordered: boolean; number: number | null; depth: number | null; x: number; sign: string } | null;
  /** How far to the right lines are set where it stands, in points. */
  right: number;
  box: Box;
  /** What the tags say it is: on the next page the same element is the same text. `null` where they say nothing. */
  element: TagElement | null;
}

export interface TableBlock {
  kind: 'table';
  rows: TableRow[];
  /** Where the columns begin, and where the last ends. */
  xs: number[];
  box: Box;
  /** What the tags say it is, as for a text. */
  element: TagElement | null;
}

export interface TableRow {
  /** A cell for each column. A cell over several columns stands in the first; one over several rows stands in each. */
  cells: { lines: SetLine[] /** Whether lines are drawn round it. */; isDrawn: boolean }[];
  /** True where all that stands in it is bold, or the tags say so. */
  isHeader: boolean;
  box: Box;
  /** What the tags say it is: on the next page the same element is the rest of the row. */
  element: TagElement | null;
}

/** What belongs to the page and to no text: a header, a footer, an entry of the table of contents. */
export interface PageBlock {
  kind: 'page';
  line: SetLine;
  box: Box;
}

export const runsOf = (lines: SetLine[]): Run[] => lines.flatMap(({ runs }) => runs);
