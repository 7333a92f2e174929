import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../testing/database/testing.ts';
import { keepImport } from '../intake/operations/keep-import.ts';
import type { Actor } from '../kernel/actor.ts';
import { localActor } from '../platform/actor.ts';
import type { Db } from '../platform/database/open.ts';
import { runOperation } from '../platform/run.ts';
import type { KeptPlan } from './model/kept.ts';
import { showPlan } from './operations/show-plan.ts';
import { showThread } from './operations/show-thread.ts';

// What real plans and reports are like, each fact kept and given back by a real database.

const front = (kind: string, unit: string) =>
  `# ${kind} 2026 för ${unit}\n\n- **Enhet:** ${unit}\n- **Nämnd:** Vattennämnden\n- **Diarienummer:** LIND 2026/8\n\n---\n`;
const cascade = '## KF:s inriktningsmål: 1. Klart vatten\n\n### KF:s mål för verksamhetsområdet: 1.2 Rena stränder\n';
const table = (columns: string[], ...rows: string[][]) =>
  [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const REPORTED = [
  'Indikator',
  'Periodens utfall',
  'Utfall kvinnor/flickor',
  'Utfall män/pojkar',
  'Periodens utfall VB 2025',
  'Årsmål',
  'KF:s årsmål',
  'Period',
];

const STRAND = `${front('Verksamhetsplan', 'Strandenheten')}
${cascade}
#### Nämndmål: 1.2.3 Stränderna är rena

##### Beskrivning

Nämnden vill att var och en kan bada.

${table(
  ['Indikator', 'Årsmål', 'KF:s årsmål', 'Periodicitet'],
  ['Andel badplatser med rent vatten', '90 %', '85 %', 'År'],
  ['Utsläpp per resa', '1,5 kg CO2 per resa', 'Tas fram av nämnd', 'Tertial'],
  ['Antal stängda stränder', '0', '', 'Månad'],
)}

##### Enhetsmål: Stränderna är rena

###### Förväntat resultat

1. Alla stränder provtas varje vecka
2. Färre stränder stängs

###### Arbetssätt

1\\. Vi provtar på måndagar.

###### Uppföljning

1–2 följs upp i tertialrapport 2.

${table(['Aktivitet', 'Startdatum', 'Slutdatum'], ['Köpa en båt tillsammans med hamnen', '2025-10-01', '2027-03-31'])}

### KF:s mål för verksamhetsområdet: 1.7 Tysta nätter
`;

const HARBOUR = `${front('Verksamhetsplan', 'Hamnenheten')}
${cascade}
#### Nämndmål: 1.2.3 Stränderna är rena

##### Beskrivning

Nämnden vill att var och en kan bada.

#### Nämndmål: 1.2.5 Båtar är rena

##### Enhetsmål: Avdelningsmål: Hamnen är ren

##### Enhetsmål: Kajen är ren

${table(['Aktivitet', 'Startdatum', 'Slutdatum'], ['Köpa en båt tillsammans med hamnen', '2025-10-01', '2027-03-31'])}
`;

const REPORT = `${front('Verksamhetsberättelse', 'Strandenheten')}
${cascade}
Uppfylls delvis

#### Nämndmål: 1.2.3 Stränderna är rena

Uppfylls helt

${table(REPORTED, ['Andel badplatser med rent vatten', '88 %', '89 %', '87 %', '84 %', '90 %', '85 %', 'VB 2026'])}

##### Enhetsmål: Stränderna är rena

Uppfylls ej

###### Analys

Båten kom inte.

${table(REPORTED, ['Nöjda badare', 'Tas inte fram på enhetsnivå', '', '', '', '75', '80', 'VB 2026'])}

${table(['Aktivitet', 'Startdatum', 'Slutdatum', 'Avvikelse'], ['Köpa en båt tillsammans med hamnen', '2025-10-01', '2027-03-31', 'Försenad'])}
`;

describe.each(testDatabases())('on $name', ({ open }) => {
  let db: Db;
  let actor: Actor;
  let strand: KeptPlan;
  let harbour: KeptPlan;
  let report: KeptPlan;
  beforeAll(async () => {
    db = await open();
    actor = await localActor(db);
    const keep = async (name: string, text: string) => {
      const { plans } = await runOperation(db, keepImport, actor, {}, { name, bytes: new TextEncoder().encode(text) });
      return await runOperation(db, showPlan, actor, { planId: plans[0]?.planId });
    };
    strand = await keep('strand.md', STRAND);
    harbour = await keep('hamn.md', HARBOUR);
    report = await keep('rapport.md', REPORT);
  });
  afterAll(async () => db.close());

  const goal = ({ plan }: KeptPlan, level: string, title?: string) =>
    plan.goals.find((one) => one.level === level && (title === undefined || one.title === title));
  const idOf = (kept: KeptPlan, level: string, title?: string) => kept.goalIds[goal(kept, level, title)?.id ?? ''];

  it('the council’s and the board’s goals and texts exist once, for plans and reports alike', async () => {
    expect(idOf(harbour, 'board', 'Stränderna är rena')).toBe(idOf(strand, 'board'));
    expect(idOf(report, 'board')).toBe(idOf(strand, 'board'));
    const { goals } = await runOperation(db, showThread, actor, { goalId: idOf(strand, 'board') });
    const own = goals.find(({ id }) => id === idOf(strand, 'board'));
    expect(own?.passages.map(({ plans }) => plans.length)).toEqual([2]);
    expect(own?.places).toHaveLength(3);
  });

  it('a unit takes up a subset, so the numbers it shows have gaps', () => {
    expect(strand.plan.goals.map(({ number }) => number)).toEqual(['1', '1.2', '1.2.3', null, '1.7']);
  });

  it('two units’ activities with the same title are two, on different board goals', async () => {
    const { goals } = await runOperation(db, showThread, actor, { goalId: idOf(strand, 'city', 'Rena stränder') });
    const held = goals.filter(({ activities }) => activities.length > 0);
    expect(new Set(held.flatMap(({ activities }) => activities.map(({ id }) => id))).size).toBe(2);
    expect(new Set(held.map(({ parent }) => parent)).size).toBe(2);
  });

  it('every field is optional: a city goal without a board goal, goals without texts', () => {
    const city = goal(strand, 'city', 'Tysta nätter');
    expect(strand.plan.goals.some(({ parent }) => parent === city?.id)).toBe(false);
    expect(goal(harbour, 'unit')?.sections).toEqual([]);
    expect(strand.plan.date).toBeNull();
  });

  it('a unit goal equals its board goal to the letter, and is another goal', () => {
    expect(goal(strand, 'unit')?.title).toBe(goal(strand, 'board')?.title);
    expect(idOf(strand, 'unit')).not.toBe(idOf(strand, 'board'));
  });

  it('a department’s goal is a sibling of the unit’s', () => {
    expect(goal(harbour, 'department')?.title).toBe('Hamnen är ren');
  });

  it('an expected result is a list of items, which approach and follow-up refer to', () => {
    const sections = goal(strand, 'unit')?.sections ?? [];
    expect(sections.map(({ kind }) => kind)).toEqual(['expectedResult', 'approach', 'followUp']);
    expect(sections[0]?.items).toEqual(['Alla stränder provtas varje vecka', 'Färre stränder stängs']);
    expect(sections[2]?.text).toContain('1–2');
  });

  it('a target is a number with a unit, a delegation, or nothing; nothing is not zero', () => {
    expect(
      strand.plan.indicators.map(({ targetValue, cityTargetValue }) => [targetValue.type, cityTargetValue.type]),
    ).toEqual([
      ['quantity', 'quantity'],
      ['quantity', 'delegated'],
      ['quantity', 'none'],
    ]);
    expect(strand.plan.indicators[1]?.targetValue).toMatchObject({ quantity: { value: 1.5, unit: 'kg CO2 per resa' } });
    expect(strand.plan.indicators[2]?.targetValue).toMatchObject({ quantity: { value: 0 } });
  });

  it('the unit’s target is beside the city’s, and may be stricter', () => {
    expect(strand.plan.indicators[0]).toMatchObject({ target: '90 %', cityTarget: '85 %', periodicity: 'År' });
  });

  it('an outcome is split by sex, with the same occasion last year and its period', () => {
    expect(report.plan.indicators[0]).toMatchObject({
      outcome: '88 %',
      outcomeMen: '87 %',
      outcomeWomen: '89 %',
      previous: '84 %',
      period: 'VB 2026',
    });
    expect(report.indicatorIds.i1).toMatch(/^[0-9a-f-]{36}$/);
    expect(report.indicatorIds.i1).toBe(strand.indicatorIds.i1);
  });

  it('“Tas inte fram på enhetsnivå” is an answer', () => {
    expect(report.plan.indicators[1]?.outcome).toBe('Tas inte fram på enhetsnivå');
  });

  it('an activity crosses years and has a deviation', () => {
    expect(strand.plan.activities[0]).toMatchObject({ start: '2025-10-01', end: '2027-03-31', deviation: null });
    expect(report.plan.activities[0]).toMatchObject({ deviation: 'Försenad' });
  });

  it('an assessment is what a person said, on city, board and unit goals, even where they do not agree', () => {
    expect(report.plan.goals.map(({ assessment }) => assessment)).toEqual([
      null,
      'partlyFulfilled',
      'fulfilled',
      'notFulfilled',
    ]);
    expect(strand.plan.goals.every(({ assessment }) => assessment === null)).toBe(true);
  });

  it('an adopted plan has its registration number, and what it says is never changed', async () => {
    expect(strand.summary.registrationNumber).toBe('LIND 2026/8');
    for (const part of ['edition', 'edition_content', 'source_content', 'text_version']) {
      const { rows } = await sql<{ right: string }>`
        select privilege_type as right from information_schema.role_table_grants
        where grantee = 'ledtrad_app' and table_name = ${part} order by 1`.execute(db.kysely);
      expect(rows.map(({ right }) => right)).toEqual(['INSERT', 'SELECT']);
    }
  });
});
