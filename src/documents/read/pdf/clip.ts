import { type Matrix, mapped } from './matrix.ts';
import type { Box, Rule } from './run.ts';

/** The part of a page that is painted on: a clipping path (ISO 32000-1, 8.5.4), as the box round it. What stands outside it nobody sees. */
export type Clip = Box;

/** A border is drawn astride the edge of what it surrounds: this far outside, in points, it still shows. */
const BORDER = 1;

/** What is left of a clip inside another, whose box is in the units of `matrix`. */
export function narrowedTo(clip: Clip, box: ArrayLike<number>, matrix: Matrix): Clip {
  const [x0, y0, x1, y1] = mapped([box[0] ?? 0, box[1] ?? 0, box[2] ?? 0, box[3] ?? 0], matrix);
  return [Math.max(clip[0], x0), Math.max(clip[1], y0), Math.min(clip[2], x1), Math.min(clip[3], y1)];
}

/** The height of small letters' middle above the base line, as a share of the size. */
const MIDDLE = 0.3;

/**
 * True for a text whose letters stand inside the clip, if only in part. Their middle decides: a printer paints a line that its pages' edge
 * cuts on both pages, and on the next page's lines only the accents, which reach up into this one.
 */
export function shows([x0, y0, x1, y1]: Clip, text: { x0: number; x1: number }, size: number, matrix: Matrix): boolean {
  const [left, top, right, bottom] = mapped([text.x0, size * MIDDLE, text.x1, size * MIDDLE], matrix);
  return right >= x0 && left <= x1 && bottom >= y0 && top <= y1;
}

/** The part of a drawn line that shows; `null` where none does. */
export function shown({ x0, y0, x1, y1 }: Rule, [left, top, right, bottom]: Clip): Rule | null {
  const rule = {
    x0: Math.max(x0, left - BORDER),
    y0: Math.max(y0, top - BORDER),
    x1: Math.min(x1, right + BORDER),
    y1: Math.min(y1, bottom + BORDER),
  };
  return rule.x0 <= rule.x1 && rule.y0 <= rule.y1 ? rule : null;
}
