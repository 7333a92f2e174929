import { hyphensInside } from './hyphens.ts';
import type { Matrix } from './matrix.ts';

/** A letter as pdf.js shows it, or the distance to the next in thousandths of the size. */
export type Glyph = number | null | { unicode?: string; width?: number; isSpace?: boolean };

/** How text is set: the text state of ISO 32000-1, 9.3. */
export interface TextState {
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 is the font's own width. */
  stretch: number;
  leading: number;
  rise: number;
}

export const PLAIN_TEXT: TextState = {
  font: '',
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
};

/** A text set in one go, without a gap that separates cells. `x0` and `x1` are along its own line, before any matrix. */
export interface Shown {
  text: string;
  x0: number;
  x1: number;
}

/** A gap wider than this share of the size is a space, and one wider than the other separates two texts. */
const BLANK = 0.13;
const APART = 0.9;

/** True for a visible character. Most are decided by their code alone. */
const isSeen = (sign: string): boolean => {
  const code = sign.charCodeAt(0);
  return (code > 0x20 && code < 0x80) || sign.trim() !== '';
};

/**
 * The texts that letters form, and how far they advance: along the line, in the units of the text matrix. `unit` is the
 * font's own unit. `blank` is the width of a space among them, as a share of the size; `null` if there is none.
 */
export function show(
  glyphs: Glyph[],
  state: TextState,
  unit: number,
): { shown: Shown[]; advance: number; blank: number | null } {
  const size = Math.abs(state.size);
  const shown: Shown[] = [];
  let open: Shown | null = null;
  let blank: number | null = null;
  let x = 0;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      x -= (glyph * state.size) / 1000;
      continue;
    }
    if (!glyph) continue;
    const { unicode = '', width = 0, isSpace = false } = glyph;
    const drawn = width * unit * state.size;
    const next = x + drawn + state.charSpacing + (isSpace ? state.wordSpacing : 0);
    const text = unicode;
    if (isSeen(text)) {
      const gap: number = open ? x - open.x1 : 0;
      if (!open || gap > size * APART) {
        open = { text, x0: x, x1: x + drawn };
        shown.push(open);
      } else {
        open.text += gap > size * BLANK ? ` ${text}` : text;
        open.x1 = x + drawn;
      }
    } else if (text === ' ') blank = width * unit;
    x = next;
  }
  const scaled = shown.map(({ text, x0, x1 }) => ({
    text: hyphensInside(text),
    x0: x0 * state.stretch,
    x1: x1 * state.stretch,
  }));
  return { shown: scaled, advance: x * state.stretch, blank: blank && blank * state.stretch };
}

/** The place of a text on the page: its ends on the base line, its size, and its rotation, in degrees. */
export function place({ x0, x1 }: Shown, size: number, [a, b, c, d, e, f]: Matrix) {
  return {
    from: [a * x0 + e, b * x0 + f] as const,
    to: [a * x1 + e, b * x1 + f] as const,
    size: Math.abs(size) * Math.hypot(c, d),
    angle: (Math.atan2(b, a) * 180) / Math.PI,
  };
}
