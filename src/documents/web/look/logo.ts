import { logoKind, logoTooLarge, MAX_LOGO_BYTES } from '../../model/look/logo-file.ts';

/** Reads a picture that someone chose. Fails with `logo-too-large`, before it is read, or `logo-not-picture`. */
export async function readLogo(file: File): Promise<{ svg: string } | { png: string }> {
  if (file.size > MAX_LOGO_BYTES) throw logoTooLarge();
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (logoKind(file.name, bytes) === 'svg') return { svg: new TextDecoder().decode(bytes) };
  return { png: base64(bytes) };
}

/** As wide as a logotype is ever printed sharp, and the least that is worth having, in pixels. */
const WIDEST = 1200;
const NARROWEST = 150;

/** An SVG drawn as the PNG that Word shows, in base64; `null` where the browser cannot draw it, or only larger than a logotype may be. */
export async function drawnAsPng(svg: string): Promise<string | null> {
  const image = new Image();
  image.src = addressOf('svg', svg);
  await image.decode().catch(() => {});
  if (image.naturalWidth === 0 || image.naturalHeight === 0) return null;
  for (let width = WIDEST; width >= NARROWEST; width /= 2) {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = Math.max(1, Math.round((width * image.naturalHeight) / image.naturalWidth));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (drawn && drawn.size <= MAX_LOGO_BYTES) return base64(new Uint8Array(await drawn.arrayBuffer()));
  }
  return null;
}

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** A logotype as an address that a picture on the page can have. Drawn as a picture, an SVG runs and fetches nothing. */
export const addressOf = (kind: 'svg' | 'png', logo: string): string =>
  kind === 'svg' ? `data:image/svg+xml,${encodeURIComponent(logo)}` : `data:image/png;base64,${logo}`;
