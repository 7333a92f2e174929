import { logoKind, logoTooLarge, MAX_LOGO_BYTES } from '../../model/logo-file.ts';

/** Reads a picture that someone chose. Fails with `logo-too-large`, before it is read, or `logo-not-picture`. */
export async function readLogo(file: File): Promise<{ svg: string } | { png: string }> {
  if (file.size > MAX_LOGO_BYTES) throw logoTooLarge();
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (logoKind(file.name, bytes) === 'svg') return { svg: new TextDecoder().decode(bytes) };
  return { png: base64(bytes) };
}

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** A logotype as an address that a picture on the page can have. Drawn as a picture, an SVG runs and fetches nothing. */
export const addressOf = (kind: 'svg' | 'png', logo: string): string =>
  kind === 'svg' ? `data:image/svg+xml,${encodeURIComponent(logo)}` : `data:image/png;base64,${logo}`;
