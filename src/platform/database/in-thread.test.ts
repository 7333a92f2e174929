import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedTemplate } from '../../../testing/database/testing.ts';
import { localActor } from '../actor.ts';
import { createApp } from '../http/app.ts';
import { aboutFrom } from '../http/openapi/api-info.ts';
import type { Embedded } from './embed.ts';
import { embed } from './embed.ts';
import { embedInThread } from './in-thread.ts';
import { type Db, openDatabase } from './open.ts';

/** Node reads TypeScript itself, so the thread needs no build here. */
const script = new URL('./embedded-thread.ts', import.meta.url);
const LOCAL = { Host: 'localhost:4173' };

describe('the embedded database in a thread of its own', () => {
  let threaded: Embedded;
  let here: Embedded;
  let template: Blob;
  beforeAll(async () => {
    template = new Blob([await readFile(await embeddedTemplate())]);
    [threaded, here] = await Promise.all([
      embedInThread(script, { loadDataDir: template }),
      embed({ loadDataDir: template }),
    ]);
  });
  afterAll(async () => {
    await threaded.close();
    await here.close();
  });

  it.each([
    [
      'values of every kind',
      `select 1 as i, 2::bigint as big, 1.50::numeric as exact, true as b, null as n, 'å' as t, '2026-03-29'::date as day, '2026-03-29 10:00+00'::timestamptz as at, '{"a":[1,null]}'::jsonb as json, '{Å,"b c"}'::text[] as list`,
      [],
    ],
    ['bytes', `select $1::bytea as one, '\\xff00'::bytea as other, ''::bytea as none`, [new Uint8Array([1, 2, 3])]],
    [
      'parameters',
      'select $1::int as a, $2::text as b, $3::jsonb as c, $4::timestamptz as d',
      [7, 'x', '{"k":1}', new Date(0)],
    ],
    ['many rows', `select i, repeat('x', 100) as text from generate_series(1, 5000) i`, []],
  ])('answers the same as in this one: %s', async (_, text, parameters) => {
    const { rows, command } = await here.query(text, parameters);
    expect(await threaded.query(text, parameters)).toMatchObject({ rows, ...(command && { command }) });
  });

  it('counts what a statement changed', async () => {
    await threaded.query('create table counted (id int primary key)');
    expect(await threaded.query('insert into counted select generate_series(1, 7)')).toMatchObject({ rowCount: 7 });
  });

  it.each(['select 1 / 0', 'select * from nowhere', `insert into municipality (id, name) values ('x', 'y')`])(
    'fails the same as in this one: %s',
    async (text) => {
      const [mine, theirs] = (await Promise.all(
        [here, threaded].map((one) => one.query(text).catch((error) => error)),
      )) as [Error & Record<string, unknown>, Error & Record<string, unknown>];
      expect(theirs).toBeInstanceOf(Error);
      for (const field of ['name', 'message', 'code', 'severity', 'detail', 'constraint'])
        expect(theirs[field], field).toBe(mine[field]);
    },
  );

  it('says nothing of the values of what failed', async () => {
    const failed = await threaded.query('select $1::int', ['hemligt']).catch((error) => ({ ...error }));
    expect(failed.code).toBe('22P02');
    expect(JSON.stringify({ ...failed, message: '', stack: '' })).not.toContain('hemligt');
  });

  it('is dumped and begun again from the dump', async () => {
    await threaded.query('create table kept as select 42 as answer');
    const copy = await embedInThread(script, { loadDataDir: await threaded.dumpDataDir('none') });
    expect((await copy.query('select answer from kept')).rows).toEqual([{ answer: 42 }]);
    await copy.close();
    expect(copy.closed).toBe(true);
    await expect(copy.query('select 1')).rejects.toMatchObject({ name: 'RuntimeError' });
  });

  it('fails as it would here when it cannot be opened', async () => {
    await expect(embedInThread(script, { loadDataDir: new Blob(['no tar file']) })).rejects.toBeInstanceOf(Error);
  });

  it('lets the server answer while a long query runs', async () => {
    const db: Db = await openDatabase({ memory: true, from: template, thread: script });
    const app = createApp({
      db,
      actorOf: () => localActor(db),
      webDir: 'no-such-folder',
      about: aboutFrom({}, 'http://localhost'),
      log: pino({ enabled: false }),
    });
    let ended = false;
    const long = sql`select count(*) from generate_series(1, 2000000)`.execute(db.kysely).then(() => {
      ended = true;
    });
    // The question has been sent when the connection is lent out.
    await new Promise(setImmediate);
    for (let i = 0; i < 3; i++) expect((await app.request('/healthz', { headers: LOCAL })).status).toBe(200);
    expect(ended).toBe(false);
    await long;
    await db.close();
  });
});
