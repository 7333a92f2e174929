import type { Hono } from 'hono';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../../testing/database/testing.ts';
import { setTheme } from '../../documents/operations/set-theme.ts';
import { localActor, localActorOf } from '../actor.ts';
import { noteUndo } from '../audit.ts';
import type { Db } from '../database/open.ts';
import { createApp } from '../http/app.ts';
import { aboutFrom } from '../http/openapi/api-info.ts';
import { API } from '../http/routes.ts';
import { municipalitiesByHost } from './by-host.ts';
import { chooseMunicipality } from './choose.ts';
import { listMunicipalities } from './municipality.ts';
import { addMunicipality, setHost } from './set-up.ts';

const OURS = 'lindvik.example.se';
const THEIRS = 'grannkoping.example.se';
/** In no other text, so that a trace of it anywhere is a leak. */
const SECRET = 'havsörnsbryggan';
const PLAN = `# Verksamhetsplan 2026 för Provenheten

- **Enhet:** Provenheten
- **Nämnd:** Provnämnden

---

## KF:s mål för verksamhetsområdet: 1.1 Trygghet

### Nämndmål: Stöd vid ${SECRET}

#### Enhetsmål: Alla får svar

##### Arbetssätt

Vi svarar vid ${SECRET}.

##### Indikatorer

| Indikator | Årsmål | Periodicitet |
| --- | --- | --- |
| Svar vid ${SECRET} | 90 % | År |
`;

const formOf = (text: string): FormData => {
  const form = new FormData();
  form.append('file', new Blob([text]), 'plan.md');
  return form;
};

