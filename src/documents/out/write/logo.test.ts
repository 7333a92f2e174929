import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../../kernel/problem.ts';
import { checkedTheme, Theme } from '../../model/look/theme.ts';
import { samplePlan } from './sample.ts';
import { writePlan } from './write.ts';

const demo = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../demo/organisation.json'), 'utf8')).theme;

/** Whether a document is written with a logotype; false if the logotype is refused, and nothing else may happen. */
async function isWritten(logo: { svg: string } | { png: string }): Promise<boolean> {
  try {
    const theme = checkedTheme(Theme.parse({ logo: { alt: 'Ett vapen', ...logo } }));
    await writePlan(samplePlan(2026), 'pdf', { theme });
    return true;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return false;
  }
}

const svg = (inside: string, says = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"${says}>${inside}</svg>`;
const part = (name: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const png = (width: number, height: number, says: number[], lines: Uint8Array, palette: number[] = []): string => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(says, 8);
  return Buffer.concat([
    SIGNATURE,
    part('IHDR', header),
    ...(palette.length > 0 ? [part('PLTE', Buffer.from(palette))] : []),
    part('IDAT', deflateSync(lines)),
    part('IEND', Buffer.alloc(0)),
  ]).toString('base64');
};

describe('a logotype in a document', () => {
  it.each([
    ['a size that makes no sense', svg('<path d="M0 0h4v1z"/>', ' width="abc" height="0"')],
    ['names that nothing explains', svg('<title>Å &hej; &amp;</title><g id="&hej;"/>')],
    ['a colour that is not there', svg('<path fill="url(#nej)" d="M0 0h4v1z"/>')],
    ['a path that makes no sense', svg('<path d="M0 hej"/>')],
  ])('as SVG with %s is written', async (_, picture) => {
    expect(await isWritten({ svg: picture })).toBe(true);
  });

  it.each<[string, string, boolean]>([
    ['colours', png(2, 2, [8, 2, 0, 0, 0], Buffer.alloc(14)), true],
    ['a palette', png(2, 2, [8, 3, 0, 0, 0], Buffer.alloc(6), [0, 0, 0]), true],
    ['interlaced lines', png(5, 3, [8, 0, 0, 0, 1], Buffer.alloc(64)), true],
    ['no palette where it needs one', png(2, 2, [8, 3, 0, 0, 0], Buffer.alloc(6)), false],
    ['three bits to a sample', png(2, 2, [3, 2, 0, 0, 0], Buffer.alloc(14)), false],
    ['too few pixels', png(2, 2, [8, 2, 0, 0, 0], Buffer.alloc(13)), false],
    ['lines that no one can reckon', png(2, 2, [8, 2, 0, 0, 0], Buffer.alloc(14, 9)), false],
    ['nothing but its name', SIGNATURE.toString('base64'), false],
  ])('as PNG with %s is written or refused', async (_, picture, written) => {
    expect(await isWritten({ png: picture })).toBe(written);
  });

  it('is written or refused, whatever has happened to it', async () => {
    const [drawing, picture] = [demo.logo.svg as string, Buffer.from(demo.logo.png, 'base64')];
    const change = fc.record({
      at: fc.nat(drawing.length),
      gone: fc.nat(20),
      come: fc.string({ maxLength: 8, unit: 'binary-ascii' }),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, gone, come }) => {
        await isWritten({ svg: drawing.slice(0, at) + come + drawing.slice(at + gone) });
      }),
      { numRuns: 300 },
    );
    const header = fc.tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.uint8Array({ maxLength: 200 }),
    );
    const says = fc.tuple(fc.constantFrom(1, 2, 3, 4, 8, 16), fc.nat(7), fc.constant(0), fc.constant(0), fc.nat(1));
    await fc.assert(
      fc.asyncProperty(header, says, async ([width, height, lines], kind) => {
        await isWritten({
          png: png(
            width,
            height,
            kind,
            lines.map((byte) => byte % 5),
          ),
        });
      }),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(picture.length - 1), fc.nat(255), async (at, byte) => {
        await isWritten({
          png: Buffer.from(picture)
            .fill(byte, at, at + 1)
            .toString('base64'),
        });
      }),
      { numRuns: 100 },
    );
  });
});
