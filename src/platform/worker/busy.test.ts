import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverUrl } from '../../../testing/database/testing.ts';
import { localActor } from '../actor.ts';
import { type Db, openDatabase } from '../database/open.ts';
import { createApp } from '../http/app.ts';
import { aboutFrom } from '../http/openapi/api-info.ts';
import { API } from '../http/routes.ts';
import { threadPool } from './pool.ts';

describe('a server whose threads are all taken', () => {
  let db: Db;
  beforeAll(async () => {
    db = await openDatabase({ url: await serverUrl() });
  });
  afterAll(async () => db.close());

  it('answers with a sentence and when to try again, and goes on with what needs no thread', async () => {
    const app = createApp({
      db,
      actorOf: () => localActor(db),
      workers: threadPool(new URL('file:///no-such-script.js'), { threads: 0, queue: 0 }),
      webDir: 'no-such-folder',
      log: pino({ enabled: false }),
      about: aboutFrom({}, 'http://localhost'),
    });
    const body = new FormData();
    body.append('file', new Blob(['# Verksamhetsplan']), 'plan.md');
    const headers = { Host: 'localhost:4173' };
    const refused = await app.request(`${API}/imports/preview`, { method: 'POST', body, headers });
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ title: 'too-busy', detail: expect.stringContaining('Försök igen') });
    expect((await app.request(`${API}/plans`, { headers })).status).toBe(200);
  });
});
