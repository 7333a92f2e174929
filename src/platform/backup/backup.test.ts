import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { breakableTo } from '../../../testing/database/breakable.ts';
import { serverUrl, testDatabases } from '../../../testing/database/testing.ts';
import { keepImport } from '../../intake/operations/keep-import.ts';
import { listPlans } from '../../plan/operations/list-plans.ts';
import { localActor } from '../actor.ts';
import { migrations } from '../areas.ts';
import { type Db, openDatabase } from '../database/open.ts';
import { runOperation } from '../run.ts';
import { writeBackup } from './dump.ts';
import { decodeRow, encodeRow, type Tail, verify } from './format.ts';
import { noteBackup } from './note.ts';
import { checkBackup, restoreBackup } from './restore.ts';
import { showBackups } from './show-backups.ts';

const folder = await mkdtemp(join(tmpdir(), 'ledtrad-backup-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const plan = (name: string) => readFile(new URL(`../../../demo/plans/${name}.md`, import.meta.url));

/** Takes a plan into a database, as a person does. */
const takeIn = async (db: Db, name = 'biblioteksenheten-vp-2026') =>
  await runOperation(
    db,
    keepImport,
    await localActor(db),
    { answers: [] },
    { name: `${name}.md`, bytes: await plan(name) },
  );

let files = 0;
const newPath = () => join(folder, `${++files}.backup.gz`);
const now = new Date('2026-05-04T03:02:01Z');

const backup = async (db: Db) => {
  const path = newPath();
  return { path, ...(await writeBackup(db, path, now)) };
};
const restore = async (db: Db, path: string, replace = false) =>
  await restoreBackup(db, await checkBackup(path), { replace, now: new Date() });
/** What the tables hold, but the trail, in which a restore leaves a row. */
const contents = ({ tables: { audit: _, ...tables }, sequences: { audit_id_seq: __, ...sequences } }: Tail) => ({
  tables,
  sequences,
});
const plansIn = async (db: Db) => await runOperation(db, listPlans, await localActor(db), {});

const AWKWARD = ['tab\there', 'line\nfeed\r\n', 'back\\slash \\n \\N', '\\N', '', 'åäö 😀', '{"table":"x"}', '\\.'];
const FILE = randomBytes(400_000);

describe.each(testDatabases())('a backup of $name', ({ open }) => {
  let source: Db;
  let made: Awaited<ReturnType<typeof backup>>;
  beforeAll(async () => {
    source = await open();
    await takeIn(source);
    const { municipality } = await localActor(source);
    await source.kysely.transaction().execute(async (tx) => {
      await sql`select set_config('ledtrad.municipality', ${municipality}, true)`.execute(tx);
      for (const text of AWKWARD)
        await sql`
          with file as (
            insert into source_file (municipality_id, id, name, sha256, kept_at)
            values (${municipality}, gen_random_uuid(), ${text}, ${`hash of ${text}`}, now()) returning id
          )
          insert into source_content (municipality_id, source_file_id, bytes, lines)
          select ${municipality}, id, ${FILE}, ${JSON.stringify([text])} from file`.execute(tx);
    });
    made = await backup(source);
  });
  afterAll(() => source?.close());
  const targets: Db[] = [];
  afterEach(async () => {
    for (const db of targets.splice(0)) await db.close();
  });

  it('is a file of the owner’s own, which says of itself what it holds', async () => {
    const { tail } = await verify(made.path);
    expect(tail).toEqual(made.tail);
    expect(tail.tables.plan?.rows).toBe(1);
    expect((await stat(made.path)).mode & 0o777).toBe(0o600);
  });

  it.each(testDatabases())('is restored to the letter on $name', async ({ open: openTarget }) => {
    const target = await openTarget();
    targets.push(target);
    await restore(target, made.path);
    expect(contents((await backup(target)).tail)).toEqual(contents(made.tail));
    expect(await plansIn(target)).toEqual(await plansIn(source));
    // What a table promises is promised again.
    const catalog = async (db: Db) =>
      (
        await sql`select relname, relrowsecurity, relforcerowsecurity, (select json_agg(pg_get_constraintdef(k.oid) order by conname) from pg_constraint k where conrelid = c.oid and contype in ('c', 'f', 'p', 'u')) as constraints
          from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`.execute(db.kysely)
      ).rows;
    expect(await catalog(target)).toEqual(await catalog(source));
    // The next row gets a number of its own.
    await takeIn(target, 'oppenvardsenheten-vp-2026');
    await target.kysely.transaction().execute((tx) => noteBackup(tx, { made: now.toISOString(), size: 1, rows: 1 }));
  });

  it('replaces what is there only when told to, and then all of it', async () => {
    const target = await open();
    targets.push(target);
    await takeIn(target, 'oppenvardsenheten-vp-2026');
    const before = await backup(target);
    await expect(restore(target, made.path)).rejects.toMatchObject({ code: 'database-holds-data' });
    expect((await backup(target)).tail).toEqual(before.tail);
    await restore(target, made.path, true);
    expect(contents((await backup(target)).tail)).toEqual(contents(made.tail));
  });

  it('is known afterwards, in the database it was made of and in the one it is restored to', async () => {
    const target = await open();
    targets.push(target);
    const last = async (db: Db) => (await runOperation(db, showBackups, await localActor(db), {})).last;
    expect(await last(target)).toBeNull();
    await target.kysely
      .transaction()
      .execute((tx) => noteBackup(tx, { made: '2026-02-03T04:05:06.000Z', size: 12, rows: 3 }));
    expect(await last(target)).toEqual({ made: '2026-02-03T04:05:06.000Z', size: 12, restored: false });
    await restore(target, made.path);
    expect(await last(target)).toEqual({ made: now.toISOString(), size: null, restored: true });
  });

  it('of an older version is taken to this one', async () => {
    const older = await openDatabase({ memory: true });
    targets.push(older);
    const provider = { getMigrations: async () => migrations };
    const names = Object.keys(migrations).sort();
    const { error } = await new Migrator({ db: older.kysely, provider }).migrateTo(names[2] as string);
    expect(error).toBeUndefined();
    await sql`update municipality set name = 'Lindvik'`.execute(older.kysely);
    const { path, head } = await backup(older);
    expect(head.migrations).toEqual(names.slice(0, 3));
    const target = await open();
    targets.push(target);
    await restore(target, path);
    const after = await backup(target);
    expect(after.head.migrations).toEqual(names);
    expect((await target.kysely.selectFrom('municipality').select('name').execute())[0]?.name).toBe('Lindvik');
  });

  it('never takes away what is not Ledtråd’s', async () => {
    const target = await open();
    targets.push(target);
    await sql`create table someone_elses (id int)`.execute(target.kysely);
    await sql`insert into someone_elses values (7)`.execute(target.kysely);
    await restore(target, made.path);
    const theirs = async () => (await sql<{ id: number }>`select id from someone_elses`.execute(target.kysely)).rows;
    expect(await theirs()).toEqual([{ id: 7 }]);
    const older = rewritten(made.path, (lines) =>
      lines.map((line, i) => (i === 0 ? JSON.stringify({ ...JSON.parse(line), migrations: [] }) : line)),
    );
    await expect(restore(target, await older, true)).rejects.toThrow();
    expect(await theirs()).toEqual([{ id: 7 }]);
    expect(contents((await backup(target)).tail).tables).toMatchObject(contents(made.tail).tables);
  });

  const rewritten = async (path: string, change: (lines: string[]) => string[]) => {
    const lines = gunzipSync(await readFile(path))
      .toString()
      .split('\n');
    const written = newPath();
    await writeFile(written, gzipSync(change(lines).join('\n')));
    return written;
  };
  const bytes = async (change: (bytes: Buffer) => Buffer) => {
    const path = newPath();
    await writeFile(path, change(await readFile(made.path)));
    return path;
  };
  const row = (lines: string[]) => lines.indexOf('{"table":"goal"}') + 1;

  it.each<[string, string, () => Promise<string>]>([
    ['cut off', 'backup-damaged', async () => await bytes((all) => all.subarray(0, all.length - 2000))],
    [
      'with a flipped bit',
      'backup-damaged',
      async () =>
        await bytes((all) => {
          const at = Math.floor(all.length / 2);
          all[at] = (all[at] ?? 0) ^ 4;
          return all;
        }),
    ],
    [
      'without one of its rows',
      'backup-damaged',
      async () => await rewritten(made.path, (lines) => lines.toSpliced(row(lines), 1)),
    ],
    [
      'with a row changed',
      'backup-damaged',
      async () =>
        await rewritten(made.path, (lines) => lines.with(row(lines), (lines[row(lines)] ?? '').replace('20', '19'))),
    ],
    ['without its tail', 'backup-damaged', async () => await rewritten(made.path, (lines) => lines.toSpliced(-2, 1))],
    [
      'with something after its tail',
      'backup-damaged',
      async () => await rewritten(made.path, (lines) => [...lines.slice(0, -1), '{"table":"goal"}', '\\.', '']),
    ],
    ['of another program', 'backup-foreign', async () => await rewritten(made.path, () => ['-- PostgreSQL dump', ''])],
    [
      'that is no gzip',
      'backup-foreign',
      async () => {
        const path = newPath();
        await writeFile(path, 'PGDMP not ours');
        return path;
      },
    ],
    [
      'that is empty',
      'backup-damaged',
      async () => {
        const path = newPath();
        await writeFile(path, '');
        return path;
      },
    ],
    [
      'of a newer version',
      'backup-newer',
      async () =>
        await rewritten(made.path, ([head = '', ...rest]) => {
          const { migrations: names, ...more } = JSON.parse(head);
          return [JSON.stringify({ ...more, migrations: [...names, '9999-later'] }), ...rest];
        }),
    ],
    ['that is not there', 'file-not-found', async () => join(folder, 'nowhere.gz')],
  ])('%s is refused with a sentence, and changes nothing', async (_, code, path) => {
    const before = await backup(source);
    await expect(restore(source, await path(), true)).rejects.toMatchObject({ code });
    expect((await backup(source)).tail).toEqual(before.tail);
  });
});

it('leaves everything as it was when the server is lost in the midst of a restore', async () => {
  const [from, to] = [await serverUrl(), await serverUrl()];
  const source = await openDatabase({ url: from });
  await takeIn(source);
  const { path } = await backup(source);
  const proxy = await breakableTo(to);
  const target = await openDatabase({ url: proxy.url });
  await takeIn(target, 'oppenvardsenheten-vp-2026');
  const before = await backup(target);
  for (const statement of ['truncate', 'insert into "lasting_text"', 'add constraint', 'analyze']) {
    proxy.loseAnswerTo(statement);
    await expect(restore(target, path, true)).rejects.toMatchObject({ code: 'database-not-reached' });
    proxy.heal();
    expect((await backup(target)).tail).toEqual(before.tail);
  }
  await Promise.all([source.close(), target.close()]);
  await proxy.close();
});

it('writes rows as COPY does, and reads them back', () => {
  const values = [...AWKWARD, null];
  expect(encodeRow(values)).not.toContain('\n');
  expect(decodeRow(encodeRow(values))).toEqual(values);
  expect(
    createHash('sha256')
      .update(encodeRow(['a', null, 'b\tc']))
      .digest('hex'),
  ).toBe(createHash('sha256').update('a\t\\N\tb\\tc').digest('hex'));
});
