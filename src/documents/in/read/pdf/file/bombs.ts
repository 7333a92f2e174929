import { constants, inflateSync } from 'node:zlib';
import { tooLarge } from '../../problems.ts';

/** In bytes: more than the content of any page, or any font. */
const MOST_UNPACKED = 64 * 1024 * 1024;
const STREAM = Buffer.from('stream');
/** A stream's dictionary is within this many bytes before it. */
const DICTIONARY = 600;
/** Packed once, and once again by mistake. */
const MOST_FILTERS = 2;

/**
 * Refuses a file in which a few bytes unpack to more than any page holds: pdf.js unpacks a stream whole. Pictures are
 * never unpacked. Fails with `document-too-large`.
 */
export function refuseBombs(bytes: Uint8Array, name: string): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf(STREAM); at !== -1; at = file.indexOf(STREAM, at + STREAM.length)) {
    const before = file.toString('latin1', Math.max(0, at - DICTIONARY), at);
    const dictionary = before.slice(before.lastIndexOf('obj'));
    const filters = dictionary.match(/\/(?:FlateDecode|Fl)\b/gu)?.length ?? 0;
    if (filters === 0 || before.endsWith('end') || /\/Subtype\s*\/Image\b/u.test(dictionary)) continue;
    const start = at + STREAM.length + (file[at + STREAM.length] === 0x0d ? 2 : 1);
    if (filters > MOST_FILTERS || !fits(file.subarray(start), filters)) throw tooLarge(name);
  }
}

/** True if a stream unpacks to no more than any page holds. If it is damaged, pdf.js reports it. */
function fits(packed: Buffer, times: number): boolean {
  try {
    let unpacked = packed;
    for (let i = 0; i < times; i++)
      unpacked = inflateSync(unpacked, { maxOutputLength: MOST_UNPACKED, finishFlush: constants.Z_SYNC_FLUSH });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE';
  }
}
