import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Matrix, times } from './matrix.ts';
import type { Box, Dot, Rule } from './run.ts';

/** Lines thinner than this, in points, are drawn lines even where they are filled boxes. */
const THIN = 3;
const STROKES = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke]);
const FILLS = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke]);
const PICTURES = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
]);
/** A page of drawings has more lines than any table. */
const MAX_RULES = 20_000;

/** The operators of a page, as pdf.js lists them. */
export interface Operators {
  fnArray: number[];
  argsArray: unknown[];
}

/** A hyphen that pdf.js takes for a soft one and leaves out of its texts, with what was set just before and after it. */
export interface Hyphen {
  before: string;
  after: string | null;
}

/** What a page draws beside its text. */
export interface Drawn {
  rules: Rule[];
  /** The middle of each small filled shape, as bullets are where they are no letters. */
  dots: Dot[];
  hasPicture: boolean;
  hyphens: Hyphen[];
}

/** The straight lines that a page draws, its dots, and whether it shows a picture. `toPage` maps its points to the upright page. */
export function drawnOn({ fnArray, argsArray }: Operators, toPage: Matrix): Drawn {
  const rules: Rule[] = [];
  const dots: Dot[] = [];
  const hyphens: Hyphen[] = [];
  let said = '';
  let hasPicture = false;
  let state = { matrix: toPage, isWhite: false };
  const stack: (typeof state)[] = [];
  for (const [i, fn] of fnArray.entries()) {
    const args = argsArray[i];
    if (fn === OPS.save) stack.push({ ...state });
    else if (fn === OPS.restore) state = stack.pop() ?? state;
    else if (fn === OPS.transform) state.matrix = times(state.matrix, args as Matrix);
    else if (fn === OPS.paintFormXObjectBegin) {
      stack.push({ ...state });
      const matrix = (args as [Matrix | null])[0];
      if (matrix) state.matrix = times(state.matrix, matrix);
    } else if (fn === OPS.paintFormXObjectEnd) state = stack.pop() ?? state;
    else if (fn === OPS.setFillRGBColor) state.isWhite = /^#f{6}$/i.test(String((args as [string])[0]));
    else if (fn === OPS.constructPath && rules.length < MAX_RULES) {
      const [op, [data]] = args as [number, [ArrayLike<number> | null]];
      if (data && (STROKES.has(op) || (FILLS.has(op) && !state.isWhite)))
        addPath({ rules, dots }, data, STROKES.has(op), state.matrix);
    } else if (fn === OPS.showText) {
      const text = (args as [({ unicode?: string } | number)[]])[0]
        .map((glyph) => (typeof glyph === 'number' ? '' : (glyph?.unicode ?? '')))
        .join('');
      const open = hyphens.at(-1);
      if (open && open.after === null) open.after = text.slice(0, REACH);
      if (text === SOFT_HYPHEN && hyphens.length < MAX_HYPHENS)
        hyphens.push({ before: said.trimEnd().slice(-REACH), after: null });
      else said = text;
    } else if (PICTURES.has(fn)) hasPicture = true;
  }
  return { rules, dots, hasPicture, hyphens };
}

const SOFT_HYPHEN = '\u00ad';
/** As many letters as tell a text from others on its page. */
const REACH = 24;
const MAX_HYPHENS = 500;

type Point = [x: number, y: number];

/** pdf.js's own list of a path: 0 move, 1 line, 2 curve, 3 close, each with its points. */
function addPath(
  { rules, dots }: Pick<Drawn, 'rules' | 'dots'>,
  data: ArrayLike<number>,
  isStroke: boolean,
  matrix: Matrix,
): void {
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

function boundsOf(points: Point[]): Box {
  const box: Box = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [x, y] of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/** About as wide as it is high, and no larger than a bullet: sizes in points. */
function isDot([x0, y0, x1, y1]: Box): boolean {
  const [width, height] = [x1 - x0, y1 - y0];
  return width >= 1.5 && width <= 7 && height >= 1.5 && height <= 7 && Math.abs(width - height) < 1.5;
}
