import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { serverUrl } from '../../../testing/database/testing.ts';
import { type At, operation } from '../../kernel/operation.ts';
import { localActor } from '../actor.ts';
import { createApp } from '../http/app.ts';
import { aboutFrom } from '../http/openapi/api-info.ts';
import { API } from '../http/routes.ts';
import { createMetrics } from '../observe/metrics.ts';
import { runOperation } from '../run.ts';
import { type Db, openDatabase } from './open.ts';
import { followReplica, positionOf } from './replica.ts';

/** What no server has come as far as. */
const FAR = 'FFFFFFFF/FFFFFFFF';
const LOCAL = { Host: 'localhost:4173' };

/** Answers by which pool its two questions, before and in the transaction, were asked. */
const whereAsked = (kind: 'query' | 'change') =>
  operation({
    name: 'test.whereAsked',
    summary: { sv: 'Var', en: 'Where' },
    kind,
    http: { method: 'GET', path: '/where' },
    input: z.object({}),
    output: z.array(z.string()),
    may: () => true,
    prepare: async ({ read }) => await read(async ({ tx }) => await poolOf(tx)),
    run: async ({ tx, prepared }) => [prepared, await poolOf(tx)],
  });

const poolOf = async (tx: At['tx']): Promise<string> =>
  (await sql<{ name: string }>`select current_setting('application_name') as name`.execute(tx)).rows[0]?.name ?? '';

describe('a read replica', () => {
  let db: Db;
  let url: string;
  beforeAll(async () => {
    url = await serverUrl();
    // One server stands for both: the name of the connection says which pool was asked.
    db = await openDatabase({ url: `${url}?application_name=main`, read: `${url}?application_name=replica` });
  });
  afterAll(async () => db.close());
  const asked = async (kind: 'query' | 'change', of = db) =>
    await runOperation(of, whereAsked(kind), await localActor(of), {});

  it('answers queries, before their transaction too, and nothing of a change', async () => {
    expect(await asked('query')).toEqual(['replica', 'replica']);
    expect(await asked('change')).toEqual(['main', 'main']);
  });

  it('answers no one whose own change it does not have yet', async () => {
    expect(await asked('query', { ...db, reader: () => db.reader(FAR) })).toEqual(['main', 'main']);
    const here = await positionOf(db.kysely);
    expect(await asked('query', { ...db, reader: () => db.reader(here) })).toEqual(['replica', 'replica']);
  });

  it('is not asked again while it is known to have come far enough', async () => {
    const has = followReplica(db.kysely, 3_600_000);
    expect(await has()).toBe(true);
    const closed = await openDatabase({ url });
    const later = followReplica(closed.kysely, 3_600_000);
    const here = await positionOf(closed.kysely);
    expect(await later(here)).toBe(true);
    await closed.close();
    expect(await later(here)).toBe(true);
    expect(await later(FAR)).toBe(false);
  });

  it('is passed by while it does not answer, also from the start', async () => {
    const alone = await openDatabase({
      url: `${url}?application_name=main`,
      read: 'postgres://nobody@127.0.0.1:1/none',
    });
    expect(await asked('query', alone)).toEqual(['main', 'main']);
    const metrics = createMetrics({ db: alone, replica: true });
    expect(await metrics.text()).toContain('ledtrad_replica_up 0\n');
    metrics.close();
    await alone.close();
  });

  it('is chosen by how far the caller’s own change had come, which goes with the caller', async () => {
    const app = createApp({
      db,
      actorOf: () => localActor(db),
      webDir: 'no-such-folder',
      about: aboutFrom({}, 'http://localhost'),
      log: pino({ enabled: false }),
    });
    const put = await app.request(`${API}/theme`, {
      method: 'PUT',
      body: '{"theme":{"name":"Lindviks kommun"}}',
      headers: { ...LOCAL, 'Content-Type': 'application/json' },
    });
    const cookie = put.headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(/^ledtrad-since=[0-9A-F]+%2F[0-9A-F]+;.*HttpOnly; SameSite=Lax$/);
    const since = decodeURIComponent(/=([^;]+)/.exec(cookie)?.[1] ?? '');

    const readers: (string | undefined)[] = [];
    const watched = createApp({
      db: {
        ...db,
        reader: async (at) => {
          readers.push(at);
          return await db.reader(at);
        },
      },
      actorOf: () => localActor(db),
      webDir: 'no-such-folder',
      about: aboutFrom({}, 'http://localhost'),
      log: pino({ enabled: false }),
    });
    for (const Cookie of [`ledtrad-since=${encodeURIComponent(since)}`, 'ledtrad-since=nonsense', 'other=1']) {
      const response = await watched.request(`${API}/theme`, { headers: { ...LOCAL, Cookie } });
      expect(await response.json()).toMatchObject({ name: 'Lindviks kommun' });
      expect(response.headers.get('Set-Cookie')).toBeNull();
    }
    expect(readers).toEqual([since, undefined, undefined]);
  });
});
