import { constants, inflateSync } from 'node:zlib';
import { Lexer, type PdfValue, Ref } from './lexer.ts';

/** The total that object streams may unpack to, in bytes: more than the objects of any document take. */
const MOST_UNPACKED = 64 * 1024 * 1024;
/** The total that may be scanned to read objects, in bytes: many times what any document's structure takes. */
const MOST_READ = 128 * 1024 * 1024;
/** Many times the number of references in any document's structure. */
const MOST_RESOLVED = 3_000_000;
/** If a name occurs more often than this without leading anywhere, the search ends. */
const MOST_TRIED = 100;
/** The last character that shows nothing. */
const BLANK = 0x20;
const OBJ = Buffer.from('obj');
const OBJECT_STREAM = Buffer.from('/ObjStm');

interface Place {
  bytes: Buffer;
  at: number;
  /** Where in the file it, or the stream that holds it, begins: the later object counts. */
  since: number;
}

/**
 * The objects of a PDF (ISO 32000-1, 7.3.10 and 7.5.7), found by scanning the file rather than by its cross-reference
 * table, which may be damaged. The last object with a number counts, as in a file that was changed after it was
 * written. What cannot be read is `null`.
 */
export class Objects {
  readonly #places = new Map<number, Place>();
  readonly #read = new Map<number, PdfValue>();
  /** The file, and what its object streams unpack to. */
  readonly #parts: Buffer[];
  #left = MOST_READ;
  #resolved = 0;

  constructor(bytes: Uint8Array) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#parts = [file];
    this.#index(file);
    this.#unpack(file);
  }

  /** What a value refers to, or the value itself. Once the limits are exceeded, everything is `null`. */
  resolve(value: PdfValue | undefined): PdfValue {
    if (++this.#resolved > MOST_RESOLVED) return null;
    if (!(value instanceof Ref)) return value ?? null;
    const known = this.#read.get(value.number);
    if (known !== undefined) return known;
    const place = this.#left > 0 ? this.#places.get(value.number) : undefined;
    const lexer = place && new Lexer(place.bytes, place.at);
    const found = lexer?.value() ?? null;
    this.#left -= lexer && place ? lexer.at - place.at : 0;
    const whole = found instanceof Ref ? null : found;
    this.#read.set(value.number, whole);
    return whole;
  }

  /** True if the file is encrypted: strings and packed objects cannot be read then. */
  get isEncrypted(): boolean {
    return this.#parts[0]?.includes('/Encrypt') === true;
  }

  /** The reference under a name in the last dictionary in which that name refers to an object. */
  lastNamed(name: string): Ref | null {
    const key = Buffer.from(`/${name}`);
    let tried = 0;
    for (const part of this.#parts.toReversed()) {
      for (let at = part.lastIndexOf(key); at !== -1; at = at === 0 ? -1 : part.lastIndexOf(key, at - 1)) {
        if (++tried > MOST_TRIED) return null;
        const value = new Lexer(part, at + key.length).value();
        if (value instanceof Ref) return value;
      }
    }
    return null;
  }

  /** Records where each `12 0 obj` begins. */
  #index(file: Buffer): void {
    for (let at = file.indexOf(OBJ); at !== -1; at = file.indexOf(OBJ, at + OBJ.length)) {
      // Most matches are the end of `endobj`.
      if ((file[at - 1] ?? 0) > BLANK) continue;
      const number = /(?:^|\D)(\d{1,9})\s+\d{1,5}\s+$/u.exec(file.toString('latin1', Math.max(0, at - 24), at))?.[1];
      if (number !== undefined) this.#place(Number(number), { bytes: file, at: at + OBJ.length, since: at });
    }
  }

  #unpack(file: Buffer): void {
    let left = MOST_UNPACKED;
    let open = 0;
    let next = 0;
    for (let at = file.indexOf(OBJECT_STREAM); at !== -1 && open < MOST_TRIED; at = file.indexOf(OBJECT_STREAM, next)) {
      const since = file.lastIndexOf(OBJ, at);
      const lexer = new Lexer(file, since + OBJ.length);
      const stream = lexer.value();
      next = Math.max(at + OBJECT_STREAM.length, lexer.at);
      if (lexer.hasGivenUp) {
        open++;
        continue;
      }
      const data = lexer.stream();
      if (!(stream instanceof Map) || !data || stream.get('DecodeParms')) continue;
      const unpacked = stream.get('Filter') ? inflated(data, left) : data;
      if (!unpacked) continue;
      left -= unpacked.length;
      this.#parts.push(unpacked);
      this.#indexPacked(unpacked, since, Number(stream.get('N')), Number(stream.get('First')));
    }
  }

  #place(number: number, place: Place): void {
    if (place.since >= (this.#places.get(number)?.since ?? 0)) this.#places.set(number, place);
  }

  /** An object stream begins with the number and the offset of each object. */
  #indexPacked(bytes: Buffer, since: number, count: number, first: number): void {
    const lexer = new Lexer(bytes, 0);
    for (let i = 0; i < count; i++) {
      const [number, offset] = [lexer.value(), lexer.value()];
      if (typeof number !== 'number' || typeof offset !== 'number') return;
      this.#place(number, { bytes, at: first + offset, since });
    }
  }
}

function inflated(packed: Buffer, most: number): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}
