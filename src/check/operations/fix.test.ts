import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testDatabases } from '../../../testing/database/testing.ts';
import { keepImport } from '../../intake/operations/keep-import.ts';
import { previewImport } from '../../intake/operations/preview-import.ts';
import type { Actor } from '../../kernel/actor.ts';
import { type AnyOperation, operation } from '../../kernel/operation.ts';
import { putPlanInForce } from '../../plan/operations/put-in-force.ts';
import { showPlan } from '../../plan/operations/show-plan.ts';
import { showThread } from '../../plan/operations/show-thread.ts';
import { localActor } from '../../platform/actor.ts';
import { operations } from '../../platform/areas.ts';
import type { Db } from '../../platform/database/open.ts';
import { perform, runOperation } from '../../platform/run.ts';
import type { Review } from '../model/reviewed.ts';
import { checkPlan } from './check-plan.ts';
import { fixFinding } from './fix.ts';
import { checkOverview } from './overview.ts';
import { setFindingAside } from './set-aside.ts';

const BOARD_TEXT = 'Biblioteken finns nära barnen, och lånen har ökat med 3.5 procent.';

/** A plan with a misspelt word, two decimal points, and a follow-up that does not say when. */
const file = (unit: string) => ({
  name: `${unit}.md`,
  bytes: new TextEncoder().encode(`# Verksamhetsplan 2026 för ${unit}

- **Enhet:** ${unit}
- **Nämnd:** Kulturnämnden

---

## Inledning

Planen är framtagen tillsammans efter en utvärdring i **höstas**. Lokalerna kostar 12.5 procent.

## KF:s mål för verksamhetsområdet: 1.2 Barn har goda uppväxtvillkor

### Nämndmål: Fler barn läser

#### Beskrivning

${BOARD_TEXT}

#### Enhetsmål: Barn trivs här

##### Förväntat resultat

- Minst 80 % av barnen trivs

##### Arbetssätt

Läshörnan står öppen 62.5 procent av dagen. En utvärdering hålls i maj.

##### Uppföljning

Personalen frågar barnen i en **utvärdring** löpande.
`),
});

const listAudits = operation({
  name: 'test.audits',
  summary: { sv: 'Spår', en: 'Trail' },
  kind: 'query',
  http: { method: 'GET', path: '/test' },
  input: z.object({}),
  output: z.array(z.object({ operation: z.string(), before: z.unknown(), after: z.unknown() })),
  may: () => true,
  run: async ({ tx }) =>
    (
      await sql<{ operation: string; before: unknown; after: unknown }>`
        select operation, before, after from audit where subject_kind = 'finding' order by id`.execute(tx)
    ).rows,
});

