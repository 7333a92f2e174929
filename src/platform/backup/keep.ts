import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../../kernel/problem.ts';
import { setAside } from '../database/folder.ts';
import { type Db, openDatabase } from '../database/open.ts';
import { PATIENT } from '../database/server.ts';
import { writeBackup } from './dump.ts';
import { type Tail, verify } from './format.ts';
import { noteBackup } from './note.ts';
import { type Checked, checkBackup, restoreBackup } from './restore.ts';
import { type Running, runningIn } from './running.ts';

// What the commands do, wherever the database is: on a server, in a folder that nobody holds, or in one that another process serves from, which is
// then asked to do it.

type Where = { dataDir: string } | { url: string };

/**
 * Writes a backup to a new file at `path`, has it moved into place by `settle`, and notes in the database that it was made. Fails with what
 * `openDatabase` and `writeBackup` fail with.
 */
export async function keepBackup(where: Where, path: string, settle: () => Promise<void>) {
  const made = new Date();
  const source = await openOrAsk(where, { make: false });
  try {
    if ('db' in source) await writeBackup(source.db, path, made);
    else
      await pipeline(
        await ask(source.running, '/internal/backup'),
        createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }),
      );
    // Read back where it is to stay: what was sent is not yet what is kept.
    const { head, tail } = await verify(path);
    const { size } = await stat(path);
    await settle();
    const kept = { made: head.made, size, rows: rowsIn(tail) };
    if ('db' in source) await source.db.kysely.transaction().execute((tx) => noteBackup(tx, kept));
    else await text(await ask(source.running, '/internal/backup/kept', Readable.from([JSON.stringify(kept)])));
    return { ...kept, tables: Object.keys(tail.tables).length };
  } finally {
    if ('db' in source) await source.db.close();
  }
}

const rowsIn = (tail: Tail): number => Object.values(tail.tables).reduce((sum, { rows }) => sum + rows, 0);

/** What may be wrong with a folder whose database a backup can replace. */
const BROKEN = ['database-missing', 'database-incomplete', 'database-damaged'];

/**
 * Puts a backup in place of what the database holds. With `replace`, a database in a folder that cannot be opened is moved aside, and `aside` is where
 * it is. Fails with what `checkBackup`, `openDatabase` and `restoreBackup` fail with; then everything is as it was.
 */
export async function keepRestored(where: Where, path: string, replace: boolean) {
  const now = new Date();
  const checked = await checkBackup(path);
  const told = { made: checked.head.made, rows: rowsIn(checked.tail), aside: null as string | null };
  const restore = async (db: Db) => await restoreInto(db, checked, replace, now);
  try {
    const target = await openOrAsk(where, {});
    if ('db' in target) await restore(target.db);
    else await text(await ask(target.running, `/internal/restore?replace=${replace}`, createReadStream(path)));
    return told;
  } catch (error) {
    if (!replace || !('dataDir' in where) || !(error instanceof Problem) || !BROKEN.includes(error.code)) throw error;
  }
  const { aside, putBack } = await setAside(where.dataDir, now);
  try {
    await restore(await openDatabase(where));
    return { ...told, aside };
  } catch (error) {
    await putBack();
    throw error;
  }
}

async function restoreInto(db: Db, checked: Checked, replace: boolean, now: Date): Promise<void> {
  try {
    await restoreBackup(db, checked, { replace, now });
  } finally {
    await db.close();
  }
}

/** The database, opened; or the process that holds its folder. */
async function openOrAsk(where: Where, { make = true }): Promise<{ db: Db } | { running: Running }> {
  if ('url' in where) return { db: await openDatabase({ url: where.url, waits: PATIENT }) };
  try {
    return { db: await openDatabase({ dataDir: where.dataDir, make }) };
  } catch (error) {
    const running =
      error instanceof Problem && error.code === 'database-in-use' ? await runningIn(where.dataDir) : null;
    if (!running) throw error;
    return { running };
  }
}

/** Asks the process that serves, however long it takes. Fails with the problem it answers, or with `database-in-use` where it does not. */
async function ask({ address, secret }: Running, path: string, body?: Readable): Promise<IncomingMessage> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const asked = request(new URL(path, address), { method: 'POST', headers: { Authorization: `Bearer ${secret}` } });
    asked.once('response', resolve).once('error', (cause) => reject(Object.assign(notAnswering(address), { cause })));
    if (body) pipeline(body, asked).catch(reject);
    else asked.end();
  });
  if (answer.statusCode === 200) return answer;
  const { title, words, status } = JSON.parse(await text(answer));
  throw new Problem(title, words, status);
}

const notAnswering = (address: string) =>
  new Problem(
    'database-in-use',
    {
      sv: `Databasen används av en annan Ledtråd, som skulle finnas på ${address} men inte svarar. Stäng den och försök igen.`,
      en: `The database is used by another Ledtråd, which should be at ${address} but does not answer. Close it and try again.`,
    },
    409,
  );
