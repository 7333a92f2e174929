import { Problem } from '../../../kernel/problem.ts';

/** A logotype is small; anything larger is a drawing or a photograph. The same for SVG and PNG. */
export const MAX_LOGO_BYTES = 200_000;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export const isPng = (bytes: Uint8Array): boolean => PNG.every((byte, i) => bytes[i] === byte);

/**
 * What kind of picture a file claims to be, by its content and not its name. Whether it can be used shows when it is
 * read (`readSvg`, `pngRatio`). Fails with `logo-not-picture` or `logo-too-large`.
 */
export function logoKind(name: string, bytes: Uint8Array): 'svg' | 'png' {
  if (bytes.length > MAX_LOGO_BYTES) throw logoTooLarge();
  if (isPng(bytes)) return 'png';
  if (/<svg[\s>]/.test(new TextDecoder().decode(bytes))) return 'svg';
  throw new Problem(
    'logo-not-picture',
    {
      sv: `${name} är varken SVG eller PNG. Spara logotypen som något av dem och välj den igen.`,
      en: `${name} is neither SVG nor PNG. Save the logo as one of them and choose it again.`,
    },
    422,
    { field: 'theme.logo' },
  );
}

/** The same sentence wherever a logotype is refused: in the browser before it is read, and by the server. */
export const logoTooLarge = (field: 'theme.logo' | 'theme.logo.svg' | 'theme.logo.png' = 'theme.logo') =>
  new Problem(
    'logo-too-large',
    {
      sv: `Logotypen är större än ${MAX_LOGO_BYTES / 1000} kB. Spara den på nytt, mindre.`,
      en: `The logo is larger than ${MAX_LOGO_BYTES / 1000} kB. Save it again, smaller.`,
    },
    422,
    { field },
  );