describe.each(testDatabases())('fixing kept plans on $name', ({ open }) => {
  let db: Db;
  let actor: Actor;
  let first: string;
  let other: string;
  beforeAll(async () => {
    db = await open();
    actor = await localActor(db);
    first = await keep(file('Hamnbiblioteket'));
    other = await keep(file('Ängsbiblioteket'));
  });
  afterAll(async () => db.close());

  const keep = async (given: ReturnType<typeof file>): Promise<string> =>
    (await runOperation(db, keepImport, actor, {}, given)).plans[0]?.planId ?? '';
  const review = async (planId: string, edition?: string) =>
    await runOperation(db, checkPlan, actor, { planId, edition });
  const of = ({ findings }: Review, rule: string) => findings.filter((finding) => finding.rule === rule);
  const printOf = (review: Review, rule: string, index = 0) => of(review, rule)[index]?.fingerprint ?? '';
  const fix = async (planId: string, fingerprint: string, edition?: string) =>
    await runOperation(db, fixFinding, actor, {
      planId,
      fingerprint,
      edition: edition ?? (await review(planId)).edition,
    });
  /** The way back that the page offers: the edition that the last fix was made in comes in force again. */
  const undo = async (planId: string) => {
    const { edition, fixed } = await review(planId);
    await runOperation(db, putPlanInForce, actor, { planId, editionId: fixed[0]?.former, replaces: edition });
    return await review(planId);
  };
  const shown = async (planId: string, edition?: string) =>
    await runOperation(db, showPlan, actor, { planId, edition });

  it('puts the words in, in an edition that comes in the place of the one before, which stays to read', async () => {
    const before = await review(first);
    const [finding] = of(before, 'spelling');
    const { planId, editionId, review: after } = await fix(first, finding?.fingerprint ?? '');
    expect(planId).toBe(first);
    expect(after).toEqual(await review(first));
    expect(of(after, 'spelling')).toEqual([]);
    expect(after.findings).toHaveLength(before.findings.length - 1);
    expect(after.fixed).toEqual([
      expect.objectContaining({ rule: 'spelling', fingerprint: finding?.fingerprint, who: actor.name }),
    ]);
    const [now, was] = [await shown(first), await shown(first, before.edition)];
    expect(now.plan.sections[0]?.text).toContain('efter en utvärdering i höstas');
    expect(now.plan.goals.at(-1)?.sections.at(-1)?.body).toMatchObject([
      { content: [{}, { text: 'utvärdering', bold: true }, {}] },
    ]);
    expect(was.plan.sections[0]?.text).toContain('efter en utvärdring i höstas');
    expect(was.summary).toMatchObject({ inForce: false, edition: 1 });
    expect(now.summary).toMatchObject({ inForce: true, edition: 2, editionId });
    // What was not fixed is the same to the letter, and the same goals.
    const words = (text: string) => text.replaceAll('utvärdring', 'utvärdering');
    expect(now.plan).toEqual(JSON.parse(words(JSON.stringify(was.plan))));
    expect([now.goalIds, now.indicatorIds]).toEqual([was.goalIds, was.indicatorIds]);
  });

  it('notes who put what in place of what', async () => {
    expect(await runOperation(db, listAudits, actor, {})).toEqual([
      {
        operation: 'check.fix',
        before: { edition: expect.any(String), rule: 'spelling', words: ['utvärdring', 'utvärdring'], setAside: null },
        after: { edition: expect.any(String), rule: 'spelling', words: ['utvärdering', 'utvärdering'] },
      },
    ]);
  });

  it('leaves the other units, and what they inherit, as they were', async () => {
    expect(of(await review(other), 'spelling')).toHaveLength(1);
    const { plan, goalIds } = await shown(other);
    const board = plan.goals.find(({ level }) => level === 'board');
    expect(board?.sections[0]?.text).toBe(BOARD_TEXT);
    const { goals } = await runOperation(db, showThread, actor, { goalId: goalIds[board?.id ?? ''] ?? '' });
    expect(goals.find(({ id }) => id === goalIds[board?.id ?? ''])?.passages.map(({ plans }) => plans.length)).toEqual([
      2,
    ]);
  });

  it('is not undone by the same file brought again, and that is told', async () => {
    const now = (await review(first)).edition;
    const preview = await runOperation(db, previewImport, actor, {}, file('Hamnbiblioteket'));
    expect(preview.documents[0]).toMatchObject({ planId: first, standing: 'unchanged', fixed: true, inForce: now });
    expect((await runOperation(db, keepImport, actor, {}, file('Hamnbiblioteket'))).plans).toMatchObject([
      { planId: first, outcome: 'unchanged' },
    ]);
    expect((await review(first)).edition).toBe(now);
    const untouched = await runOperation(db, previewImport, actor, {}, file('Ängsbiblioteket'));
    expect(untouched.documents[0]).toMatchObject({ planId: other, standing: 'unchanged', fixed: false });
  });

  it('fixes one finding after another, and undoes them the last first, and again', async () => {
    const start = (await review(first)).edition;
    const second = await fix(first, printOf(await review(first), 'decimal-style'));
    const third = await fix(first, printOf(second.review, 'decimal-style'));
    expect(third.review.fixed.map(({ rule }) => rule)).toEqual(['decimal-style', 'decimal-style', 'spelling']);
    expect(of(third.review, 'decimal-style')).toEqual([]);
    expect(await undo(first)).toEqual(second.review);
    await undo(first);
    const begun = await undo(first);
    expect(begun.fixed).toEqual([]);
    expect((await shown(first)).summary.edition).toBe(1);
    // The same words once more: the edition that has them comes in force again.
    expect((await fix(first, printOf(begun, 'spelling'))).editionId).toBe(start);
  });

  it('is undone by the one way that changes are', async () => {
    const before = await review(first);
    const input = { planId: first, edition: before.edition, fingerprint: printOf(before, 'decimal-style') };
    const { change } = await perform(db, fixFinding, actor, input);
    const undoing = operations.find(({ name }) => name === 'change.undo') as AnyOperation;
    await runOperation(db, undoing, actor, { changeId: change });
    expect(await review(first)).toEqual(before);
    await expect(runOperation(db, undoing, actor, { changeId: change })).rejects.toMatchObject({
      code: 'change-undone',
    });
  });

  it('counts what each rule has had fixed', async () => {
    const { rules } = await runOperation(db, checkOverview, actor, { year: 2026 });
    expect(rules.find(({ rule }) => rule === 'spelling')).toMatchObject({ found: 1, fixed: 1 });
    expect(rules.find(({ rule }) => rule === 'decimal-style')).toMatchObject({ fixed: 0 });
  });

  it('keeps aside what was set aside, also where its words are fixed', async () => {
    const fingerprint = printOf(await review(other), 'follow-up-without-occasion');
    await runOperation(db, setFindingAside, actor, { planId: other, fingerprint, reason: 'Alla vet när.' });
    const { review: after } = await fix(other, printOf(await review(other), 'spelling'));
    const [kept] = of(after, 'follow-up-without-occasion');
    expect(kept?.fingerprint).not.toBe(fingerprint);
    expect(kept?.setAside).toMatchObject({ reason: 'Alla vet när.', who: actor.name });
    expect(of(await undo(other), 'follow-up-without-occasion')[0]?.setAside?.reason).toBe('Alla vet när.');
  });

  it('says so where another edition is in force, where the finding is gone, and where only a person knows', async () => {
    const now = await review(first);
    const old = await review(first, now.fixed[0]?.former);
    expect(old.may).toEqual({ fix: false, setAside: false });
    expect(now.may).toEqual({ fix: true, setAside: true });
    await expect(fix(first, printOf(old, 'decimal-style'), old.edition)).rejects.toMatchObject({
      code: 'changed-meanwhile',
      words: { sv: expect.stringContaining(actor.name) },
    });
    await expect(fix(first, printOf(old, 'spelling'))).rejects.toMatchObject({ code: 'finding-not-found' });
    const judged = printOf(now, 'follow-up-without-occasion');
    await expect(fix(first, judged)).rejects.toMatchObject({ code: 'finding-unfixable' });
  });
});
