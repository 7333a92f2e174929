import { OWN } from '../../model/look/own-look.ts';

/** How written documents look. Colours are hexadecimal, without `#`. */
export interface Look {
  /** Who the document is from, at the top of its front page: a picture, a name, or both. */
  name: string | null;
  logo: Logo | null;
  /** Fonts of a Word file, which must be on the reader's computer. */
  word: { heading: string; body: string };
  /** Fonts of a PDF, which embeds them: Ledtråd's own, after the requested ones, which the computer that writes it may lack. */
  pdf: { heading: string[]; body: string[] };
  /** Fonts that a web page asks for before its own. */
  html: { heading: string | null; body: string | null };
  ink: string;
  quiet: string;
  rule: string;
  /** The line below the title and the outermost headings: the red thread, or the municipality's own colour. */
  accent: string;
  link: string;
}

/** A picture that is safe to distribute: an SVG that only draws, a PNG in base64, or both. */
export interface Logo {
  svg: string | null;
  png: string | null;
  alt: string;
  /** Width divided by height. */
  ratio: number;
}

/** Ledtråd's own. */
export const LOOK: Look = {
  name: null,
  logo: null,
  word: OWN.word,
  pdf: { heading: [OWN.pdf.heading], body: [OWN.pdf.body] },
  html: { heading: null, body: null },
  ink: '1D1B19',
  quiet: '5F5A54',
  rule: 'B8B1A6',
  accent: OWN.accent,
  link: '1F4F82',
};

/** The size of a picture, in millimetres: as high as this, unless it would be too wide. */
export function logoSize({ ratio }: Logo): { width: number; height: number } {
  const width = Math.min(18 * ratio, 80);
  return { width, height: width / ratio };
}
