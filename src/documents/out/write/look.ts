import { pngRatio } from '../../model/look/png.ts';
import { readSvg } from '../../model/look/svg.ts';
import type { Theme } from '../../model/look/theme.ts';
import { LOOK, type Look } from '../render/look.ts';

/** A municipality's theme as the renderers use it; what it leaves out is Ledtråd's own. */
export function lookOf({ name, logo, accent, fonts }: Theme): Look {
  const { heading = null, body = null } = fonts ?? {};
  return {
    ...LOOK,
    name,
    logo: logo && { ...logo, ratio: logo.png === null ? readSvg(logo.svg ?? '').ratio : pngRatio(logo.png) },
    accent: accent === null ? LOOK.accent : accent.slice(1).toUpperCase(),
    word: { heading: heading ?? LOOK.word.heading, body: body ?? LOOK.word.body },
    pdf: {
      heading: heading === null ? LOOK.pdf.heading : [heading, ...LOOK.pdf.heading],
      body: body === null ? LOOK.pdf.body : [body, ...LOOK.pdf.body],
    },
    html: { heading, body },
  };
}
