import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testDatabases } from '../../../testing/database/testing.ts';
import { fileOf } from '../../../testing/plans/file.ts';
import { readFile } from '../../documents/in/read/read.ts';
import { recognise } from '../../documents/in/recognise/recognise.ts';
import { exportPlan } from '../../documents/operations/export-plan.ts';
import type { Actor } from '../../kernel/actor.ts';
import { operation } from '../../kernel/operation.ts';
import { withoutPlaces } from '../../plan/model/same.ts';
import { listActivities } from '../../plan/operations/list-activities.ts';
import { listIndicators } from '../../plan/operations/list-indicators.ts';
import { listPlans } from '../../plan/operations/list-plans.ts';
import { showPlan } from '../../plan/operations/show-plan.ts';
import { showSource } from '../../plan/operations/show-source.ts';
import { showThread } from '../../plan/operations/show-thread.ts';
import { sourceFile } from '../../plan/operations/source-file.ts';
import { localActor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database/open.ts';
import { runOperation } from '../../platform/run.ts';
import { findText } from '../../search/operations/find-text.ts';
import { keepImport } from './keep-import.ts';
import { previewImport } from './preview-import.ts';

const BOARD_TEXT = 'Barn och unga har kort väg till böcker.';

/** A small plan of a unit under one board; `extra` is the unit's own. */
const plan = (unit: string, extra: string, { board = BOARD_TEXT, goal = 'Fler barn läser' } = {}) => ({
  name: `${unit}.md`,
  bytes: new TextEncoder().encode(`# Verksamhetsplan 2026 för ${unit}

- **Enhet:** ${unit}
- **Nämnd:** Kulturnämnden
- **Diarienummer:** LIND 2026/7

---

## KF:s inriktningsmål: 1. En kommun att växa i

### KF:s mål för verksamhetsområdet: 1.2 Barn har goda uppväxtvillkor

#### Nämndmål: 1.2.1 ${goal}

##### Beskrivning

${board}

| Indikator | Årsmål | KF:s årsmål | Periodicitet |
| --- | --- | --- | --- |
| Andel barn med lånekort | 80 % | Tas fram av nämnd | År |

##### Enhetsmål: Barn hittar hit

###### Förväntat resultat

- Minst 300 barn kommer till sagostunderna
- Alla klasser i årskurs 2 har besökt oss

${extra}
`),
});

const WORK = '###### Arbetssätt\n\nVi bjuder in klasserna varje termin.';
const ACTIVITY = `${WORK}\n\n| Aktivitet | Startdatum | Slutdatum |\n| --- | --- | --- |\n| Öppna en läshörna | 2025-11-01 | 2026-06-30 |`;

/** How long the trail is; asked in the municipality, since the database shows it to no one else. */
const countAudits = operation({
  name: 'test.audits',
  summary: { sv: 'Spår', en: 'Trail' },
  kind: 'query',
  http: { method: 'GET', path: '/test' },
  input: z.object({}),
  output: z.int(),
  may: () => true,
  run: async ({ tx }) => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from audit`.execute(tx);
    return rows[0]?.count ?? 0;
  },
});

describe.each(testDatabases())('plans taken in on $name', ({ open }) => {
  let db: Db;
  let actor: Actor;
  beforeAll(async () => {
    db = await open();
    actor = await localActor(db);
  });
  afterAll(async () => db.close());

  const keep = async (file: { name: string; bytes: Uint8Array }, answers: unknown = []) =>
    (await runOperation(db, keepImport, actor, { answers }, file)).plans;
  const one = async (file: { name: string; bytes: Uint8Array }) =>
    (await keep(file))[0] as Awaited<ReturnType<typeof keep>>[number];
  const audits = async () => await runOperation(db, countAudits, actor, {});

  let harbour: string;

  it('show before they are kept what is new', async () => {
    const preview = await runOperation(db, previewImport, actor, {}, plan('Hamnbiblioteket', WORK));
    expect(preview.documents[0]).toMatchObject({
      unit: { name: 'Hamnbiblioteket', isNew: true },
      board: { name: 'Kulturnämnden', isNew: true },
      missing: [],
      same: null,
      goals: { new: 4, known: 0 },
    });
    expect(await audits()).toBe(0);
  });

  it('come back as they were read', async () => {
    const file = plan('Hamnbiblioteket', ACTIVITY);
    const kept = await one(file);
    harbour = kept.planId;
    expect(await audits()).toBeGreaterThan(0);
    const [read] = recognise(readFile(file.bytes, file.name)).documents;
    expect((await runOperation(db, showPlan, actor, { planId: kept.planId })).plan).toEqual(read);
  });

  it('change nothing when the same file comes again, whatever its name', async () => {
    const before = await audits();
    expect(await one({ ...plan('Hamnbiblioteket', ACTIVITY), name: 'kopia.md' })).toMatchObject({
      planId: harbour,
      changed: false,
    });
    expect(await audits()).toBe(before);
  });

  it('change nothing when what Ledtråd wrote itself comes again', async () => {
    const { bytes } = await runOperation(db, exportPlan, actor, { planId: harbour, format: 'md' });
    expect(await one({ name: 'export.md', bytes })).toMatchObject({ planId: harbour, changed: false });
  });

  it('keep a board’s text once for all units that bring it', async () => {
    const second = await one(plan('Ängsbiblioteket', WORK));
    const shown = await runOperation(db, showPlan, actor, { planId: second.planId });
    const boardGoal = shown.plan.goals.find(({ level }) => level === 'board');
    const thread = await runOperation(db, showThread, actor, { goalId: shown.goalIds[boardGoal?.id ?? ''] ?? '' });
    const own = thread.goals.find(({ id }) => id === thread.goal);
    expect(own?.passages).toHaveLength(1);
    expect(own?.passages[0]?.plans.map(({ planName }) => planName).sort()).toEqual([
      'Hamnbiblioteket',
      'Ängsbiblioteket',
    ]);
    expect(
      thread.goals
        .filter(({ level }) => level === 'unit')
        .map(({ owner }) => owner)
        .sort(),
    ).toEqual(['Hamnbiblioteket', 'Ängsbiblioteket']);
    expect(thread.goals[0]).toMatchObject({ level: 'direction', parent: null });
    expect(shown.wordings).toEqual([]);
  });

  it('keep both wordings where a text differs, and show the difference', async () => {
    const third = await one(plan('Skogsbiblioteket', WORK, { board: `${BOARD_TEXT} Så ska det vara.` }));
    const { wordings } = await runOperation(db, showPlan, actor, { planId: third.planId });
    expect(wordings).toMatchObject([{ section: 's1', text: BOARD_TEXT }]);
    expect(wordings[0]?.plans).toHaveLength(2);
  });

  it('supersede the one before when a unit imports a new one, and the old can still be read', async () => {
    const next = await one(plan('Ängsbiblioteket', ACTIVITY));
    expect(next).toMatchObject({ changed: true, supersedes: expect.any(String) });
    const { plans } = await runOperation(db, listPlans, actor, { year: 2026 });
    expect(plans.map(({ unit }) => unit?.name)).toEqual(['Hamnbiblioteket', 'Skogsbiblioteket', 'Ängsbiblioteket']);
    const old = await runOperation(db, showPlan, actor, { planId: next.supersedes ?? '' });
    expect(old.summary.supersededBy).toBe(next.planId);
  });

  it('carry a target that is a number, one that someone else sets, and none', async () => {
    const [indicator] = await runOperation(db, listIndicators, actor, {});
    expect(indicator?.values).toHaveLength(3);
    expect(indicator?.values[0]).toMatchObject({
      targetValue: { type: 'quantity', quantity: { value: 80, unit: '%' } },
      cityTarget: 'Tas fram av nämnd',
      outcome: null,
    });
  });

  it('carry an activity that crosses years', async () => {
    const activities = await runOperation(db, listActivities, actor, { year: 2026 });
    expect(activities).toHaveLength(2);
    expect(activities[0]).toMatchObject({ title: 'Öppna en läshörna', start: '2025-11-01', end: '2026-06-30' });
  });

  it('are found in every form and by half a word, by name and number, with the words marked', async () => {
    const hits = async (q: string) => (await runOperation(db, findText, actor, { q })).items;
    expect((await hits('klass termin'))[0]?.marked).toContain('\u0002klasserna\u0003');
    expect((await hits('läshör')).map(({ kind }) => kind)).toContain('activity');
    expect((await hits('LIND 2026/7')).map(({ kind }) => kind)).toContain('plan');
    expect((await hits('1.2.1'))[0]).toMatchObject({ kind: 'goal', title: 'Fler barn läser' });
    expect((await hits('hamnbibliotek'))[0]).toMatchObject({ kind: 'unit', title: 'Hamnbiblioteket' });
    expect(await hits('trombon')).toEqual([]);
  });

  it('are found once for a text of many, and only in the plans in force', async () => {
    const found = await runOperation(db, findText, actor, { q: 'kort väg till böcker', kind: 'text' });
    expect(found.items.map(({ owner, heading }) => [owner?.name, heading])).toEqual([
      ['Kulturnämnden', 'Beskrivning'],
      ['Kulturnämnden', 'Beskrivning'],
    ]);
    const { plans } = await runOperation(db, listPlans, actor, {});
    const inForce = plans.map(({ id }) => id);
    const all = await runOperation(db, findText, actor, { q: 'klasserna', limit: 100 });
    expect(all.items.length).toBeGreaterThan(0);
    expect(all.items.filter(({ plan }) => plan && !inForce.includes(plan.id))).toEqual([]);
  });

  it('show the lines they came from', async () => {
    const { name, lines } = await runOperation(db, showSource, actor, { planId: harbour });
    expect(name).toBe('Hamnbiblioteket.md');
    expect(lines.find(({ text }) => text.includes('Nämndmål'))?.number).toBe(13);
    const file = await runOperation(db, sourceFile, actor, { planId: harbour });
    expect(file).toMatchObject({ name, mediaType: 'application/octet-stream' });
    expect(new TextDecoder().decode(file.bytes).split('\n')).toEqual(lines.map(({ text }) => text));
  });

  it('ask for a unit and a year that the file does not say, and take the answers', async () => {
    const file = {
      name: 'utan.md',
      bytes: new TextEncoder().encode(
        '## KF:s mål för verksamhetsområdet: 1.2 Barn har goda uppväxtvillkor\n\n### Nämndmål: Fler barn läser\n\n#### Enhetsmål: Barn hittar hit\n\n##### Arbetssätt\n\nVi läser.\n',
      ),
    };
    await expect(keep(file)).rejects.toMatchObject({ code: 'import-incomplete' });
    const [kept] = await keep(file, [{ document: 0, unit: 'Bokbussen', year: 2026 }]);
    expect(kept).toMatchObject({ unit: 'Bokbussen', year: 2026, changed: true });
  });

  it('leave nothing behind when one of them cannot be kept', async () => {
    const before = await audits();
    await expect(
      keep(plan('Strandbiblioteket', WORK), [{ document: 0, indicators: [{ id: 'i1', values: { target: '5' } }] }]),
    ).rejects.toMatchObject({
      code: 'answer-not-asked',
    });
    expect(await audits()).toBe(before);
  });

  it('come back as they were read, forty generated files of them', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { name, bytes } = fileOf(seed);
      const { documents } = recognise(readFile(bytes, name));
      const answers = documents.map((_, document) => ({
        document,
        unit: `Enhet ${seed}-${document}`,
        board: 'Prövonämnden',
        year: 2031,
      }));
      const kept = await keep({ name, bytes }, answers);
      for (const [i, { planId }] of kept.entries()) {
        const { plan: back } = await runOperation(db, showPlan, actor, { planId });
        const { unit: _u, board: _b, year: _y, ...rest } = withoutPlaces(documents[i] as typeof back) as typeof back;
        expect(withoutPlaces(back)).toMatchObject(rest);
        expect(back.order).toEqual(documents[i]?.order);
        expect(back.goals.map(({ source }) => source)).toEqual(documents[i]?.goals.map(({ source }) => source));
      }
    }
  });
});
