import { z } from 'zod';
import { Problem } from '../../kernel/problem.ts';
import { pngRatio } from './png.ts';
import { readSvg } from './svg.ts';

/** A name that can stand in a style sheet, a Word file and a PDF. */
const FontName = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} .-]{0,59}$/u);

/** A logotype: as SVG, PNG or both. PDF and web pages show the first; a Word file shows nothing without the second. */
const Logo = z.strictObject({
  svg: z.string().nullable().default(null),
  /** In base64. */
  png: z.base64().nullable().default(null),
  /** What it shows, for those who cannot see it: as a rule the municipality's name. */
  alt: z.string().trim().min(1).max(200),
});

/** A municipality's own look in the documents it writes. What is left out is as Ledtråd's own. */
export const Theme = z.strictObject({
  /** Shown beside the logotype; for one that says the name itself, leave it out. */
  name: z.string().trim().min(1).max(200).nullable().default(null),
  logo: Logo.nullable().default(null),
  /** The colour of rules, as `#1b5e6b`. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullable()
    .default(null),
  /** Names of typefaces, used where the reader's computer (or the PDF's own fonts) has them. */
  fonts: z
    .strictObject({ heading: FontName.nullable().default(null), body: FontName.nullable().default(null) })
    .nullable()
    .default(null),
});
export type Theme = z.infer<typeof Theme>;

/** WCAG 2.2, 1.4.3: what text needs, so that the colour can be used for text too. */
const LEAST_CONTRAST = 4.5;

/** A theme that may be used: its picture only draws, its colour can be seen. Fails with `accent-too-light` or what `readSvg` and `pngRatio` fail with. */
export function checkedTheme(theme: Theme): Theme {
  const { accent, logo } = theme;
  if (accent !== null && contrastToWhite(accent) < LEAST_CONTRAST) throw tooLight(accent);
  if (logo === null) return theme;
  if (logo.svg === null && logo.png === null) throw noPicture();
  if (logo.png !== null) pngRatio(logo.png);
  return { ...theme, logo: { ...logo, svg: logo.svg === null ? null : readSvg(logo.svg).svg } };
}

/** The contrast of a colour against white paper, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrastToWhite(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

const tooLight = (accent: string) => {
  const contrast = contrastToWhite(accent).toFixed(1);
  return new Problem('accent-too-light', {
    sv: `Färgen ${accent} syns för dåligt mot vitt: kontrasten är ${contrast.replace('.', ',')}:1 och behöver vara minst 4,5:1. Välj en mörkare.`,
    en: `The colour ${accent} is too hard to see against white: its contrast is ${contrast}:1 and should be at least 4.5:1. Choose a darker one.`,
  });
};

const noPicture = () =>
  new Problem('logo-missing', {
    sv: 'Logotypen har ingen bild. Ge den som ”svg”, ”png” eller båda.',
    en: 'The logo has no picture. Give it as “svg”, “png” or both.',
  });
