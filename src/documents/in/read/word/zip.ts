import { crc32, inflateRawSync } from 'node:zlib';
import { MAX_WORD_UNPACKED } from '../../../model/limits.ts';
import { encrypted, tooLarge } from '../problems.ts';
import { damaged } from './problems.ts';

/** The parts of a zip file, unpacked one at a time and only when asked for. */
export interface Zip {
  names: ReadonlySet<string>;
  /** A part's bytes, or `null` if there is none of that name. Names are only ever compared, never used as paths. */
  read: (part: string) => Uint8Array | null;
}

interface Entry {
  flags: number;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  at: number;
}

/** A document with pictures holds hundreds of parts, never this many. */
const MAX_ENTRIES = 10_000;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 1;

/**
 * Opens a zip file (APPNOTE 6.3, without zip64, which Word never writes) by its central directory. Fails with
 * `document-damaged`, `document-encrypted` or `document-too-large`, whether an entry's declared sizes or its actual
 * content show it.
 */
export function openZip(bytes: Uint8Array, name: string): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readEntries(view, bytes, name);
  let left = MAX_WORD_UNPACKED;
  return {
    names: new Set(entries.keys()),
    read: (part) => {
      const entry = entries.get(part);
      if (!entry) return null;
      if ((entry.flags & ENCRYPTED) !== 0) throw encrypted(name);
      if (entry.unpacked > left) throw tooLarge(name);
      const unpacked = unpack(view, bytes, entry, name);
      left -= unpacked.length;
      if (unpacked.length !== entry.unpacked || crc32(unpacked) !== entry.crc) throw damaged(name);
      return unpacked;
    },
  };
}

function readEntries(view: DataView, bytes: Uint8Array, name: string): Map<string, Entry> {
  const end = findEnd(view);
  if (end === null) throw damaged(name);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw tooLarge(name);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw damaged(name);
    const length = view.getUint16(at + 28, true);
    const part = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    // Two parts of the same name: we cannot know which of them Word would show.
    if (entries.has(part)) throw damaged(name);
    entries.set(part, {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The offset of the end record: last, before a comment of at most 65 535 bytes. */
function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === END) return at;
  return null;
}

function unpack(view: DataView, bytes: Uint8Array, entry: Entry, name: string): Uint8Array {
  const { at, method, packed, unpacked } = entry;
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) throw damaged(name);
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > view.byteLength) throw damaged(name);
  const data = bytes.subarray(from, from + packed);
  if (method === 0) return data;
  if (method !== 8) throw damaged(name);
  try {
    // Anything beyond the declared size, which was checked against what is left, is never unpacked.
    return inflateRawSync(data, { maxOutputLength: Math.max(1, unpacked) });
  } catch {
    throw damaged(name);
  }
}
