import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../../testing/database/testing.ts';
import type { Actor } from '../../kernel/actor.ts';
import { localActor } from '../../platform/actor.ts';
import { operations } from '../../platform/areas.ts';
import type { Db } from '../../platform/database/open.ts';
import { perform, runOperation } from '../../platform/run.ts';
import { undoChange } from '../../platform/undo.ts';
import { setTheme } from './set-theme.ts';
import { showTheme } from './show-theme.ts';

describe.each(testDatabases())('the look of documents on $name', ({ open }) => {
  let db: Db;
  let actor: Actor;
  beforeAll(async () => {
    db = await open();
    actor = await localActor(db);
  });
  afterAll(async () => db.close());

  const set = async (theme: object | null) => await perform(db, setTheme, actor, { theme });
  const undo = async (changeId: string | null) => await runOperation(db, undoChange(operations), actor, { changeId });
  const accent = async () => (await runOperation(db, showTheme, actor, {})).accent;

  it('is as it was before when a change is undone, also when there was none', async () => {
    const first = await set({ accent: '#1b5e6b' });
    const second = await set({ accent: '#7a1fa2' });
    await undo(second.change);
    expect(await accent()).toBe('#1b5e6b');
    await undo(first.change);
    expect(await accent()).toBeNull();
  });
});
