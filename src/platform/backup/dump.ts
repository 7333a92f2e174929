import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { Problem } from '../../kernel/problem.ts';
import type { Db } from '../database/open.ts';
import type { PlatformTables } from '../database/tables.ts';
import { migrationsOf, sequencesOf, tablesOf } from './catalog.ts';
import { Count, damaged, END_OF_TABLE, type Head, isSame, type Tail, verify } from './format.ts';
import { rowsOf, writeAlike } from './rows.ts';

/**
 * Writes everything in the database to a new file, as it is at one moment, and reads the file back. Others may read and write meanwhile on a server;
 * the embedded database, which is one connection, answers them when it is done. Fails as the file system does, with `no-database`, or with `backup-damaged` where what
 * is read back is not what was written.
 */
export async function writeBackup(db: Db, path: string, now: Date): Promise<{ head: Head; tail: Tail }> {
  const written = await db.kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      if (!(await isOurs(tx))) throw nothingThere();
      await writeAlike(tx);
      const tables = await tablesOf(tx);
      const head: Head = {
        'ledtrad-backup': 1,
        made: now.toISOString(),
        migrations: await migrationsOf(tx),
        tables: tables.map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) })),
      };
      const tail: Tail = { tables: {}, sequences: await sequencesOf(tx) };
      const text = Readable.from(linesOf(tx, head, tail, tables), { objectMode: true, highWaterMark: 16 });
      // Only the owner can read it, and it is on the disk before success is reported.
      await pipeline(text, createGzip(), createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
      return { head, tail };
    });
  const { tail } = await verify(path);
  if (!Object.keys(written.tail.tables).every((name) => isSame(written.tail.tables[name], tail.tables[name])))
    throw damaged();
  return written;
}

async function* linesOf(
  tx: Kysely<PlatformTables>,
  head: Head,
  tail: Tail,
  tables: Awaited<ReturnType<typeof tablesOf>>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head)}\n`;
  for (const table of tables) {
    const count = new Count();
    yield `${JSON.stringify({ table: table.name })}\n`;
    for await (const row of rowsOf(tx, table)) {
      count.add(row);
      yield `${row}\n`;
    }
    yield `${END_OF_TABLE}\n`;
    tail.tables[table.name] = count.total;
  }
  yield `${JSON.stringify(tail)}\n`;
}

const isOurs = async (tx: Kysely<PlatformTables>): Promise<boolean> =>
  (await sql<{ is: boolean }>`select to_regclass('kysely_migration') is not null as is`.execute(tx)).rows[0]?.is ===
  true;

const nothingThere = () =>
  new Problem('no-database', {
    sv: 'Databasen har inte använts av Ledtråd än, så det finns ingenting att säkerhetskopiera.',
    en: 'The database has not been used by Ledtråd yet, so there is nothing to back up.',
  });
