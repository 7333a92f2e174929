import { around, type Box, type Dot, type Rule } from '../run.ts';
import type { Matrix } from './matrix.ts';

/**
 * What a page draws besides its text: straight lines, and the middle of each small filled shape, as bullets are if they
 * are not letters.
 */
export interface Drawn {
  rules: Rule[];
  dots: Dot[];
}

/** Boxes thinner than this, in points, are drawn lines. */
const THIN = 3;

type Point = [x: number, y: number];

/** pdf.js's own list of a path: 0 move, 1 line, 2 curve, 3 close, each with its points. */
export function addPath({ rules, dots }: Drawn, data: ArrayLike<number>, isStroke: boolean, matrix: Matrix): void {
  const at = (i: number): Point => {
    const [x, y] = [data[i] ?? 0, data[i + 1] ?? 0];
    return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
  };
  let points: Point[] = [];
  let isStraight = true;
  const flush = () => {
    const box = boundsOf(points);
    if (isDot(box)) dots.push({ x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2 });
    else if (points.length > 1 && isStraight) addShape(rules, points, isStroke);
    points = [];
    isStraight = true;
  };
  for (let i = 0; i < data.length; ) {
    const op = data[i++];
    if (op === 0) {
      flush();
      points = [at(i)];
      i += 2;
    } else if (op === 1) {
      points.push(at(i));
      i += 2;
    } else if (op === 2) {
      isStraight = false;
      points.push(at(i + 4));
      i += 6;
    } else {
      if (points[0]) points.push(points[0]);
      const from = points[0];
      flush();
      if (from) points = [from];
    }
  }
  flush();
}

function addShape(rules: Rule[], points: Point[], isStroke: boolean): void {
  const [x0, y0, x1, y1] = boundsOf(points);
  if (y1 - y0 <= THIN && x1 - x0 > THIN) rules.push({ x0, x1, y0: (y0 + y1) / 2, y1: (y0 + y1) / 2 });
  else if (x1 - x0 <= THIN && y1 - y0 > THIN) rules.push({ y0, y1, x0: (x0 + x1) / 2, x1: (x0 + x1) / 2 });
  else if (isStroke) {
    for (let i = 1; i < points.length; i++) addShape(rules, [points[i - 1] as Point, points[i] as Point], false);
  } else if (points.length > 3) {
    rules.push({ x0, x1, y0, y1: y0 }, { x0, x1, y0: y1, y1 }, { x0, x1: x0, y0, y1 }, { x0: x1, x1, y0, y1 });
  }
}

const boundsOf = (points: Point[]): Box => around(points.map(([x, y]) => [x, y, x, y]));

/** About as wide as it is high, and no larger than a bullet: sizes in points. */
function isDot([x0, y0, x1, y1]: Box): boolean {
  const [width, height] = [x1 - x0, y1 - y0];
  return width >= 1.5 && width <= 7 && height >= 1.5 && height <= 7 && Math.abs(width - height) < 1.5;
}
