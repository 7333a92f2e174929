import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Breakable, breakableTo } from '../../../testing/database/breakable.ts';
import { startServer, type TestServer } from '../../../testing/database/server.ts';
import { serverUrl } from '../../../testing/database/testing.ts';
import { type Db, openDatabase } from './open.ts';

/** Short, since tests wait for them. */
const WAITS = { connect: 400, begin: 400, statement: 800, answer: 1200, transaction: 2500 };

// A fault that nobody listens to ends a process; here it would end the test run.
const write = async (db: Db, id: number, during: () => Promise<void> = async () => {}) =>
  await db.kysely.transaction().execute(async (tx) => {
    await sql`insert into kept values (${id})`.execute(tx);
    await during();
  });

const kept = async (db: Db): Promise<number[]> =>
  (await sql<{ id: number }>`select id from kept order by id`.execute(db.kysely)).rows.map(({ id }) => id);

const sleep = (db: Db, seconds: number) =>
  db.kysely.transaction().execute((tx) => sql`select pg_sleep(${seconds})`.execute(tx));

/** Ends every connection of `db` from another, as an administrator or a failover does. */
const terminate = async (url: string) => {
  const other = await openDatabase({ url });
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(
    other.kysely,
  );
  await other.close();
};

const NOT_REACHED = { code: 'database-not-reached', status: 503 };

describe('a database on a server that drops its connections', () => {
  let url: string;
  let proxy: Breakable;
  let db: Db;
  beforeEach(async () => {
    url = await serverUrl();
    proxy = await breakableTo(url);
    db = await openDatabase({ url: proxy.url, waits: WAITS });
    await sql`create table kept (id int primary key)`.execute(db.kysely);
  });
  afterEach(async () => {
    proxy.heal();
    await db.close();
    await proxy.close();
  });

  const breaks: [string, () => Promise<void>][] = [
    ['when the server ends them', async () => await terminate(url)],
    ['when the network cuts them', async () => proxy.cut()],
  ];

  it.each(breaks)('comes back by itself when they were idle, %s', async (_, breakAll) => {
    await Promise.all(Array.from({ length: 5 }, () => sleep(db, 0.05)));
    await breakAll();
    await wait(50);
    await write(db, 1);
    expect(await kept(db)).toEqual([1]);
  });

  it.each(breaks)('fails with a sentence when they were busy, and comes back, %s', async (_, breakAll) => {
    const asked = Promise.allSettled(Array.from({ length: 5 }, () => sleep(db, 0.6)));
    await wait(200);
    await breakAll();
    for (const result of await asked) expect(result).toMatchObject({ status: 'rejected', reason: NOT_REACHED });
    await write(db, 1);
    expect(await kept(db)).toEqual([1]);
  });

  it.each(breaks)('keeps nothing of a change that was under way, %s', async (_, breakAll) => {
    const change = write(db, 1, async () => {
      await breakAll();
      await wait(50);
    });
    await expect(change).rejects.toMatchObject(NOT_REACHED);
    expect(await kept(db)).toEqual([]);
  });

  it('survives connections that break at any moment under load', async () => {
    const outcomes = { kept: new Set<number>(), unknown: new Set<number>(), failed: 0 };
    let next = 0;
    const worker = async () => {
      for (let turn = 0; turn < 25; turn++) {
        const id = ++next;
        try {
          await write(db, id);
          outcomes.kept.add(id);
        } catch (error) {
          const { code } = error as { code: string };
          expect(['database-not-reached', 'outcome-unknown']).toContain(code);
          if (code === 'outcome-unknown') outcomes.unknown.add(id);
          else outcomes.failed++;
        }
      }
    };
    const breaking = (async () => {
      for (let i = 0; i < 6; i++) {
        await wait(30);
        if (i % 2 === 0) proxy.cut();
        else await terminate(url);
      }
    })();
    await Promise.all([...Array.from({ length: 8 }, worker), breaking]);
    const there = new Set(await kept(db));
    // What was answered as kept is there, and what is there was answered as kept or as unknown.
    for (const id of outcomes.kept) expect(there.has(id)).toBe(true);
    for (const id of there) expect(outcomes.kept.has(id) || outcomes.unknown.has(id)).toBe(true);
  });

  it('says of a commit whose answer never came that its outcome is unknown', async () => {
    const change = write(db, 1, async () => proxy.loseAnswerTo('commit'));
    await expect(change).rejects.toMatchObject({ code: 'outcome-unknown', status: 504 });
    expect(await kept(db)).toEqual([1]);
  });

  it('says of a commit that was never sent that nothing was changed', async () => {
    const change = write(db, 1, async () => {
      proxy.cut();
      await wait(50);
    });
    await expect(change).rejects.toMatchObject(NOT_REACHED);
    expect(await kept(db)).toEqual([]);
  });

  it('answers in time when the network swallows everything, for as many as ask, and comes back', async () => {
    await sleep(db, 0);
    proxy.swallow();
    const asked = await Promise.allSettled(Array.from({ length: 25 }, (_, i) => write(db, i)));
    for (const result of asked) expect(result).toMatchObject({ status: 'rejected', reason: NOT_REACHED });
    expect(await db.answers(500)).toBe(false);
    proxy.heal();
    await write(db, 100);
    expect(await db.answers(500)).toBe(true);
    expect(await kept(db)).toEqual([100]);
  });

  it.each(['insert', 'commit'])('does not wait for an answer to %s that is swallowed', async (what) => {
    const change = db.kysely.transaction().execute(async (tx) => {
      if (what === 'insert') proxy.swallow();
      await sql`insert into kept values (1)`.execute(tx);
      if (what === 'commit') proxy.swallow();
    });
    await expect(change).rejects.toMatchObject({
      code: what === 'commit' ? 'outcome-unknown' : 'database-not-reached',
    });
    proxy.heal();
    await write(db, 2);
  });

  it('has a statement that takes too long ended by the server, with a sentence', async () => {
    await expect(sleep(db, 1)).rejects.toMatchObject({ code: 'database-too-slow', status: 503 });
    await write(db, 1);
  });

  it('ends a transaction that takes too long, whatever it does', async () => {
    const change = write(db, 1, async () => await wait(2700));
    await expect(change).rejects.toMatchObject(NOT_REACHED);
    expect(await kept(db)).toEqual([]);
  });

  it('passes on what a server says that is there', async () => {
    await write(db, 1);
    await expect(write(db, 1)).rejects.toMatchObject({ code: '23505' });
    await write(db, 2);
  });
});

