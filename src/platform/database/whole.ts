import { existsSync } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Embedded } from './embed.ts';

// What a PostgreSQL data folder consists of (the manual's "Database File Layout"). PGlite makes a new database where `PG_VERSION` is missing, and
// the engine can stop for good on any of the others.
const FILES = [
  'PG_VERSION',
  'global/pg_control',
  'global/pg_filenode.map',
  'postgresql.conf',
  'pg_hba.conf',
  'pg_ident.conf',
];
const FOLDERS = [
  'base',
  'base/1',
  'pg_commit_ts',
  'pg_dynshmem',
  'pg_logical/mappings',
  'pg_logical/snapshots',
  'pg_multixact/members',
  'pg_multixact/offsets',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_tblspc',
  'pg_twophase',
  'pg_wal',
  'pg_xact',
];

/** What a database folder lacks of what every one has, before it is opened. An empty file is a missing one. */
export async function missingFiles(home: string): Promise<string[]> {
  const files = await Promise.all(FILES.map(async (file) => ((await sizeOf(join(home, file))) > 0 ? [] : [file])));
  const folders = FOLDERS.filter((folder) => !existsSync(join(home, folder))).map((folder) => `${folder}/`);
  const found = [...files.flat(), ...folders];
  if (found.length > 0) return found;
  const empty = (await readdir(join(home, 'pg_xact'))).length === 0 ? ['pg_xact/0000'] : [];
  return [...empty, ...(await missingLog(home))];
}

const sizeOf = async (path: string): Promise<number> => (await stat(path).catch(() => null))?.size ?? 0;

const SEGMENT = 16n * 1024n * 1024n;

/** The files of the log that the last checkpoint needs, which `global/pg_control` names (PostgreSQL's `pg_control.h`). */
async function missingLog(home: string): Promise<string[]> {
  const file = await open(join(home, 'global/pg_control'));
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(52), 0, 52, 0);
    // Another version may have another layout, and the engine says so itself.
    if (bytesRead < 52 || buffer.readUInt32LE(8) !== 1800) return [];
    const [last, first] = [buffer.readBigUInt64LE(32) / SEGMENT, buffer.readBigUInt64LE(40) / SEGMENT];
    const timeline = hex(BigInt(buffer.readUInt32LE(48)));
    const names: string[] = [];
    for (let segment = first; segment <= last; segment++)
      names.push(`pg_wal/${timeline}${hex(segment / 256n)}${hex(segment % 256n)}`);
    return names.filter((name) => !existsSync(join(home, name)));
  } finally {
    await file.close();
  }
}

const hex = (value: bigint) => value.toString(16).toUpperCase().padStart(8, '0');

/** The tables and indexes of an open database whose files are gone. */
export async function missingTables(database: Embedded, home: string): Promise<string[]> {
  const { rows } = (await database.query(
    'select relname as name, pg_relation_filepath(oid) as path from pg_class where pg_relation_filepath(oid) is not null',
  )) as { rows: { name: string; path: string }[] };
  return rows.filter(({ path }) => !existsSync(join(home, path))).map(({ name, path }) => `${path} (${name})`);
}
