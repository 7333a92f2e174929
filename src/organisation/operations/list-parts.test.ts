import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../../testing/database/testing.ts';
import type { Actor } from '../../kernel/actor.ts';
import { localActor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database/open.ts';
import { runOperation } from '../../platform/run.ts';
import { establishOrganisation } from './establish.ts';
import { listParts } from './list-parts.ts';

describe.each(testDatabases())('parts of the organisation on $name', ({ open }) => {
  let db: Db;
  let actor: Actor;
  beforeAll(async () => {
    db = await open();
    actor = await localActor(db);
    const board = { key: 'b', kind: 'board', name: 'Kulturnämnden', parent: null };
    const units = Array.from({ length: 30 }, (_, i) => ({
      key: `u${i}`,
      kind: 'unit',
      name: `Bibliotek ${String(i).padStart(2, '0')}`,
      parent: 'b',
    }));
    await runOperation(db, establishOrganisation, actor, { name: 'Lindvik', parts: [board, ...units] });
  });
  afterAll(async () => db.close());

  const list = async (input: object) => await runOperation(db, listParts, actor, input);

  it('come a page at a time, and say whether there are more', async () => {
    const first = await list({ kind: 'unit' });
    expect(first).toMatchObject({ page: 1, limit: 20, more: true });
    expect(first.items).toHaveLength(20);
    const second = await list({ kind: 'unit', page: '2' });
    expect(second.more).toBe(false);
    expect(second.items.map(({ name }) => name)).toContain('Bibliotek 29');
    expect(second.items).toHaveLength(10);
  });

  it('are found by any part of the name, whatever its case', async () => {
    expect((await list({ q: 'TEK 07' })).items.map(({ name }) => name)).toEqual(['Bibliotek 07']);
    expect((await list({ q: 'tek', kind: 'board' })).items).toEqual([]);
    expect((await list({ q: '%' })).items).toEqual([]);
  });

  it('are named by their id', async () => {
    const [board] = (await list({ kind: 'board' })).items;
    expect((await list({ id: board?.id })).items).toEqual([board]);
  });
});
