import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../../testing/database/testing.ts';
import { checkPlan } from '../../check/operations/check-plan.ts';
import { setFindingAside } from '../../check/operations/set-aside.ts';
import { keepImport } from '../../intake/operations/keep-import.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { FileOut } from '../../kernel/operation.ts';
import { showPlan } from '../../plan/operations/show-plan.ts';
import { localActor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database/open.ts';
import { runOperation } from '../../platform/run.ts';
import { exportFindings } from './export-findings.ts';
import { exportPlan } from './export-plan.ts';
import { exportThread } from './export-thread.ts';
import { setTheme } from './set-theme.ts';

const file = (unit: string, followUp: string) => ({
  name: `${unit}.md`,
  bytes: new TextEncoder().encode(`# Verksamhetsplan 2026 för ${unit}

- **Enhet:** ${unit}
- **Nämnd:** Kulturnämnden

---

## KF:s mål för verksamhetsområdet: 1.2 Barn har goda uppväxtvillkor

### Nämndmål: Fler barn läser

#### Enhetsmål: Barn hittar till ${unit}

##### Förväntat resultat

- Minst 300 barn kommer till sagostunderna

##### Uppföljning

${followUp}

| Indikator | Årsmål | KF:s årsmål år 2026 | Periodicitet |
| --- | ---: | ---: | --- |
| Antal sagostunder | 40 | | Tertial |
`),
});

const textOf = ({ bytes }: FileOut) => new TextDecoder().decode(bytes);

describe.each(testDatabases())('files from $name', ({ open }) => {
  let db: Db;
  let actor: Actor;
  let planId: string;
  beforeAll(async () => {
    db = await open();
    actor = await localActor(db);
    planId = await keep('Biblioteket', 'Personalen frågar barnen.');
    await keep('Bokbussen', 'Föraren räknar barnen vid tertialrapport 1.');
  });
  afterAll(async () => db.close());

  const keep = async (unit: string, followUp: string): Promise<string> =>
    (await runOperation(db, keepImport, actor, {}, file(unit, followUp))).plans[0]?.planId ?? '';
  const exported = async (input: object) => await runOperation(db, exportPlan, actor, { planId, ...input });
  const exportedFindings = async (format: string) => await runOperation(db, exportFindings, actor, { planId, format });

  it('holds the review as an annex only on request, and as a file of its own, with what is set aside', async () => {
    const { findings } = await runOperation(db, checkPlan, actor, { planId });
    expect(textOf(await exported({ format: 'md' }))).not.toContain('Granskning');
    const aside = { fingerprint: findings[0]?.fingerprint, reason: 'Vi frågar i maj.' };
    await runOperation(db, setFindingAside, actor, { planId, ...aside });
    for (const written of [await exported({ format: 'md', findings: 'true' }), await exportedFindings('md')])
      expect(textOf(written).split('Lagt åt sidan')[1]).toContain('Skäl: Vi frågar i maj.');
    expect((await exportedFindings('docx')).name).toBe('Granskning av Verksamhetsplan 2026 för Biblioteket.docx');
    await expect(exported({ format: 'json', findings: 'true' })).rejects.toMatchObject({ code: 'annex-in-json' });
  });

  it('writes the red thread of a goal through every unit under it', async () => {
    const { goalIds, plan } = await runOperation(db, showPlan, actor, { planId });
    const board = plan.goals.find(({ level }) => level === 'board');
    const input = { goalId: goalIds[board?.id ?? ''], format: 'md' };
    const text = textOf(await runOperation(db, exportThread, actor, input));
    expect(text.match(/^#.*/gm)).toEqual([
      '# Röda tråden: Nämndmål ”Fler barn läser”',
      '## KF:s mål 1.2 ”Barn har goda uppväxtvillkor”',
      '### Nämndmål ”Fler barn läser”',
      '#### Enhetsmål ”Barn hittar till Biblioteket”',
      '##### Förväntat resultat',
      '##### Uppföljning',
      '#### Enhetsmål ”Barn hittar till Bokbussen”',
      '##### Förväntat resultat',
      '##### Uppföljning',
    ]);
    expect(text).toContain('Tas upp av Biblioteket och Bokbussen.');
    expect(text).toContain('| Antal sagostunder | Bokbussen | 40 |  | Tertial |');
    expect(text).not.toContain('Tråden slutar här');
  });

  it('has the municipality’s own look once it has one, and refuses one that cannot be seen', async () => {
    const theme = { name: 'Strandby kommun', accent: '#1b5e6b' };
    await expect(runOperation(db, setTheme, actor, { theme: { ...theme, accent: '#ffee00' } })).rejects.toMatchObject({
      code: 'accent-too-light',
    });
    expect(textOf(await exported({ format: 'html' }))).not.toContain('Strandby');
    await runOperation(db, setTheme, actor, { theme });
    const page = textOf(await exported({ format: 'html' }));
    expect(page).toContain('<p class="sender">Strandby kommun</p>');
    expect(page).toContain('--thread: #1B5E6B');
    await runOperation(db, setTheme, actor, { theme: null });
    expect(textOf(await exported({ format: 'html' }))).not.toContain('Strandby');
  });
});
