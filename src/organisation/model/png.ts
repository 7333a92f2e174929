import { crc32, inflateSync } from 'node:zlib';
import { Problem } from '../../kernel/problem.ts';
import { isPng, logoTooLarge, MAX_LOGO_BYTES } from './logo-file.ts';

/** How many bytes say that a file is PNG. */
const SIGNATURE = 8;
const MAX_SIDE = 2000;
/** In bytes: at most eight to a pixel, and one to a line. */
const MAX_UNPACKED = MAX_SIDE * (8 * MAX_SIDE + 1);

/** How wide a PNG picture (in base64) is for its height. Every part of it is whole. Fails with `logo-too-large` or `logo-not-readable`. */
export function pngRatio(base64: string): number {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > MAX_LOGO_BYTES) throw logoTooLarge('theme.logo.png');
  if (!isPng(bytes)) throw notReadable();
  let at = SIGNATURE;
  let last = '';
  const packed: Buffer[] = [];
  // Each part: its length, its name, what it holds, and a checksum of the two latter.
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) throw notReadable();
    last = bytes.toString('latin1', at + 4, at + 8);
    if (last === 'IDAT') packed.push(bytes.subarray(at + 8, end));
    at = end + 4;
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (last !== 'IEND' || width < 1 || height < 1 || Math.max(width, height) > MAX_SIDE) throw notReadable();
  if (!unpacks(Buffer.concat(packed), height)) throw notReadable();
  return width / height;
}

/** Whether the picture itself can be unpacked, with something for each of its lines. */
function unpacks(packed: Buffer, height: number): boolean {
  try {
    return inflateSync(packed, { maxOutputLength: MAX_UNPACKED }).length >= height;
  } catch {
    return false;
  }
}

const notReadable = () =>
  new Problem(
    'logo-not-readable',
    {
      sv: `Logotypen går inte att läsa som PNG, eller är bredare eller högre än ${MAX_SIDE} bildpunkter. Spara den på nytt, mindre.`,
      en: `The logo cannot be read as PNG, or is wider or higher than ${MAX_SIDE} pixels. Save it again, smaller.`,
    },
    422,
    { field: 'theme.logo.png' },
  );
