import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../run.ts';
import { type Clip, narrowedTo, shows } from './clip.ts';
import { type Glyph, PLAIN_TEXT, place, show, type TextState } from './glyphs.ts';
import { OTHERWISE } from './hyphens.ts';
import { type Matrix, times } from './matrix.ts';
import { addPath, type Drawn } from './paths.ts';

/** The operators of a page, as pdf.js lists them. */
export interface Operators {
  fnArray: number[];
  argsArray: unknown[];
}

/** A text in its place on the page, in the page's own points. `mark` is its marked content: a number, or an artifact. */
export interface Text extends ReturnType<typeof place> {
  text: string;
  font: string;
  /** Its colour, as `#rrggbb`. */
  fill: string;
  mark: number | 'artifact' | null;
}

/** Everything that a page shows. */
export interface Page extends Drawn {
  texts: Text[];
  /** How wide a space is in each font that has shown one, as a share of the size. */
  blanks: Map<string, number>;
  hasPicture: boolean;
  /** True if it distinguishes hyphens that split words from the words' own. */
  tellsHyphens: boolean;
}

const STROKES = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke]);
const FILLS = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke]);
/**
 * Pictures are drawn in a unit square, and are themselves left out: a square scaled larger than this, in square points,
 * is for one.
 */
const PICTURE = 10_000;
/** A page never has more texts than this, in many small pieces; one that does is a drawing. */
export const MAX_TEXTS = 20_000;
/** A page of drawings has more lines than any table. */
const MAX_RULES = 20_000;
const [BLACK, WHITE] = ['#000000', '#ffffff'];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** A letter's width is given in thousandths of its size, except in fonts that say otherwise. */
const THOUSANDTH = 0.001;

interface State {
  matrix: Matrix;
  /** The colour that text and shapes are filled with, as `#rrggbb`. */
  fill: string;
  text: TextState;
  clip: Clip;
}

/**
 * Goes through the operators of a page (ISO 32000-1, 8 and 9) and records each text, drawn line and picture with its
 * place. `unitOf` gives the unit of a font's widths, if it is not a thousandth. `view` is the part of the page that is
 * shown: lines outside it are left out, as are those that the page itself clips away.
 */
export function interpret(
  { fnArray, argsArray }: Operators,
  unitOf: (font: string) => number | null,
  view: Clip,
): Page {
  const page: Page = { rules: [], dots: [], texts: [], blanks: new Map(), hasPicture: false, tellsHyphens: false };
  let state: State = { matrix: IDENTITY, fill: BLACK, text: PLAIN_TEXT, clip: view };
  const stack: State[] = [];
  const marks: (Text['mark'] | 'span')[] = [];
  let line: Matrix = IDENTITY;
  let cursor: Matrix = IDENTITY;
  /** True if the next path clips what comes after it. */
  let clips = false;

  const setText = (change: Partial<TextState>) => {
    state.text = { ...state.text, ...change };
  };
  const moveTo = (x: number, y: number) => {
    line = times(line, [1, 0, 0, 1, x, y]);
    cursor = line;
  };
  const push = () => stack.push({ ...state });
  const pop = () => {
    state = stack.pop() ?? state;
  };

  for (let i = 0; i < fnArray.length; i++) {
    const args = (argsArray[i] ?? []) as unknown[];
    const number = (at: number): number => args[at] as number;
    switch (fnArray[i]) {
      case OPS.save:
        push();
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        pop();
        break;
      case OPS.transform:
        state.matrix = times(state.matrix, args as Matrix);
        page.hasPicture ||= areaOf(state.matrix) > PICTURE;
        break;
      case OPS.paintFormXObjectBegin:
        push();
        if (args[0]) state.matrix = times(state.matrix, args[0] as Matrix);
        if (args[1]) state.clip = narrowedTo(state.clip, args[1] as Box, state.matrix);
        break;
      case OPS.clip:
      case OPS.eoClip:
        clips = true;
        break;
      case OPS.setFillRGBColor:
        state.fill = String(args[0]).toLowerCase();
        break;
      case OPS.constructPath: {
        const [op, [data], box] = args as [number, [ArrayLike<number> | null], ArrayLike<number> | null];
        const isDrawn = STROKES.has(op) || (FILLS.has(op) && state.fill !== WHITE);
        if (data && isDrawn && page.rules.length < MAX_RULES) addPath(page, data, STROKES.has(op), state.matrix);
        if (clips && box) state.clip = narrowedTo(state.clip, box, state.matrix);
        clips = false;
        break;
      }
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps: {
        const [tag, id] = args as [string | { name: string }, unknown];
        const name = typeof tag === 'string' ? tag : tag.name;
        marks.push(name === 'Artifact' ? 'artifact' : typeof id === 'number' ? id : name === 'Span' ? 'span' : null);
        break;
      }
      case OPS.endMarkedContent:
        marks.pop();
        break;
      case OPS.beginText:
        line = IDENTITY;
        cursor = IDENTITY;
        break;
      case OPS.setTextMatrix:
        line = Array.from((args.length === 1 ? args[0] : args) as ArrayLike<number>) as Matrix;
        cursor = line;
        break;
      case OPS.moveText:
        moveTo(number(0), number(1));
        break;
      case OPS.setLeadingMoveText:
        setText({ leading: -number(1) });
        moveTo(number(0), number(1));
        break;
      case OPS.nextLine:
        moveTo(0, -state.text.leading);
        break;
      case OPS.setFont:
        setText({ font: String(args[0]), size: number(1) });
        break;
      case OPS.setCharSpacing:
        setText({ charSpacing: number(0) });
        break;
      case OPS.setWordSpacing:
        setText({ wordSpacing: number(0) });
        break;
      case OPS.setHScale:
        setText({ stretch: number(0) / 100 });
        break;
      case OPS.setLeading:
        setText({ leading: number(0) });
        break;
      case OPS.setTextRise:
        setText({ rise: number(0) });
        break;
      case OPS.setGState:
        for (const [key, value] of args[0] as [string, [string, number]][])
          if (key === 'Font') setText({ font: value[0], size: value[1] });
        break;
      case OPS.showText: {
        const { font, size, rise } = state.text;
        const { shown, advance, blank } = show(args[0] as Glyph[], state.text, unitOf(font) ?? THOUSANDTH);
        if (blank !== null) page.blanks.set(font, blank);
        const matrix = times(state.matrix, cursor);
        const mark = marks.findLast((each) => each !== null && each !== 'span') ?? null;
        const only = shown.length === 1 && marks.at(-1) === 'span' ? shown[0]?.text : undefined;
        const spanned = only === undefined ? undefined : OTHERWISE[only];
        page.tellsHyphens ||= spanned !== undefined;
        const raised = times(matrix, [1, 0, 0, 1, 0, rise]);
        for (const each of shown)
          if (page.texts.length <= MAX_TEXTS && shows(state.clip, each, size, raised))
            page.texts.push({
              text: spanned ?? each.text,
              font,
              fill: state.fill,
              mark,
              ...place(each, size, raised),
            });
        cursor = times(cursor, [1, 0, 0, 1, advance, 0]);
        break;
      }
    }
  }
  return page;
}

const areaOf = ([a, b, c, d]: Matrix): number => Math.abs(a * d - b * c);
