/** Left, top, right and bottom on a page, as shares of its width and height from its top left corner. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** A line of a file whose format has pages. */
export interface PagedLine {
  number: number;
  page: number | null;
  box?: Box | undefined;
}

/** A place on a page of a file; pages count from 1. */
export interface OnPage {
  page: number;
  box: Box;
}

/** True where the file has pages that can be shown as pictures. */
export const hasPages = (lines: PagedLine[]): boolean => lines.some(({ box }) => box !== undefined);

/** The place of a passage in the pages of its file. */
export const boxesOf = (lines: PagedLine[], { line, lastLine }: { line: number; lastLine: number }): OnPage[] =>
  lines.flatMap(({ number, page, box }) =>
    box !== undefined && page !== null && number >= line && number <= lastLine ? [{ page, box }] : [],
  );

/** The smallest box round others; `null` round none. */
export function around(boxes: Box[]): Box | null {
  if (boxes.length === 0) return null;
  const edge = (pick: (...values: number[]) => number, side: 0 | 1 | 2 | 3) => pick(...boxes.map((box) => box[side]));
  return [edge(Math.min, 0), edge(Math.min, 1), edge(Math.max, 2), edge(Math.max, 3)];
}

/** The line at a point of a page, in the same shares; `null` if there is none. */
export const lineAt = (lines: PagedLine[], page: number, x: number, y: number): number | null =>
  lines.find(({ page: on, box }) => on === page && box && x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3])
    ?.number ?? null;
