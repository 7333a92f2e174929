import { crc32, inflateSync } from 'node:zlib';
import { Problem } from '../../../kernel/problem.ts';
import { isPng, logoTooLarge, MAX_LOGO_BYTES } from './logo-file.ts';

/** The length in bytes of the PNG signature. */
const SIGNATURE = 8;
const MAX_SIDE = 2000;
/** In bytes: at most eight per pixel, and one per line, of which an interlaced picture has nearly twice as many. */
const MAX_UNPACKED = MAX_SIDE * (8 * MAX_SIDE + 2);

interface Header {
  width: number;
  height: number;
  /** Per pixel. */
  bits: number;
  hasPalette: boolean;
  interlaced: boolean;
}

/**
 * The width of a PNG picture (in base64) divided by its height. Checks that every chunk is complete and that there is a
 * value for every pixel, so the renderers can draw it: a truncated picture would make the whole document fail. Fails
 * with `logo-too-large` or `logo-not-readable`.
 */
export function pngRatio(base64: string): number {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > MAX_LOGO_BYTES) throw logoTooLarge('theme.logo.png');
  if (!isPng(bytes)) throw notReadable();
  const parts = partsOf(bytes);
  const named = (name: string) => parts.filter((part) => part.name === name).map(({ data }) => data);
  const header = parts[0]?.name === 'IHDR' && named('IHDR').length === 1 ? headerOf(parts[0].data) : null;
  const palettes = named('PLTE');
  if (header === null || parts.at(-1)?.name !== 'IEND') throw notReadable();
  if (palettes.length > 1 || palettes.some(({ length }) => length === 0 || length % 3 !== 0 || length > 768))
    throw notReadable();
  if (header.hasPalette && palettes.length === 0) throw notReadable();
  if (!unpacks(Buffer.concat(named('IDAT')), header)) throw notReadable();
  return header.width / header.height;
}

/** The chunks of a picture. Each is stored as its length, its name, its data, and a checksum of the latter two. */
function partsOf(bytes: Buffer): { name: string; data: Buffer }[] {
  const parts: { name: string; data: Buffer }[] = [];
  for (let at = SIGNATURE; at + 12 <= bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) throw notReadable();
    parts.push({ name: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  return parts;
}

/** Samples per pixel and the bit depths allowed, by colour type (PNG, third edition, 11.2.1). */
const COLOURS: Record<number, { samples: number; depths: number[] }> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

function headerOf(data: Buffer): Header | null {
  if (data.length !== 13) return null;
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  const [depth = 0, kind = 0, compression, filter, interlace = 2] = data.subarray(8);
  const colour = COLOURS[kind];
  if (width < 1 || height < 1 || Math.max(width, height) > MAX_SIDE) return null;
  if (!colour?.depths.includes(depth) || compression !== 0 || filter !== 0 || interlace > 1) return null;
  return { width, height, bits: colour.samples * depth, hasPalette: kind === 3, interlaced: interlace === 1 };
}

/** Where each of the seven passes of an interlaced picture begins and how far apart its pixels are, across and down (Adam7). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const WHOLE = [[0, 0, 1, 1]] as const;
/** Each line begins with its filter type, which says how it is calculated from its neighbours: 0 to 4. */
const LAST_FILTER = 4;

/** Whether the picture itself can be unpacked to its last pixel. */
function unpacks(packed: Buffer, { width, height, bits, interlaced }: Header): boolean {
  const pixels = inflated(packed);
  let at = 0;
  for (const [left, top, across, down] of interlaced ? PASSES : WHOLE) {
    const columns = Math.ceil((width - left) / across);
    const lines = columns > 0 ? Math.ceil((height - top) / down) : 0;
    for (let line = 0; line < lines; line++) {
      if ((pixels[at] ?? LAST_FILTER + 1) > LAST_FILTER) return false;
      at += 1 + Math.ceil((columns * bits) / 8);
    }
  }
  return at <= pixels.length;
}

function inflated(packed: Buffer): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: MAX_UNPACKED });
  } catch {
    throw notReadable();
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