describe.each(testDatabases())('municipalities of one process on $name', ({ open }) => {
  let db: Db;
  let app: Hono;
  beforeAll(async () => {
    db = await open();
    await setHost(db, await chooseMunicipality(db), OURS);
    await addMunicipality(db, 'Grannköpings kommun', THEIRS);
    const municipalities = municipalitiesByHost(db);
    app = createApp({
      db,
      actorOf: async (request) => localActorOf(await municipalities.idOf(request)),
      ownHost: municipalities.has,
      webDir: 'no-such-folder',
      about: aboutFrom({}, 'http://localhost'),
      log: pino({ enabled: false }),
    });
  });
  afterAll(async () => db.close());

  const ask = async (host: string, path: string, init: RequestInit = {}) =>
    await app.request(path, { ...init, headers: { Host: host } });
  const json = async (response: Response) => {
    expect(response.status).toBe(200);
    return await response.json();
  };

  it('show nothing of each other, whatever ids are guessed', async () => {
    const kept = await ask(OURS, `${API}/imports`, { method: 'POST', body: formOf(PLAN) });
    const [plan] = ((await json(kept)) as { plans: { planId: string }[] }).plans;
    const shown = JSON.stringify(await json(await ask(OURS, `${API}/plans/${plan?.planId}`)));
    expect(shown).toContain(SECRET);
    const ids = [...new Set(shown.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))];
    expect(ids.length).toBeGreaterThan(3);

    const { paths } = (await json(await ask(THEIRS, `${API}/openapi.json`))) as {
      paths: Record<string, Record<string, object>>;
    };
    let asked = 0;
    for (const [path, methods] of Object.entries(paths)) {
      for (const method of Object.keys(methods)) {
        for (const id of path.includes('{') ? ids : ['']) {
          const at = `${path.replaceAll(/\{\w+\}/g, id)}${method === 'get' ? '?format=md&q=havsörnsbryggan' : ''}`;
          const body =
            method === 'get'
              ? {}
              : { body: JSON.stringify({ findingId: id, reason: 'x', name: 'Grannköpings kommun', parts: [] }) };
          const response = await ask(THEIRS, at, { method: method.toUpperCase(), ...body });
          const answer = `${JSON.stringify([...response.headers])} ${await response.text()}`;
          expect(answer, `${method} ${at}`).not.toContain(SECRET);
          // What was asked for may be repeated in an answer, but nothing else of theirs.
          for (const other of ids.filter((one) => one !== id)) expect(answer, `${method} ${at}`).not.toContain(other);
          if (path.includes('{')) expect(response.status, `${method} ${at}`).toBeGreaterThanOrEqual(400);
          asked++;
        }
      }
    }
    expect(asked).toBeGreaterThan(ids.length);
    expect(JSON.stringify(await json(await ask(OURS, `${API}/plans/${plan?.planId}`)))).toBe(shown);
  });

  it('undo nothing of each other', async () => {
    const ours = localActorOf((await chooseMunicipality(db, OURS)).id);
    const change = crypto.randomUUID();
    await db.kysely.transaction().execute(async (tx) => {
      await sql`select set_config('ledtrad.municipality', ${ours.municipality}, true)`.execute(tx);
      const deed = { operation: setTheme, actor: ours, now: new Date(), change };
      await noteUndo(tx, deed, { operation: setTheme.name, input: { theme: null } });
    });
    const undo = async (host: string) => (await ask(host, `${API}/changes/${change}/undo`, { method: 'POST' })).status;
    expect([await undo(THEIRS), await undo(OURS), await undo(OURS)]).toEqual([404, 200, 409]);
  });

  it('are distinguished by the host name, in any letter case and with any port', async () => {
    const nameAt = async (host: string) =>
      ((await json(await ask(host, `${API}/organisation`))) as { municipality: { name: string } }).municipality.name;
    expect(await nameAt(`${THEIRS.toUpperCase()}:8443`)).toBe('Grannköpings kommun');
    expect(await nameAt(OURS)).not.toBe('Grannköpings kommun');
  });

  it('turn away an address that is none of theirs, and one of this machine that says nothing of which', async () => {
    const foreign = await ask('annan.example.se', `${API}/plans`);
    expect(foreign.status).toBe(403);
    const local = await ask('localhost:4173', `${API}/plans`);
    expect(local.status).toBe(404);
    expect(await local.json()).toMatchObject({ title: 'municipality-unknown' });
  });

  it('take changes only from their own pages, also behind TLS', async () => {
    const post = async (origin: string) =>
      await app.request(`${API}/imports/preview`, {
        method: 'POST',
        body: formOf(PLAN),
        headers: { Host: THEIRS, Origin: origin },
      });
    expect((await post(`https://${THEIRS}`)).status).toBe(200);
    expect((await post(`https://${OURS}`)).status).toBe(403);
  });

  it('are answered at once when new', async () => {
    expect((await ask('ny.example.se', `${API}/plans`)).status).toBe(403);
    await addMunicipality(db, 'Nya kommunen', 'ny.example.se');
    expect((await ask('ny.example.se', `${API}/plans`)).status).toBe(200);
  });

  it('are listed again when the list is no longer trusted', async () => {
    const own = municipalitiesByHost(db, 0);
    const added = await addMunicipality(db, 'Flyttande kommun', 'fore.example.se');
    expect(await own.has('fore.example.se')).toBe(true);
    await setHost(db, added, 'efter.example.se');
    expect(await own.has('fore.example.se')).toBe(false);
    expect(await own.has('efter.example.se')).toBe(true);
  });

  it('are chosen by name, host name or id, never by guess', async () => {
    const [first, ...others] = await listMunicipalities(db);
    if (!first || others.length === 0) throw new Error('there should be several');
    await expect(localActor(db)).rejects.toMatchObject({ code: 'municipality-not-chosen' });
    await expect(chooseMunicipality(db, 'Ingenstans')).rejects.toThrow(/Grannköpings kommun \(grannkoping/);
    for (const wanted of ['grannköpings KOMMUN', THEIRS])
      expect((await chooseMunicipality(db, wanted)).host).toBe(THEIRS);
    expect(await chooseMunicipality(db, first.id)).toEqual(first);
  });

  it('have each a host name of their own', async () => {
    await expect(addMunicipality(db, 'Kopian', THEIRS)).rejects.toMatchObject({ code: 'host-taken' });
    for (const host of ['http://a.se', 'a.se:80', 'a b', ''])
      await expect(addMunicipality(db, 'Fel', host)).rejects.toMatchObject({ code: 'host-not-valid' });
    expect((await listMunicipalities(db)).map(({ name }) => name)).not.toContain('Kopian');
  });
});

describe.each(testDatabases())('a single municipality on $name', ({ open }) => {
  it('answers to every address', async () => {
    const db = await open();
    const { idOf } = municipalitiesByHost(db);
    const id = await idOf(new Request('http://x', { headers: { Host: 'vad.som.helst' } }));
    expect(id).toBe((await chooseMunicipality(db)).id);
    await db.close();
  });
});
