import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../kernel/problem.ts';
import { openDatabase } from './open.ts';

let root: string;
let whole: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ledtrad-folder-'));
  whole = join(root, 'whole');
  const db = await openDatabase({ dataDir: whole });
  await sql`create table kept (id int primary key)`.execute(db.kysely);
  await sql`insert into kept select generate_series(1, 50)`.execute(db.kysely);
  await db.close();
});
afterAll(() => rm(root, { recursive: true, force: true }));

const copy = async () => {
  const folder = await mkdtemp(join(root, 'copy-'));
  await cp(whole, folder, { recursive: true });
  return folder;
};
const count = async (dataDir: string): Promise<number> => {
  const db = await openDatabase({ dataDir });
  try {
    return (await sql<{ n: number }>`select count(*) as n from kept`.execute(db.kysely)).rows[0]?.n ?? 0;
  } finally {
    await db.close();
  }
};
const refusal = async (dataDir: string): Promise<Problem> =>
  await openDatabase({ dataDir }).then(
    async (db) => {
      await db.close();
      throw new Error('It was opened');
    },
    (error) => error as Problem,
  );

/** Every file below a folder with its size, but the lock, which is made to ask. */
const listing = async (folder: string) =>
  (await readdir(folder, { recursive: true })).filter((name) => name !== 'database.lock').sort();

describe('a data folder that has held a database', () => {
  it('is opened again with what it held', async () => {
    expect(await count(await copy())).toBe(50);
  });

  it.each([
    'PG_VERSION',
    'global/pg_control',
    'global/pg_filenode.map',
    'base',
    'base/1',
    'pg_wal',
    'pg_xact',
    'pg_multixact',
    'pg_notify',
    'pg_tblspc',
    'postgresql.conf',
  ])('is not made again where %s is missing, and nothing in it is touched', async (name) => {
    const folder = await copy();
    await rm(join(folder, 'database', name), { recursive: true });
    const before = await listing(folder);
    const problem = await refusal(folder);
    expect(problem.code).toBe('database-incomplete');
    expect(problem.words.sv).toContain(name);
    expect(problem.words.sv).toContain('Ingenting har rörts');
    expect(await listing(folder)).toEqual(before);
  });

  it.each(['PG_VERSION', 'global/pg_control'])('is not opened where %s is empty', async (name) => {
    const folder = await copy();
    await truncate(join(folder, 'database', name));
    expect(await refusal(folder)).toMatchObject({ code: 'database-incomplete' });
  });

  it('names the part of the log that the last checkpoint needs', async () => {
    const folder = await copy();
    const log = join(folder, 'database/pg_wal');
    const [segment = ''] = (await readdir(log)).filter((name) => /^[0-9A-F]{24}$/.test(name));
    await rename(join(log, segment), join(log, 'elsewhere'));
    const problem = await refusal(folder);
    expect(problem).toMatchObject({ code: 'database-incomplete' });
    expect(problem.words.sv).toContain(segment);
  });

  it('names a table whose file is missing', async () => {
    const folder = await copy();
    const db = await openDatabase({ dataDir: folder });
    const { rows } = await sql<{ path: string }>`select pg_relation_filepath('kept') as path`.execute(db.kysely);
    await db.close();
    await rm(join(folder, 'database', rows[0]?.path ?? ''));
    const problem = await refusal(folder);
    expect(problem).toMatchObject({ code: 'database-incomplete' });
    expect(problem.words.sv).toContain('(kept)');
  });

  it('is not made again where the whole database is gone', async () => {
    const folder = await copy();
    await rm(join(folder, 'database'), { recursive: true });
    expect(await refusal(folder)).toMatchObject({ code: 'database-missing' });
    expect(await listing(folder)).toEqual(['database.made']);
  });

  it('is not made again where the database is an empty folder', async () => {
    const folder = await mkdtemp(join(root, 'empty-'));
    await mkdir(join(folder, 'database'));
    expect(await refusal(folder)).toMatchObject({ code: 'database-incomplete' });
    expect(await readdir(join(folder, 'database'))).toEqual([]);
  });

  it('says so where the database cannot be read for what it is', async () => {
    const folder = await copy();
    await writeFile(join(folder, 'database/global/pg_control'), Buffer.alloc(8192, 7));
    expect(await refusal(folder)).toMatchObject({ code: 'database-damaged' });
  });

  it('takes up a database that was whole when the process that made it was killed', async () => {
    const folder = await copy();
    await rename(join(folder, 'database'), join(folder, 'database.ready'));
    expect(await count(folder)).toBe(50);
  });

  it('starts over what a killed process had only begun', async () => {
    const folder = await mkdtemp(join(root, 'begun-'));
    await mkdir(join(folder, 'database.new'));
    await writeFile(join(folder, 'database.new/PG_VERSION'), '18\n');
    const db = await openDatabase({ dataDir: folder });
    await db.close();
    expect(JSON.parse(await readFile(join(folder, 'database.made'), 'utf8'))).toHaveProperty('made');
  });
});

