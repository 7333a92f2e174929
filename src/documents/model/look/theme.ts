import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { textLike } from '../../../kernel/text-like.ts';
import { contrastToWhite, LEAST_CONTRAST, tooLight } from './colour.ts';
import { pngRatio } from './png.ts';
import { readSvg } from './svg.ts';
import { TYPEFACE_NAME } from './typeface.ts';

const FontName = textLike(TYPEFACE_NAME, {
  sv: 'Typsnittets namn skrivs med bokstäver, siffror, blanksteg, punkt och bindestreck, högst 60 tecken.',
  en: 'The name of a typeface may hold letters, digits, spaces, full stops and hyphens, at most 60 characters.',
});

/** A logotype: as SVG, PNG or both. PDF and web pages show the first; a Word file shows nothing without the second. */
const Logo = z.strictObject({
  svg: z.string().nullable().default(null),
  /** In base64. */
  png: z.base64().nullable().default(null),
  /** A text alternative for those who cannot see it: usually the municipality's name. */
  alt: z.string().trim().min(1).max(200),
});

/** A municipality's own look in the documents it writes. Anything left out is as in Ledtråd's own. */
export const Theme = z.strictObject({
  /** Shown beside the logotype; leave it out if the logotype includes the name. */
  name: z.string().trim().min(1).max(200).nullable().default(null),
  logo: Logo.nullable().default(null),
  /** The colour of rules, as `#1b5e6b`. */
  accent: textLike(/^#[0-9a-fA-F]{6}$/, {
    sv: 'Färgen skrivs som #1b5e6b.',
    en: 'The colour is written as #1b5e6b.',
  })
    .nullable()
    .default(null),
  /** Names of typefaces, used if the reader's computer has them; in a PDF, if the computer that wrote it had them. */
  fonts: z
    .strictObject({ heading: FontName.nullable().default(null), body: FontName.nullable().default(null) })
    .nullable()
    .default(null),
});
export type Theme = z.infer<typeof Theme>;

/**
 * Returns a theme that is safe to use: its picture only draws, and its colour can be seen. Fails with
 * `accent-too-light`, `logo-missing` or what `readSvg` and `pngRatio` fail with, each with its field as named by the
 * operations that take a `theme`.
 */
export function checkedTheme(theme: Theme): Theme {
  const { accent, logo } = theme;
  if (accent !== null && contrastToWhite(accent) < LEAST_CONTRAST) throw tooLight(accent);
  if (logo === null) return theme;
  if (logo.svg === null && logo.png === null) throw noPicture();
  if (logo.png !== null) pngRatio(logo.png);
  return { ...theme, logo: { ...logo, svg: logo.svg === null ? null : readSvg(logo.svg).svg } };
}

const noPicture = () =>
  new Problem(
    'logo-missing',
    {
      sv: 'Logotypen har ingen bild. Ge den som ”svg”, ”png” eller båda.',
      en: 'The logo has no picture. Give it as “svg”, “png” or both.',
    },
    422,
    { field: 'theme.logo' },
  );
