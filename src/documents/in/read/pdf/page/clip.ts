import type { Box } from '../run.ts';
import { type Matrix, mapped } from './matrix.ts';

/** The part of a page that is painted on: the box round its clipping path (ISO 32000-1, 8.5.4). */
export type Clip = Box;

/** What is left of a clip inside another, whose box is in the units of `matrix`. */
export function narrowedTo(clip: Clip, box: ArrayLike<number>, matrix: Matrix): Clip {
  const [x0, y0, x1, y1] = mapped([box[0] ?? 0, box[1] ?? 0, box[2] ?? 0, box[3] ?? 0], matrix);
  return [Math.max(clip[0], x0), Math.max(clip[1], y0), Math.min(clip[2], x1), Math.min(clip[3], y1)];
}

/** The height of the middle of small letters above the base line, as a share of the size. */
const MIDDLE = 0.3;

/**
 * True for a text whose line is inside the clip. A browser also paints on each page those letters of the next page's
 * first line whose accents reach above its edge, and it paints a line that the edge cuts on both pages: the middle of
 * the letters decides. A text cut at its side is part of its line, and what is cut off is printed nowhere else.
 */
export function shows([x0, y0, x1, y1]: Clip, text: { x0: number; x1: number }, size: number, matrix: Matrix): boolean {
  const [left, top, right, bottom] = mapped([text.x0, size * MIDDLE, text.x1, size * MIDDLE], matrix);
  const [a, b] = matrix;
  return Math.abs(a) >= Math.abs(b) ? bottom >= y0 && top <= y1 : right >= x0 && left <= x1;
}
