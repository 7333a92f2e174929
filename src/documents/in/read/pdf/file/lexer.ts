/** An object of the file by its number. */
export class Ref {
  constructor(readonly number: number) {}
}

/** A value of a PDF (ISO 32000-1, 7.3). A name keeps its slash, and a string its first bracket: `/TD`, `(id1`. */
export type PdfValue = number | string | boolean | null | Ref | PdfValue[] | PdfDictionary;
export type PdfDictionary = Map<string, PdfValue>;

/** Values are never nested deeper than this. */
const MAX_DEPTH = 50;
/** In bytes: longer than any name or number, and than any string of a structure that is read. */
const MAX_TOKEN = 200;
const MAX_STRING = 4000;
/** What ends an object, however much of it is still open. */
const ENDS = new Set(['endobj', 'obj', 'stream', 'endstream']);

/** For each byte, whether it is one of the given characters. */
const among = (signs: string): boolean[] =>
  Array.from({ length: 256 }, (_, code) => signs.includes(String.fromCharCode(code)));
const BLANKS = among('\0\t\n\f\r ');
const ENDING = among('\0\t\n\f\r ()<>[]{}/%');
const [SLASH, PERCENT, OPEN, CLOSE, BACKSLASH] = [0x2f, 0x25, 0x28, 0x29, 0x5c];
const [ZERO, NINE, R] = [0x30, 0x39, 0x52];
const [LESS, MORE, FIRST, LAST] = [0x3c, 0x3e, 0x5b, 0x5d];

/**
 * Reads values one after another from an offset of a file. What is not a value is read as `null`; no input makes it
 * throw or loop forever.
 */
export class Lexer {
  readonly #bytes: Buffer;
  #at: number;
  #gaveUp: number | null = null;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** The offset it has reached. */
  get at(): number {
    return this.#gaveUp ?? this.#at;
  }

  /** True if an object ended before what was open in it. */
  get hasGivenUp(): boolean {
    return this.#gaveUp !== null;
  }

  value(depth = 0): PdfValue {
    this.#skip();
    const code = this.#bytes[this.#at];
    if (code === undefined) return null;
    if (depth > MAX_DEPTH) return this.#giveUp();
    if (code === SLASH) return `/${this.#token(1)}`;
    if (code === OPEN) return this.#string();
    if (code === FIRST) return this.#array(depth);
    if (code >= ZERO && code <= NINE) return this.#number();
    if (code === LESS) return this.#bytes[this.#at + 1] === LESS ? this.#dictionary(depth) : this.#hexString();
    const token = this.#token(0);
    if (token === '') {
      this.#at++;
      return null;
    }
    if (ENDS.has(token)) return this.#giveUp();
    if (token === 'true' || token === 'false') return token === 'true';
    const number = Number(token);
    return Number.isNaN(number) ? null : number;
  }

  /** A number that begins with a digit, or a reference. */
  #number(): PdfValue {
    const from = this.#at;
    const whole = this.#digits();
    if (!this.#isAtEnd()) {
      this.#at = from;
      const number = Number(this.#token(0));
      return Number.isNaN(number) ? null : number;
    }
    const back = this.#at;
    this.#skip();
    if (this.#digits() !== null && this.#isAtEnd()) {
      this.#skip();
      if (this.#bytes[this.#at++] === R && this.#isAtEnd()) return new Ref(whole ?? 0);
    }
    this.#at = back;
    return whole;
  }

  /** A row of digits as a number; `null` if there are none. */
  #digits(): number | null {
    const from = this.#at;
    let number = 0;
    for (let code = this.#bytes[this.#at]; code !== undefined && code >= ZERO && code <= NINE; ) {
      number = number * 10 + code - ZERO;
      code = this.#bytes[++this.#at];
    }
    return this.#at === from ? null : number;
  }

  #isAtEnd(): boolean {
    const code = this.#bytes[this.#at];
    return code === undefined || ENDING[code] === true;
  }

  /** Ends whatever is still open. */
  #giveUp(): null {
    this.#gaveUp ??= this.#at;
    this.#at = this.#bytes.length;
    return null;
  }

  /** The bytes of the stream whose dictionary was just read; `null` if there is none. */
  stream(): Buffer | null {
    this.#skip();
    const from = this.#at;
    if (this.#token(0) !== 'stream') return null;
    const start = from + 'stream'.length + (this.#bytes[from + 'stream'.length] === 0x0d ? 2 : 1);
    const end = this.#bytes.indexOf('endstream', start);
    return this.#bytes.subarray(start, end === -1 ? undefined : end);
  }

  #array(depth: number): PdfValue[] {
    this.#at++;
    const values: PdfValue[] = [];
    while (!this.#isNext(LAST)) values.push(this.value(depth + 1));
    this.#at++;
    return values;
  }

  #dictionary(depth: number): PdfDictionary {
    this.#at += 2;
    const values: PdfDictionary = new Map();
    while (!this.#isNext(MORE)) {
      const key = this.value(depth + 1);
      if (this.#isNext(MORE)) break;
      const value = this.value(depth + 1);
      if (typeof key === 'string') values.set(key.slice(1), value);
    }
    this.#at += 2;
    return values;
  }

  /** True at the character, and at the end of the file. */
  #isNext(sign: number): boolean {
    this.#skip();
    return this.#at >= this.#bytes.length || this.#bytes[this.#at] === sign;
  }

  #string(): string {
    const from = this.#at;
    let open = 0;
    for (; this.#at < this.#bytes.length; this.#at++) {
      const code = this.#bytes[this.#at];
      if (code === BACKSLASH) this.#at++;
      else if (code === OPEN) open++;
      else if (code === CLOSE && --open === 0) break;
    }
    return this.#bytes.toString('latin1', from, Math.min(this.#at++, from + MAX_STRING));
  }

  #hexString(): string {
    const end = this.#bytes.indexOf(MORE, this.#at);
    const last = end === -1 ? this.#bytes.length : end;
    const hex = this.#bytes.toString('latin1', this.#at + 1, Math.min(last, this.#at + MAX_STRING)).replace(/\s/gu, '');
    this.#at = last + 1;
    return `(${Buffer.from(hex, 'hex').toString('latin1')}`;
  }

  /** The characters up to the next white space or delimiter, after some that are skipped. */
  #token(skipped: number): string {
    const from = this.#at + skipped;
    let to = from;
    while (to < this.#bytes.length && to - from < MAX_TOKEN && !ENDING[this.#bytes[to] as number]) to++;
    this.#at = to;
    return this.#bytes.toString('latin1', from, to);
  }

  /** Skips white space and comments. */
  #skip(): void {
    for (; this.#at < this.#bytes.length; this.#at++) {
      const code = this.#bytes[this.#at] as number;
      if (code === PERCENT) while (this.#at < this.#bytes.length && !isLineEnd(this.#bytes[this.#at])) this.#at++;
      else if (!BLANKS[code]) return;
    }
  }
}

const isLineEnd = (code: number | undefined): boolean => code === 0x0a || code === 0x0d;
