import { createHash, timingSafeEqual } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { Hono, MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { newId } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { writeBackup } from '../backup/dump.ts';
import { noteBackup } from '../backup/note.ts';
import { checkBackup, restoreBackup } from '../backup/restore.ts';
import type { Db } from '../database/open.ts';
import { because, diskFull } from '../database/problems.ts';
import { checkInput } from '../input.ts';
import { jsonObject, WHAT_WAS_SENT } from './json.ts';
import { problemResponse } from './problem.ts';

/** What the command line may ask of the process that holds an embedded database. */
export interface Internal {
  secret: string;
  /** Where files are put aside while they come and go: the data folder. */
  folder: string;
}

/** Routes for `ledtrad backup` and `ledtrad restore`, which are not part of the API: who may read the data folder may use them. */
export function mountInternal(app: Hono, db: Db, { secret, folder }: Internal): void {
  app.use('/internal/*', knowing(secret));
  app.post('/internal/backup', async (c) => {
    const path = join(folder, `backup-${newId()}.part`);
    try {
      // Written here first: a slow receiver must not hold the only connection.
      await writeBackup(db, path, new Date());
    } catch (error) {
      await rm(path, { force: true });
      throw inWords(error);
    }
    const { size } = await stat(path);
    const file = createReadStream(path).once('close', () => void rm(path, { force: true }));
    return c.body(Readable.toWeb(file) as ReadableStream, 200, { 'Content-Length': String(size) });
  });
  app.post('/internal/backup/kept', async (c) => {
    const kept = checkInput(Kept, jsonObject(await c.req.text(), WHAT_WAS_SENT));
    await db.kysely.transaction().execute((tx) => noteBackup(tx, kept));
    return c.json({});
  });
  app.post('/internal/restore', async (c) => {
    const path = join(folder, `restore-${newId()}.part`);
    try {
      const body = Readable.fromWeb((c.req.raw.body ?? new Blob([]).stream()) as NodeReadableStream);
      await pipeline(body, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      const replace = c.req.query('replace') === 'true';
      await restoreBackup(db, await checkBackup(path), { replace, now: new Date() });
      return c.json({});
    } catch (error) {
      throw inWords(error);
    } finally {
      await rm(path, { force: true });
    }
  });
}

const Kept = z.object({ made: z.iso.datetime(), size: z.number().int(), rows: z.number().int() });

const knowing =
  (secret: string): MiddlewareHandler =>
  async (c, next) => {
    const given = c.req.header('Authorization') ?? '';
    if (!timingSafeEqual(hash(given), hash(`Bearer ${secret}`))) return problemResponse(c, notKnown());
    await next();
  };

/** A file that is put aside needs room too. */
const inWords = (error: unknown): unknown =>
  (error as NodeJS.ErrnoException)?.code === 'ENOSPC' ? because(diskFull(), error) : error;

const hash = (text: string) => createHash('sha256').update(text).digest();

const notKnown = () =>
  new Problem(
    'not-allowed',
    { sv: 'Det här är till för kommandona på den här datorn.', en: 'This is for the commands of this machine.' },
    403,
  );
