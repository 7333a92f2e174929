import type { Hono } from 'hono';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../../testing/database/testing.ts';
import { localActor } from '../actor.ts';
import { operations } from '../areas.ts';
import type { Db } from '../database/open.ts';
import { createApp } from './app.ts';
import { aboutFrom } from './openapi/api-info.ts';

const HERE = { Host: 'localhost:4173' };
const PLAN =
  '## KF:s mål för verksamhetsområdet: 1.1 Trygghet\n\n### Nämndmål: Stöd i tid\n\n#### Enhetsmål: Alla får svar\n\n##### Arbetssätt\n\nVi svarar.\n';
const FRONT = '# Verksamhetsplan 2026 för Provenheten\n\n- **Enhet:** Provenheten\n\n---\n\n';

const formOf = (text: string, name = 'plan.md'): FormData => {
  const form = new FormData();
  form.append('file', new Blob([text]), name);
  return form;
};

describe.each(testDatabases())('the API on $name', ({ open }) => {
  let db: Db;
  let app: Hono;
  const said: string[] = [];
  beforeAll(async () => {
    db = await open();
    const log = pino({}, { write: (line: string) => said.push(line) });
    app = createApp({
      db,
      actorOf: () => localActor(db),
      webDir: 'no-such-folder',
      about: aboutFrom({}, 'http://localhost'),
      log,
    });
  });
  afterAll(async () => db.close());

  const ask = async (path: string, init: RequestInit = {}) =>
    await app.request(path, { ...init, headers: { ...HERE, ...(init.headers as Record<string, string>) } });
  const problem = async (response: Response) => {
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    return (await response.json()) as { title: string; detail: string; words: { sv: string; en: string } };
  };
  const send = async (path: string, body: string, headers: Record<string, string> = {}) =>
    await ask(path, { method: 'POST', body: formOf(body), headers });

  it('has one described route for each operation', async () => {
    const { paths } = (await (await ask('/api/v1/openapi.json')).json()) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    const described = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(described.sort()).toEqual(['api.info', ...operations.map(({ name }) => name)].sort());
  });

  it('describes a file as a part beside what is said of it', async () => {
    const { paths } = (await (await ask('/api/v1/openapi.json')).json()) as { paths: Record<string, { post: object }> };
    expect(paths['/imports']?.post).toMatchObject({
      parameters: [],
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              properties: { file: {}, input: { properties: { answers: { type: 'array' } } } },
              required: ['file'],
              additionalProperties: false,
            },
            encoding: { input: { contentType: 'application/json' } },
          },
        },
      },
    });
  });

  it('takes in a file and shows it', async () => {
    const kept = await ask('/api/v1/imports', { method: 'POST', body: formOf(FRONT + PLAN, '../../etc/plan å.md') });
    expect(kept.status).toBe(200);
    const { plans } = (await kept.json()) as { plans: { planId: string }[] };
    const source = await (await ask(`/api/v1/plans/${plans[0]?.planId}/source`)).json();
    expect(source).toMatchObject({ name: 'plan å.md' });
    const file = await ask(`/api/v1/plans/${plans[0]?.planId}/export?format=md`);
    expect(file.headers.get('Content-Disposition')).toContain("filename*=UTF-8''Verksamhetsplan%202026");
    expect(await file.text()).toContain('Enhetsmål: Alla får svar');
  });

  it('answers what is wrong in the language asked for', async () => {
    const swedish = await problem(await send('/api/v1/imports', PLAN));
    expect(swedish).toMatchObject({ title: 'import-incomplete', detail: swedish.words.sv });
    const english = await problem(await send('/api/v1/imports', PLAN, { 'Accept-Language': 'en-GB' }));
    expect(english.detail).toBe(english.words.en);
  });

  it.each([
    ['an id that is none', '/api/v1/plans/1', 400, 'input-invalid'],
    ['a plan that is not there', '/api/v1/plans/00000000-0000-4000-8000-000000000000', 404, 'plan-not-found'],
    ['a goal that is not there', '/api/v1/goals/00000000-0000-4000-8000-000000000000/thread', 404, 'goal-not-found'],
    ['a year that is none', '/api/v1/plans?year=abc', 400, 'input-invalid'],
    [
      'a format that is none',
      '/api/v1/plans/00000000-0000-4000-8000-000000000000/export?format=exe',
      400,
      'input-invalid',
    ],
    ['an address that is none', '/api/v1/nothing', 404, 'address-not-found'],
    ['a built file that is none', '/assets/x.js', 404, 'address-not-found'],
  ])('says so of %s', async (_, path, status, code) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    expect((await problem(response)).title).toBe(code);
  });

  it.each([
    ['a page of another site', { Origin: 'https://annan.example' }],
    ['a page of another site that hides its origin', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a name that points here', { Host: 'annan.example' }],
  ])('turns away %s', async (_, headers) => {
    const before = await (await ask('/api/v1/plans')).text();
    const response = await send('/api/v1/imports', FRONT.replaceAll('Provenheten', 'Smygenheten') + PLAN, headers);
    expect(response.status).toBe(403);
    expect(await (await ask('/api/v1/plans')).text()).toBe(before);
  });

  it('takes no input that is not a JSON object or is too large', async () => {
    const put = async (body: string) => await ask('/api/v1/theme', { method: 'PUT', body });
    for (const body of ['{', '[]', '1']) expect((await problem(await put(body))).title).toBe('input-not-json');
    const large = await put(`"${'a'.repeat(5 * 1024 * 1024)}"`);
    expect(large.status).toBe(413);
    expect((await problem(large)).title).toBe('body-too-large');
  });

  it('lets no script of others in', async () => {
    const policy = (await ask('/api/v1/plans')).headers.get('Content-Security-Policy');
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('tells the caller nothing of a fault within, and the log everything', async () => {
    const closed = await open();
    const actor = await localActor(closed);
    await closed.close();
    const lost = createApp({
      db: closed,
      actorOf: async () => actor,
      webDir: 'no-such-folder',
      about: aboutFrom({}, 'http://localhost'),
      log: pino({}, { write: (line: string) => said.push(line) }),
    });
    const response = await lost.request('/api/v1/plans', { headers: HERE });
    expect(response.status).toBe(500);
    const { detail } = await problem(response);
    const number = /nummer ([0-9a-f]{8})/.exec(detail)?.[1];
    expect(said.some((line) => line.includes(`"number":"${number}"`) && line.includes('stack'))).toBe(true);
  });
});