describe('a data folder that cannot be used', () => {
  it('is a file', async () => {
    const file = join(root, 'file');
    await writeFile(file, 'not a folder');
    expect(await refusal(file)).toMatchObject({ code: 'not-a-folder' });
    expect(await refusal(join(file, 'below'))).toMatchObject({ code: 'not-a-folder' });
    expect(await readFile(file, 'utf8')).toBe('not a folder');
  });

  it('is not there and none may be made', async () => {
    const folder = join(root, 'nowhere');
    await expect(openDatabase({ dataDir: folder, make: false })).rejects.toMatchObject({ code: 'no-database' });
    expect(existsSync(folder)).toBe(false);
  });
});

/** A small file system of its own, where we may make one. */
const mounted = (path: string, options: string) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path]).status === 0;
const mayMount =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  (() => {
    const probe = spawnSync('mktemp', ['-d'], { encoding: 'utf8' }).stdout.trim();
    const may = mounted(probe, 'size=1m');
    if (may) spawnSync('umount', [probe]);
    spawnSync('rmdir', [probe]);
    return may;
  })();
if (!mayMount) console.warn('Full and read-only disks are not tested here: only root may mount a small one.');

describe.skipIf(!mayMount)('a disk', () => {
  const disk = async (options: string): Promise<string> => {
    const path = await mkdtemp(join(root, 'disk-'));
    if (!mounted(path, options)) throw new Error('mount failed');
    return path;
  };
  const gone = (path: string) => spawnSync('umount', [path]);

  it('that is read-only is named', async () => {
    const path = await disk('size=1m,ro');
    expect(await refusal(join(path, 'data'))).toMatchObject({ code: 'folder-not-writable' });
    expect(await refusal(path)).toMatchObject({ code: 'folder-not-writable' });
    gone(path);
  });

  it('without room for a database gets none, nor a part of one', async () => {
    const path = await disk('size=20m');
    expect(await refusal(path)).toMatchObject({ code: 'disk-full' });
    expect(await readdir(path)).toEqual([]);
    gone(path);
  });

  it('that fills while it is used refuses with a sentence, keeps what it said was kept, and goes on when there is room', async () => {
    const path = await disk('size=140m');
    const folder = join(path, 'data');
    const db = await openDatabase({ dataDir: folder });
    await sql`create table kept (id int primary key, text text)`.execute(db.kysely);
    const write = async (id: number) =>
      await db.kysely.transaction().execute(async (tx) => {
        await sql`insert into kept select ${id}::int, string_agg(md5(random()::text), '') from generate_series(1, 20000)`.execute(
          tx,
        );
      });
    const kept: number[] = [];
    let problem: unknown;
    for (let id = 1; id < 1000 && !problem; id++)
      await write(id).then(
        () => kept.push(id),
        (error) => {
          problem = error;
        },
      );
    expect(problem).toMatchObject({ code: 'disk-full', status: 503 });
    const there = async () =>
      (await sql<{ id: number }>`select id from kept order by id`.execute(db.kysely)).rows.map(({ id }) => id);
    expect(await there()).toEqual(kept);

    // Now all that is left is taken by someone else.
    const ballast = join(path, 'ballast');
    await writeFile(ballast, Buffer.alloc(200 * 1024 * 1024)).catch(() => {});
    await expect(write(2000)).rejects.toMatchObject({ code: 'disk-full' });
    expect(await db.answers(2000)).toBe(true);
    expect(await there()).toEqual(kept);
    await db.close();
    expect(await refusal(folder)).toMatchObject({ code: 'disk-full' });

    await rm(ballast);
    spawnSync('mount', ['-o', 'remount,size=300m', path]);
    const again = await openDatabase({ dataDir: folder });
    await sql`insert into kept values (2000)`.execute(again.kysely);
    const { rows } = await sql<{ n: number }>`select count(*) as n from kept`.execute(again.kysely);
    expect(rows[0]?.n).toBe(kept.length + 1);
    await again.close();
    gone(path);
  });
});
