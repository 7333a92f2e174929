import { Problem } from '../../../kernel/problem.ts';
import type { Words } from '../../../kernel/words.ts';

/** WCAG 2.2, 1.4.3: the contrast text needs, so the colour can be used for text too. */
export const LEAST_CONTRAST = 4.5;

/** The contrast of a colour, as `#1b5e6b`, against white paper: 1 to 21 (WCAG 2.2, relative luminance). */
export function contrastToWhite(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** A contrast in words, in both languages. Rounded down: too little must not read as enough. */
export function contrastWords(hex: string): Words {
  const en = `${(Math.floor(contrastToWhite(hex) * 10) / 10).toFixed(1)}:1`;
  return { sv: en.replace('.', ','), en };
}

export const tooLight = (accent: string) => {
  const contrast = contrastWords(accent);
  return new Problem(
    'accent-too-light',
    {
      sv: `Färgen ${accent} syns för dåligt mot vitt: kontrasten är ${contrast.sv} och behöver vara minst 4,5:1. Välj en mörkare.`,
      en: `The colour ${accent} is too hard to see against white: its contrast is ${contrast.en} and should be at least 4.5:1. Choose a darker one.`,
    },
    422,
    { field: 'theme.accent' },
  );
};
