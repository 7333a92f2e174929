import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testDatabases } from '../../../testing/database/testing.ts';
import { keepImport } from '../../intake/operations/keep-import.ts';
import type { Actor } from '../../kernel/actor.ts';
import { operation } from '../../kernel/operation.ts';
import { localActor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database/open.ts';
import { runOperation } from '../../platform/run.ts';
import { isUnheard, type Review } from '../model/reviewed.ts';
import { checkPlan } from './check-plan.ts';
import { checkOverview } from './overview.ts';
import { bringFindingBack, setFindingAside } from './set-aside.ts';

/** A small plan with one goal that has no follow-up and one whose follow-up has no occasion; `more` comes before both. */
const file = (unit: string, { more = '', followUp = 'Personalen frågar barnen.', year = 2026 } = {}) => ({
  name: `${unit}.md`,
  bytes: new TextEncoder().encode(`# Verksamhetsplan ${year} för ${unit}

- **Enhet:** ${unit}
- **Nämnd:** Kulturnämnden

---

## Inledning

Planen är framtagen tillsammans.${more}

## KF:s mål för verksamhetsområdet: 1.2 Barn har goda uppväxtvillkor

### Nämndmål: Fler barn läser

#### Enhetsmål: Barn hittar hit

##### Förväntat resultat

- Minst 300 barn kommer till sagostunderna

#### Enhetsmål: Barn trivs här

##### Förväntat resultat

- Minst 80 % av barnen trivs

##### Uppföljning

${followUp}
`),
});

/** The trail of the findings; read in the municipality, since the database shows it to no one else. */
const listAudits = operation({
  name: 'test.audits',
  summary: { sv: 'Spår', en: 'Trail' },
  kind: 'query',
  http: { method: 'GET', path: '/test' },
  input: z.object({}),
  output: z.array(
    z.object({ operation: z.string(), before: z.unknown(), after: z.unknown(), why: z.string().nullable() }),
  ),
  may: () => true,
  run: async ({ tx }) =>
    (
      await sql<{ operation: string; before: unknown; after: unknown; why: string | null }>`
        select operation, before, after, why from audit where subject_kind = 'finding' order by id`.execute(tx)
    ).rows,
});

describe.each(testDatabases())('the review of kept plans on $name', ({ open }) => {
  let db: Db;
  let actor: Actor;
  let first: string;
  beforeAll(async () => {
    db = await open();
    actor = await localActor(db);
    first = await keep(file('Hamnbiblioteket'));
  });
  afterAll(async () => db.close());

  const keep = async (given: ReturnType<typeof file>): Promise<string> =>
    (await runOperation(db, keepImport, actor, {}, given)).plans[0]?.planId ?? '';
  const review = async (planId: string) => await runOperation(db, checkPlan, actor, { planId });
  const of = ({ findings }: Review, rule: string) => findings.find((finding) => finding.rule === rule);
  const audits = async () => await runOperation(db, listAudits, actor, {});

  it('sets a finding aside with its reason, and notes it', async () => {
    const before = await review(first);
    const finding = of(before, 'goal-without-follow-up');
    expect(finding).toMatchObject({ setAside: null });
    const input = { planId: first, fingerprint: finding?.fingerprint, reason: '  Följs upp av avdelningen. ' };
    const after = await runOperation(db, setFindingAside, actor, input);
    expect(after).toEqual(await review(first));
    expect(of(after, 'goal-without-follow-up')?.setAside).toEqual({
      reason: 'Följs upp av avdelningen.',
      who: actor.name,
      at: expect.any(String),
    });
    expect(after.findings.filter(({ setAside }) => setAside)).toHaveLength(1);
    expect(await audits()).toMatchObject([
      { operation: 'check.setAside', before: null, why: 'Följs upp av avdelningen.' },
    ]);
  });

  it('takes a new reason in place of the first', async () => {
    const fingerprint = of(await review(first), 'goal-without-follow-up')?.fingerprint;
    const input = { planId: first, fingerprint, reason: 'Står i budgeten.' };
    expect(of(await runOperation(db, setFindingAside, actor, input), 'goal-without-follow-up')?.setAside?.reason).toBe(
      'Står i budgeten.',
    );
    expect((await audits()).at(-1)).toMatchObject({ before: { reason: 'Följs upp av avdelningen.' } });
  });

  it('asks for a reason, and for a finding that is there', async () => {
    const fingerprint = of(await review(first), 'goal-without-follow-up')?.fingerprint;
    const input = { planId: first, fingerprint, reason: ' ' };
    await expect(runOperation(db, setFindingAside, actor, input)).rejects.toMatchObject({ code: 'input-invalid' });
    await expect(
      runOperation(db, setFindingAside, actor, { planId: first, fingerprint: 'x', reason: 'a' }),
    ).rejects.toMatchObject({ code: 'finding-not-found' });
    await expect(runOperation(db, bringFindingBack, actor, { planId: first, fingerprint: 'x' })).rejects.toMatchObject({
      code: 'finding-not-found',
    });
  });

  it('keeps it aside when the plan is imported again with the same text on other lines, but not in another unit or year', async () => {
    const next = await keep(file('Hamnbiblioteket', { more: '\n\nVi har läst den högt.\n\nAlla har tyckt till.' }));
    expect(next).toBe(first);
    const after = await review(next);
    expect(of(after, 'goal-without-follow-up')?.setAside?.reason).toBe('Står i budgeten.');
    for (const other of [file('Ängsbiblioteket'), file('Hamnbiblioteket', { year: 2027 })])
      expect(of(await review(await keep(other)), 'goal-without-follow-up')?.setAside).toBeNull();
  });

  it('says nothing of a word that many units write', async () => {
    const spelt = async (planId: string) =>
      (await review(planId)).findings
        .filter(({ rule }) => rule === 'spelling')
        .map(({ evidence }) => evidence[0]?.text);
    const withSlip = (unit: string) => file(unit, { more: '\n\nVi följer uppföljnigen .', year: 2031 });
    const one = await keep(withSlip('Norrbiblioteket'));
    const before = await spelt(one);
    expect(before).toContain('uppföljnigen');
    await keep(withSlip('Söderbiblioteket'));
    await keep(withSlip('Österbiblioteket'));
    expect(await spelt(one)).toEqual(before);
    await keep(withSlip('Västerbiblioteket'));
    expect(await spelt(one)).toEqual([]);
  });

  it('is not set aside any more once the words have changed', async () => {
    const fingerprint = of(await review(first), 'follow-up-without-occasion')?.fingerprint;
    await runOperation(db, setFindingAside, actor, { planId: first, fingerprint, reason: 'Det vet alla.' });
    const next = await keep(file('Hamnbiblioteket', { followUp: 'Personalen frågar barnen och deras föräldrar.' }));
    expect(of(await review(next), 'follow-up-without-occasion')?.setAside).toBeNull();
    expect(of(await review(next), 'goal-without-follow-up')?.setAside).not.toBeNull();
  });

  it('counts what is left by severity, and how often each rule is set aside', async () => {
    const { plans, rules } = await runOperation(db, checkOverview, actor, { year: 2026 });
    expect(plans.map(({ plan, error, warning, setAside }) => [plan.unit?.name, error, warning, setAside])).toEqual([
      ['Hamnbiblioteket', 0, 1, 1],
      ['Ängsbiblioteket', 1, 1, 0],
    ]);
    expect(rules.find(({ rule }) => rule === 'goal-without-follow-up')).toMatchObject({
      found: 2,
      setAside: 1,
      unheard: false,
    });
  });

  it('brings a finding back, once', async () => {
    const { findings } = await review(first);
    const fingerprint = findings.find(({ rule }) => rule === 'goal-without-follow-up')?.fingerprint;
    const after = await runOperation(db, bringFindingBack, actor, { planId: first, fingerprint });
    expect(of(after, 'goal-without-follow-up')?.setAside).toBeNull();
    const count = (await audits()).length;
    await runOperation(db, bringFindingBack, actor, { planId: first, fingerprint });
    expect(await audits()).toHaveLength(count);
  });
});

describe('a rule that no one hears', () => {
  it('is set aside nine times in ten, and ten times at least', () => {
    expect([isUnheard(10, 10), isUnheard(11, 10), isUnheard(9, 9), isUnheard(20, 17)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
