import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Hono } from 'hono';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { testDatabases } from '../../../testing/database/testing.ts';
import { operation } from '../../kernel/operation.ts';
import { localActor } from '../actor.ts';
import type { Db } from '../database/open.ts';
import { createApp } from '../http/app.ts';
import { aboutFrom } from '../http/openapi/api-info.ts';
import { API } from '../http/routes.ts';
import { runOperation } from '../run.ts';
import { createLog } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { logSlow } from './slow.ts';
import { statementOf } from './statement.ts';
import { startTracing } from './tracing.ts';

const LOCAL = { Host: 'localhost:4173' };
const MISSING = `${API}/plans/00000000-0000-4000-8000-000000000000`;
const SECRET = 'hemlig text';

/** Asks the database something with a value, in one operation. */
const asking = (question = sql`select ${SECRET}::text as value`) =>
  operation({
    name: 'test.ask',
    summary: { sv: 'Frågar', en: 'Asks' },
    kind: 'query',
    http: { method: 'GET', path: '/ask' },
    input: z.object({}),
    output: z.undefined(),
    may: () => true,
    run: async ({ tx }) => {
      await question.execute(tx);
      return undefined;
    },
  });

describe.each(testDatabases())('what happens on $name', ({ open }) => {
  let db: Db;
  let app: Hono;
  let metrics: Metrics;
  const lines: Record<string, unknown>[] = [];
  const log = createLog({ write: (line) => lines.push(JSON.parse(line)) });
  const ends: (() => unknown)[] = [];
  beforeAll(async () => {
    db = await open();
    metrics = createMetrics({ db, threads: { running: 2, waiting: 5 } });
    app = createApp({
      db,
      actorOf: () => localActor(db),
      webDir: 'no-such-folder',
      about: aboutFrom({}, 'http://localhost'),
      log,
      metrics,
    });
  });
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
    lines.length = 0;
    vi.unstubAllEnvs();
  });
  afterAll(async () => {
    metrics.close();
    await db.close();
  });
  const ask = async (path: string, headers: Record<string, string> = {}) =>
    await app.request(path, { headers: { ...LOCAL, ...headers } });
  const measured = async () => await (await ask('/metrics')).text();

  it('is counted by operation and status', async () => {
    for (const path of [`${API}/plans`, `${API}/plans`, MISSING, '/api/nothing']) await ask(path);
    const text = await measured();
    expect(text).toContain('ledtrad_requests_total{operation="plan.list",status="200"} 2\n');
    expect(text).toContain('ledtrad_requests_total{operation="plan.show",status="404"} 1\n');
    expect(text).toContain('ledtrad_requests_total{operation="none",status="404"} 1\n');
    expect(text).toContain('ledtrad_request_duration_seconds_count{operation="plan.list"} 2\n');
    expect(text).toMatch(/ledtrad_query_duration_seconds_count\{operation="plan.list"\} \d/);
    expect(text).toContain('ledtrad_threads_waiting 5\n');
    expect(text).not.toContain('00000000-0000');
  });

  it('is counted when a transaction is tried again', async () => {
    let tries = 0;
    const racing = {
      ...asking(),
      run: async () => {
        if (tries++ < 2) throw Object.assign(new Error('lost a race'), { code: '40001' });
        return undefined;
      },
    };
    await runOperation(db, racing, await localActor(db), {});
    expect(await measured()).toContain('ledtrad_transactions_retried_total{operation="test.ask"} 2\n');
  });

  it('shows the connections in use, and those who wait for one', async () => {
    const size = db.kind === 'embedded' ? 1 : 10;
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const all = Array.from({ length: size + 2 }, () => db.kysely.connection().execute(() => held));
    await vi.waitFor(() => expect(db.connections).toEqual({ used: size, waiting: 2 }));
    letGo();
    await Promise.all(all);
    expect(db.connections).toEqual({ used: 0, waiting: 0 });
    const text = await measured();
    expect(text).toContain('ledtrad_database_up 1\n');
    // Asking whether the database is up takes a connection, which is not counted.
    expect(text).toContain('ledtrad_database_connections_used 0\n');
    expect(text).toContain('ledtrad_database_connections_waiting 0\n');
  });

  it('says when the database does not answer', async () => {
    const closed = await open();
    await closed.close();
    const own = createMetrics({ db: closed });
    expect(await own.text()).toContain('ledtrad_database_up 0\n');
    own.close();
  });

  it('is shown to this machine only', async () => {
    const other = createApp({
      db,
      actorOf: () => localActor(db),
      ownHost: async () => true,
      webDir: 'no-such-folder',
      about: aboutFrom({}, 'http://localhost'),
      log,
      metrics,
    });
    expect((await other.request('/metrics', { headers: { Host: 'lindvik.example.se' } })).status).toBe(404);
  });

  it('carries the id of its request, which is taken only if it is a plain one', async () => {
    const idOf = (response: Response) => response.headers.get('X-Request-Id');
    const given = await ask(MISSING, { 'X-Request-Id': 'abc-123' });
    expect(idOf(given)).toBe('abc-123');
    expect(await given.json()).toMatchObject({ title: 'plan-not-found', instance: 'urn:ledtrad:request:abc-123' });
    const own = new Set<string | null>(['']);
    for (const wrong of [undefined, 'a b', '<script>', 'a'.repeat(101), ''])
      own.add(idOf(await ask(`${API}/plans`, wrong === undefined ? {} : { 'X-Request-Id': wrong })));
    expect(own.size).toBe(6);
    for (const id of own) expect(id).toMatch(/^([0-9a-f-]{36})?$/);
  });

  it('is logged with the request and the operation', async () => {
    ends.push(logSlow(log, 0));
    await ask(`${API}/plans`, { 'X-Request-Id': 'abc-124' });
    expect(lines).toContainEqual(
      expect.objectContaining({ msg: 'slow operation', operation: 'plan.list', requestId: 'abc-124' }),
    );
    const queries = lines.filter(({ msg }) => msg === 'slow query');
    expect(queries.length).toBeGreaterThan(0);
    const plans = queries.find((line) => /"plan_within"/.test(String(line.sql)));
    expect(plans).toMatchObject({ operation: 'plan.list', requestId: 'abc-124', ms: expect.any(Number) });
  });

  it('is logged without the values of its queries, and not at all when it is quick', async () => {
    const actor = await localActor(db);
    ends.push(logSlow(log, 60_000));
    await runOperation(db, asking(), actor, {});
    expect(lines).toEqual([]);
    ends.push(logSlow(log, 0));
    await runOperation(db, asking(), actor, {});
    const said = JSON.stringify(lines);
    expect(said).toContain('select $1::text as value');
    expect(said).not.toContain(SECRET);
    expect(lines.filter(({ operation }) => operation !== 'test.ask')).toEqual([]);
  });

  it('is sent as spans to a collector, each query below its operation', async () => {
    const { address, received, close } = await collector();
    ends.push(close);
    vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', address);
    const end = await startTracing(process.env);
    const caller = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    await ask(`${API}/plans`, { traceparent: caller, 'X-Request-Id': 'abc-125' });
    await ask(MISSING);
    await end();

    const spans = received().filter(({ name }) => name !== 'test.ask');
    const list = spans.find(({ name }) => name === 'plan.list');
    expect(list).toMatchObject({ traceId: 'a'.repeat(32), parentSpanId: 'b'.repeat(16) });
    expect(list?.attributes).toContainEqual({ key: 'ledtrad.request_id', value: { stringValue: 'abc-125' } });
    const below = spans.filter(({ parentSpanId }) => parentSpanId === list?.spanId);
    expect(below.map(({ name }) => name)).toContain('select');
    expect(JSON.stringify(below)).toContain('\\"plan_within\\"');
    expect(spans.find(({ name }) => name === 'plan.show')?.status).toEqual({ code: 2, message: 'plan-not-found' });
  });
});

interface Sent {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: unknown[];
  status: object;
}

/** A collector of OTLP over HTTP with JSON. */
async function collector() {
  const bodies: string[] = [];
  const server = createServer(async (message: IncomingMessage, response) => {
    let body = '';
    for await (const part of message.setEncoding('utf8')) body += part;
    bodies.push(body);
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: (): Sent[] =>
      bodies.flatMap((body) =>
        (JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Sent[] }[] }[] }).resourceSpans.flatMap(
          ({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans),
        ),
      ),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe('a statement in the log', () => {
  it.each([
    [
      'insert into "a" ("b", "c") values ($1, $2), ($3, $4), ($5, $6) returning "b"',
      'insert into "a" ("b", "c") values ($1, $2), … returning "b"',
    ],
    ['select * from "a" where "b" in ($1, $2, $3) and "c" = $4', 'select * from "a" where "b" in ($1, …) and "c" = $2'],
    ['select 1\n    where $2 = $1', 'select 1 where $1 = $2'],
    ['select * from "a" where "b" in ($1)', 'select * from "a" where "b" in ($1, …)'],
  ])('is the same however many values it carries: %s', (given, expected) => {
    expect(statementOf(given)).toBe(expected);
  });
});
