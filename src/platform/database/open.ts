import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import { Problem } from '../../kernel/problem.ts';
import { lockFolder } from './lock.ts';
import { poolOfOne } from './pool-of-one.ts';
import type { PlatformTables } from './tables.ts';
import { embeddedParsers, serverTypes } from './values.ts';

/** An open PostgreSQL, embedded in this process or on a server; to all but this folder they are the same. */
export interface Db {
  kysely: Kysely<PlatformTables>;
  kind: 'embedded' | 'server';
  close(): Promise<void>;
}

export type Where = { dataDir: string } | { url: string } | { memory: true; from?: Blob };

/** Where the database is, by the environment: `DATABASE_URL`, else the folder asked for, `LEDTRAD_DATA`, or `.ledtrad` here. */
export function whereFrom(env: NodeJS.ProcessEnv, dataDir?: string): Where {
  if (env.DATABASE_URL && dataDir === undefined) return { url: env.DATABASE_URL };
  return { dataDir: dataDir ?? env.LEDTRAD_DATA ?? '.ledtrad' };
}

/**
 * Opens the database, making it where there is none. Fails with `Problem`: `database-in-use` where another process has the folder,
 * `database-not-reached` where the server does not answer, `database-damaged` where the folder cannot be opened.
 */
export async function openDatabase(where: Where): Promise<Db> {
  if ('url' in where) return await openServer(where.url);
  if ('memory' in where) return embedded(await embed(where.from ? { loadDataDir: where.from } : {}));
  const unlock = await lockFolder(where.dataDir);
  try {
    const database = await openFolder(where.dataDir);
    return embedded(database, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

const db = (kind: Db['kind'], pool: PostgresPool, after: () => Promise<void>): Db => {
  const kysely = new Kysely<PlatformTables>({ dialect: new PostgresDialect({ pool }) });
  return {
    kysely,
    kind,
    close: async () => {
      await kysely.destroy();
      await after();
    },
  };
};

const embedded = (database: PGlite, unlock = async () => {}): Db => {
  const pool = poolOfOne(database);
  // Kysely closes only a pool it has used.
  return db('embedded', pool, async () => {
    if (!database.closed) await database.close();
    await unlock();
  });
};

/** Durability is never relaxed: what was committed has been written to the files of the folder before anyone is told so. */
const embed = (options: PGliteOptions) =>
  PGlite.create({ ...options, relaxedDurability: false, parsers: embeddedParsers });

async function openFolder(folder: string): Promise<PGlite> {
  const home = join(folder, 'database');
  if (!existsSync(home)) {
    // Made aside and moved into place, so that a process killed while making it leaves nothing half made.
    const draft = join(folder, 'database.new');
    await rm(draft, { recursive: true, force: true });
    await (await embed({ dataDir: draft })).close();
    await rename(draft, home);
  }
  return await embed({ dataDir: home }).catch((cause) => {
    throw Object.assign(damaged(home), { cause });
  });
}

async function openServer(url: string): Promise<Db> {
  const pool = new pg.Pool({
    connectionString: url,
    types: serverTypes,
    max: 10,
    // Changes that come at once wait for their turn, as long as a statement may take.
    connectionTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    application_name: 'ledtrad',
  });
  // An idle connection that the server drops is replaced at the next question; unheard, it would end the process.
  pool.on('error', () => {});
  const client = await pool.connect().catch(async (cause) => {
    await pool.end();
    throw Object.assign(notReached(), { cause });
  });
  client.release();
  return db('server', pool as unknown as PostgresPool, async () => {
    if (!pool.ending) await pool.end();
  });
}

const notReached = () =>
  new Problem(
    'database-not-reached',
    {
      sv: 'Databasen i DATABASE_URL svarar inte. Kontrollera adressen, att servern är igång och att användaren får logga in.',
      en: 'The database in DATABASE_URL does not answer. Check the address, that the server is running and that the user may sign in.',
    },
    503,
  );

const damaged = (home: string) =>
  new Problem(
    'database-damaged',
    {
      sv: `Databasen i ${home} går inte att öppna. Den kan vara skadad eller gjord av en annan version. Flytta undan mappen för att börja om, eller lägg tillbaka en säkerhetskopia.`,
      en: `The database in ${home} cannot be opened. It may be damaged or made by another version. Move the folder away to begin anew, or put back a backup.`,
    },
    503,
  );
