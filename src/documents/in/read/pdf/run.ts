/** A stretch of text set in one go. Points, from the upright page's top left corner; `base` is the base line of its letters. */
export interface Run {
  text: string;
  x0: number;
  x1: number;
  base: number;
  size: number;
  /** The width of a space in its typeface, in points. */
  blank: number;
  bold: boolean;
  italic: boolean;
  /** Its typeface, without weight and slant, and its colour. */
  face: string;
  link?: string;
  tag: Tag | null;
  /** True if the file itself says that it belongs to the page rather than the text (ISO 32000-1, 14.8.2.2). */
  isArtifact: boolean;
}

/**
 * What a text is according to a tagged PDF (ISO 32000-1, 14.8.4): the elements around it, innermost first. `order` is
 * its place in reading order.
 */
export interface Tag {
  elements: TagElement[];
  order: number;
}

/** One element of the structure tree; the same object for all texts of it, on whatever page. */
export interface TagElement {
  role: string;
  /** For a cell: the column it begins in, if the table gives it. */
  column?: number;
  /** For a table: how many columns it has. For a cell whose column is given: how many it spans. */
  columns?: number;
  /** For a cell whose column is given: how many rows it spans. */
  rows?: number;
}

/** A drawn line, or the edge of a filled box. Horizontal if `y0` is `y1`, otherwise vertical. */
export interface Rule {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** The middle of a small filled shape. */
export interface Dot {
  x: number;
  y: number;
}

/** The content of one page. */
export interface PageParts {
  number: number;
  width: number;
  height: number;
  runs: Run[];
  rules: Rule[];
  dots: Dot[];
  hasPicture: boolean;
  /** True if it distinguishes hyphens that split words from the words' own. */
  tellsHyphens: boolean;
  /** True if it has far more texts than a page of a document. */
  isDrawing: boolean;
  /** Converts the upright page's points to shares of the page as it is shown. */
  toShares: (box: Box) => Box;
}

/** Left, top, right, bottom. */
export type Box = [x0: number, y0: number, x1: number, y1: number];

/** The box round some texts. */
export const boxOf = (runs: Run[]): Box =>
  around(runs.map(({ x0, x1, base, size }) => [x0, base - size * 0.8, x1, base + size * 0.25]));

/** The box round some boxes. */
export function around(boxes: Box[]): Box {
  const whole: Box = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [x0, y0, x1, y1] of boxes) {
    whole[0] = Math.min(whole[0], x0);
    whole[1] = Math.min(whole[1], y0);
    whole[2] = Math.max(whole[2], x1);
    whole[3] = Math.max(whole[3], y1);
  }
  return whole;
}
