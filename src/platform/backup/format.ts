import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { Problem } from '../../kernel/problem.ts';

// A backup is a gzipped text. Its first line is the head, its last the tail, both JSON. Between them come the tables: a line `{"table":…}`, one line
// for each row as PostgreSQL's COPY writes text, and a line `\.`. It holds no more of a database than that, so it fits an embedded one and a server
// alike, and can be read with zcat. docs/backup-format.md describes it.

export const Head = z.object({
  'ledtrad-backup': z.literal(1),
  made: z.iso.datetime(),
  /** The steps of the schema that the rows fit. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
});
export type Head = z.output<typeof Head>;

const Counted = z.object({ rows: z.number().int(), sha256: z.string() });
export type Counted = z.output<typeof Counted>;

export const Tail = z.object({ tables: z.record(z.string(), Counted), sequences: z.record(z.string(), z.number()) });
export type Tail = z.output<typeof Tail>;

export const END_OF_TABLE = '\\.';

/** A row's values as one line, as COPY writes them. */
export const encodeRow = (values: (string | null)[]): string =>
  values
    .map((value) => (value === null ? '\\N' : value.replace(/[\\\n\r\t]/g, (sign) => ESCAPED[sign] as string)))
    .join('\t');

const ESCAPED: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

export const decodeRow = (line: string): (string | null)[] =>
  line.split('\t').map((value) => (value === '\\N' ? null : value.replace(/\\(.)/g, (_, sign) => MEANT[sign] ?? sign)));

const MEANT: Record<string, string> = { n: '\n', r: '\r', t: '\t' };

/** Counts rows and sums their SHA-256 (modulo 2^256), so that the same rows have the same sum in whatever order a database gives them. */
export class Count {
  #rows = 0;
  #sum = 0n;

  add(line: string): void {
    this.#rows++;
    this.#sum = (this.#sum + BigInt(`0x${createHash('sha256').update(line).digest('hex')}`)) % 2n ** 256n;
  }

  get total(): Counted {
    return { rows: this.#rows, sha256: this.#sum.toString(16).padStart(64, '0') };
  }
}

/** One thing in a backup, in the order it is written. */
export type Item = { head: Head } | { table: string } | { row: string } | { tail: Tail };

/** Reads a backup from its first line to its last. Fails with `backup-foreign` where it is none, `backup-damaged` where it is not whole. */
export async function* readItems(path: string): AsyncGenerator<Item> {
  let table: string | null = null;
  let headed = false;
  let ended = false;
  for await (const line of lines(path)) {
    if (!headed) {
      yield { head: parsed(Head, line, foreign) };
      headed = true;
    } else if (table !== null && line !== END_OF_TABLE) yield { row: line };
    else if (table !== null) table = null;
    else if (ended) throw damaged();
    else if (line.startsWith('{"table":')) {
      ({ table } = parsed(z.object({ table: z.string() }), line, damaged));
      yield { table };
    } else {
      yield { tail: parsed(Tail, line, damaged) };
      ended = true;
    }
  }
  if (!headed) throw foreign();
  if (!ended) throw damaged();
}

/** Reads a backup through, counting again, and compares with what it says about itself. Fails as `readItems` does. */
export async function verify(path: string): Promise<{ head: Head; tail: Tail }> {
  const counts = new Map<string, Count>();
  let head: Head | undefined;
  let tail: Tail | undefined;
  let current: Count | undefined;
  for await (const item of readItems(path)) {
    if ('row' in item) current?.add(item.row);
    else if ('table' in item) {
      current = counts.get(item.table) ?? new Count();
      counts.set(item.table, current);
    } else if ('head' in item) head = item.head;
    else tail = item.tail;
  }
  if (!head || !tail) throw damaged();
  const same = (name: string) => isSame(counts.get(name)?.total, tail?.tables[name]);
  if (Object.keys(tail.tables).length !== counts.size || !head.tables.every(({ name }) => same(name))) throw damaged();
  return { head, tail };
}

export const isSame = (a: Counted | undefined, b: Counted | undefined): boolean =>
  a !== undefined && a.rows === b?.rows && a.sha256 === b.sha256;

/** No line of a real backup comes near it: the largest file that is taken in is a tenth. */
const LONGEST_LINE = 400 * 1024 * 1024;

async function* lines(path: string): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  let size = 0;
  // `pipeline` hands an error of the file on to whoever reads.
  const text: Readable = pipeline(createReadStream(path), createGunzip(), () => {});
  try {
    for await (const chunk of text as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, at)]).toString();
        rest = [];
        size = 0;
        from = at + 1;
      }
      if (from < chunk.length) rest.push(chunk.subarray(from));
      size += chunk.length - from;
      if (size > LONGEST_LINE) throw damaged();
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw inWords(path, error as NodeJS.ErrnoException);
  }
  // The last line ends as every other.
  if (rest.length > 0) throw damaged();
}

function parsed<Value>(schema: z.ZodType<Value>, line: string, otherwise: () => Problem): Value {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    throw Object.assign(otherwise(), { cause });
  }
}

function inWords(path: string, error: NodeJS.ErrnoException): Problem {
  if (error.code === 'ENOENT')
    return new Problem('file-not-found', { sv: `Filen ${path} finns inte.`, en: `There is no file ${path}.` });
  if (error.code === 'Z_DATA_ERROR' && /incorrect header/.test(error.message)) return foreign();
  if (error.code?.startsWith('Z_')) return damaged();
  return new Problem('file-not-readable', { sv: `Filen ${path} går inte att läsa.`, en: `${path} cannot be read.` });
}

const foreign = () =>
  new Problem('backup-foreign', {
    sv: 'Filen är inte en säkerhetskopia från Ledtråd. Ingenting har ändrats.',
    en: 'The file is not a backup made by Ledtråd. Nothing was changed.',
  });

export const damaged = () =>
  new Problem('backup-damaged', {
    sv: 'Säkerhetskopian är skadad eller inte hel och går inte att läsa in. Ingenting har ändrats. Ta en annan kopia.',
    en: 'The backup is damaged or not whole and cannot be restored. Nothing was changed. Take another backup.',
  });
