import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../../testing/database/testing.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { AnyOperation } from '../../kernel/operation.ts';
import { listIndicators } from '../../plan/operations/list-indicators.ts';
import { listPlans } from '../../plan/operations/list-plans.ts';
import { putPlanInForce } from '../../plan/operations/put-in-force.ts';
import { showHistory } from '../../plan/operations/show-history.ts';
import { showPlan } from '../../plan/operations/show-plan.ts';
import { showThread } from '../../plan/operations/show-thread.ts';
import { localActor } from '../../platform/actor.ts';
import { operations } from '../../platform/areas.ts';
import type { Db } from '../../platform/database/open.ts';
import { perform, runOperation } from '../../platform/run.ts';
import { keepImport } from './keep-import.ts';
import { previewImport } from './preview-import.ts';

/** A plan of a unit under a board; the board's goal, text and indicator are every unit's, the way of working is its own. */
const file = (unit: string, { work = 'Vi paddlar.', year = 2026, kind = 'Verksamhetsplan' } = {}) => ({
  name: `${unit}.md`,
  bytes: new TextEncoder().encode(`# ${kind} ${year} för ${unit}

- **Enhet:** ${unit}
- **Nämnd:** Sjönämnden

---

## KF:s mål för verksamhetsområdet: 1.2 Sjöarna är rena

### Nämndmål: 1.2.1 Fler paddlar

#### Beskrivning

Nämnden vill att fler paddlar.

#### Arbetssätt

${unit}: ${work}

| Indikator | Årsmål | KF:s årsmål | Periodicitet |
| --- | --- | --- | --- |
| Antal paddlare | 80 | 90 | År |

#### Enhetsmål: Alla paddlar

##### Arbetssätt

${work}

| Aktivitet | Startdatum | Slutdatum |
| --- | --- | --- |
| Köpa kanoter | 2026-01-01 | 2026-05-01 |
`),
});

describe.each(testDatabases())('plans that come at once on $name', ({ name, open }) => {
  const MANY = name === 'server' ? 50 : 8;
  let db: Db;
  let actor: Actor;
  beforeAll(async () => {
    db = await open();
    actor = await localActor(db);
  });
  afterAll(async () => db.close());

  const keep = async (given: ReturnType<typeof file>) =>
    (await runOperation(db, keepImport, actor, {}, given)).plans[0] as { planId: string; editionId: string };
  const show = async (planId: string) => await runOperation(db, showPlan, actor, { planId });
  const all = async () => (await runOperation(db, listPlans, actor, { limit: 100 })).items;

  it('are all kept, none refused, and what they share is there once', async () => {
    const units = Array.from({ length: MANY }, (_, index) => `Enhet ${index + 1}`);
    await Promise.all(units.map((unit) => keep(file(unit))));
    const plans = await all();
    expect(new Set(plans.map(({ unit }) => unit?.name))).toEqual(new Set(units));
    const shown = await show(plans[0]?.id ?? '');
    const board = shown.plan.goals.find(({ level }) => level === 'board')?.id ?? '';
    expect(shown.sharedBy[board]).toBe(MANY);
    expect(shown.wordings).toEqual([]);
    const ids = await Promise.all(plans.map(async ({ id }) => (await show(id)).goalIds[board]));
    expect(new Set(ids).size).toBe(1);
    const { items } = await runOperation(db, listIndicators, actor, { year: 2026 });
    expect(items.map(({ count }) => count)).toEqual([MANY]);
  });

  it('and are changed at once, plans and reports of the same units among them', async () => {
    const units = Array.from({ length: MANY }, (_, index) => `Enhet ${index + 1}`);
    await Promise.all(
      units.flatMap((unit) => [
        keep(file(unit, { work: 'Vi ror.' })),
        keep(file(unit, { kind: 'Verksamhetsberättelse' })),
      ]),
    );
    const plans = await all();
    expect(plans).toHaveLength(Math.min(100, 2 * MANY));
    expect(plans.filter(({ kind }) => kind === 'plan').every(({ edition }) => edition === 2)).toBe(true);
    const { goalIds, plan, sharedBy } = await show(plans[0]?.id ?? '');
    const board = plan.goals.find(({ level }) => level === 'board')?.id ?? '';
    // A unit that holds the goal in its plan and in its report holds it once.
    expect(sharedBy[board]).toBe(MANY);
    const thread = await runOperation(db, showThread, actor, { goalId: goalIds[board], limit: 5 });
    const own = thread.goals.find(({ id }) => id === thread.goal);
    expect([own?.children, own?.places.length, own?.more, thread.more]).toEqual([MANY, 5, true, true]);
  });

  it('an earlier edition that comes again is reported, and is put in force again from the history, and back', async () => {
    const first = await keep(file('Badenheten'));
    const second = await keep(file('Badenheten', { work: 'Vi simmar.' }));
    expect(second.planId).toBe(first.planId);
    const { planId } = first;
    const preview = await runOperation(db, previewImport, actor, {}, file('Badenheten'));
    expect(preview.documents[0]).toMatchObject({
      standing: 'earlier',
      edition: { number: 1 },
      inForce: second.editionId,
    });
    expect(await keep(file('Badenheten'))).toMatchObject({ outcome: 'earlier', replaces: second.editionId });
    expect((await show(planId)).summary.edition).toBe(2);
    const again = { planId, editionId: first.editionId, replaces: second.editionId };
    const { change } = await perform(db, putPlanInForce, actor, again);
    expect((await show(planId)).plan.goals.at(-1)?.sections[0]?.text).toBe('Vi paddlar.');
    await expect(runOperation(db, putPlanInForce, actor, again)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    const { items } = await runOperation(db, showHistory, actor, { planId });
    expect(items.map(({ number, inForce }) => [number, inForce])).toEqual([
      [2, false],
      [1, true],
    ]);
    await undo(change);
    expect((await show(planId)).summary.edition).toBe(2);
  });

  it('an import is undone, whatever it brought, and can be made again', async () => {
    const count = (await all()).length;
    const { output, change } = await perform(db, keepImport, actor, {}, file('Fiskenheten', { year: 2027 }));
    const planId = output.plans[0]?.planId ?? '';
    const goalId = Object.values((await show(planId)).goalIds)[0];
    await undo(change);
    expect(await all()).toHaveLength(count);
    expect((await show(planId)).summary.inForce).toBe(false);
    await expect(runOperation(db, showThread, actor, { goalId })).rejects.toMatchObject({ code: 'goal-not-found' });
    expect((await runOperation(db, listIndicators, actor, { year: 2027 })).items).toEqual([]);
    expect(await keep(file('Fiskenheten', { year: 2027 }))).toMatchObject({ planId, outcome: 'kept' });
    expect((await show(planId)).summary).toMatchObject({ inForce: true, edition: 1 });
  });

  const undo = async (changeId: string | null) => {
    const undoing = operations.find((one) => one.name === 'change.undo') as AnyOperation;
    await runOperation(db, undoing, actor, { changeId });
  };
});