describe('a database on a server that', () => {
  let folder: string;
  let server: TestServer;
  let db: Db;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ledtrad-break-'));
    server = await startServer(folder);
    db = await openDatabase({ url: await server.freshDatabase(), waits: { ...WAITS, connect: 1000 } });
    await sql`create table kept (id int primary key)`.execute(db.kysely);
  });
  afterAll(async () => {
    await db?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('is restarted under way: what was asked fails with a sentence, and the next is answered', async () => {
    const asked = Promise.allSettled(Array.from({ length: 8 }, () => sleep(db, 0.7)));
    await wait(100);
    await server.restart();
    for (const result of await asked) expect(result).toMatchObject({ status: 'rejected', reason: NOT_REACHED });
    await write(db, 1);
    expect(await kept(db)).toEqual([1]);
  });

  it('stands still: every question gets its answer, and the next is answered when it moves again', async () => {
    await Promise.all([sleep(db, 0), sleep(db, 0)]);
    server.freeze();
    try {
      const asked = await Promise.allSettled(Array.from({ length: 15 }, (_, i) => write(db, 10 + i)));
      for (const result of asked) expect(result).toMatchObject({ status: 'rejected', reason: NOT_REACHED });
      expect(await db.answers(300)).toBe(false);
    } finally {
      server.thaw();
    }
    await expect.poll(() => db.answers(1000)).toBe(true);
    await write(db, 2);
    expect(await kept(db)).toEqual([1, 2]);
  });
});
