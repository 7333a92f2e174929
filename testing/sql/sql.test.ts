import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '../../src/platform/areas.ts';
import { type Db, openDatabase } from '../../src/platform/database/open.ts';
import { serverUrl } from '../database/testing.ts';
import { CALLS } from './calls.ts';
import { filesOf, readFolder, writeFolder } from './folder.ts';
import { statementsOf } from './statements.ts';

const AGAIN = 'Run `npm run sql` and read what it changes.';

describe('docs/sql', () => {
  let db: Db;
  beforeAll(async () => {
    db = await openDatabase({ url: await serverUrl() });
  });
  afterAll(async () => db.close());

  it('is written from every operation', () => {
    expect(Object.keys(CALLS).sort(), 'testing/sql/calls.ts has one line for each operation').toEqual(
      operations.map(({ name }) => name).sort(),
    );
  });

  it('contains the statements that each operation sends', async () => {
    const files = filesOf(await statementsOf(db));
    if (process.env.LEDTRAD_SQL === 'write') await writeFolder(files);
    const kept = await readFolder();
    expect([...kept.keys()].sort(), AGAIN).toEqual([...files.keys()].sort());
    for (const [path, text] of files) expect(kept.get(path), `docs/sql/${path} is out of date. ${AGAIN}`).toBe(text);
  });
});
