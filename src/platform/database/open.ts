import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely';
import pg from 'pg';
import { Problem } from '../../kernel/problem.ts';
import { logQuery } from '../observe/events.ts';
import { type Connections, countConnections } from './counted.ts';
import { type Embedded, type EmbedOptions, embed } from './embed.ts';
import { embedInThread } from './in-thread.ts';
import { lockFolder } from './lock.ts';
import { poolOfOne } from './pool-of-one.ts';
import { followReplica, type Position, positionOf } from './replica.ts';
import type { PlatformTables } from './tables.ts';
import { serverTypes } from './values.ts';

/** An open PostgreSQL, embedded in this process or on a server; to all but this folder they are the same. */
export interface Db {
  kysely: Kysely<PlatformTables>;
  kind: 'embedded' | 'server';
  /** Where queries are asked: a read replica, if there is one that answers and has come as far as `since`, else the database itself. */
  reader(since?: Position): Promise<Kysely<PlatformTables>>;
  /** How far the database has come, for `reader`; `null` when it has no replica. */
  position(): Promise<Position | null>;
  /** How busy its connections are. */
  connections: Connections;
  /** Whether it answers a question within `ms` milliseconds. */
  answers(ms: number): Promise<boolean>;
  close(): Promise<void>;
}

/** `thread` is the built `database.js`, for a database that shall not hold up this thread. */
/** `read` is the address of a read replica. */
export type Where =
  | { dataDir: string; thread?: URL }
  | { url: string; read?: string | undefined }
  | { memory: true; from?: Blob; thread?: URL };

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
  if ('url' in where) return await openServer(where.url, where.read);
  if ('memory' in where) return embedded(await open(where.from ? { loadDataDir: where.from } : {}, where.thread));
  const unlock = await lockFolder(where.dataDir);
  try {
    const database = await openFolder(where.dataDir, where.thread);
    return embedded(database, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

const db = (kind: Db['kind'], own: PostgresPool, after: () => Promise<void>): Db => {
  const pool = countConnections(own);
  const kysely = new Kysely<PlatformTables>({ dialect: new PostgresDialect({ pool }), log: logQuery });
  let asked: Promise<boolean> | undefined;
  return {
    kysely,
    kind,
    reader: async () => kysely,
    position: async () => null,
    connections: pool.connections,
    answers: async (ms) => {
      // One question at a time, however many ask: they would take the pool's connections from those who work.
      asked ??= ask(kysely).finally(() => {
        asked = undefined;
      });
      return await Promise.race([asked, wait(ms, false, { ref: false })]);
    },
    close: async () => {
      await kysely.destroy();
      await after();
    },
  };
};

const ask = (kysely: Kysely<PlatformTables>): Promise<boolean> =>
  sql`select 1`.execute(kysely).then(
    () => true,
    () => false,
  );

/** In this thread a question costs half a millisecond less, so that is what commands have; a server must not be held up. */
const open = (options: EmbedOptions, thread?: URL) => (thread ? embedInThread(thread, options) : embed(options));

const embedded = (database: Embedded, unlock = async () => {}): Db => {
  const pool = poolOfOne(database);
  // Kysely closes only a pool it has used.
  return db('embedded', pool, async () => {
    if (!database.closed) await database.close();
    await unlock();
  });
};

async function openFolder(folder: string, thread?: URL): Promise<Embedded> {
  const home = join(folder, 'database');
  if (!existsSync(home)) {
    // Made aside and moved into place, so that a process killed while making it leaves nothing half made.
    const draft = join(folder, 'database.new');
    await rm(draft, { recursive: true, force: true });
    await (await embed({ dataDir: draft })).close();
    await rename(draft, home);
  }
  return await open({ dataDir: home }, thread).catch((cause) => {
    throw Object.assign(damaged(home), { cause });
  });
}

async function openServer(url: string, read?: string): Promise<Db> {
  const own = await connect(url);
  if (read === undefined) return own;
  // A replica that does not answer is no reason not to start: queries are asked of the database itself meanwhile.
  const replica = db('server', serverPool(read) as unknown as PostgresPool, async () => {});
  const has = followReplica(replica.kysely);
  return {
    ...own,
    reader: async (since) => ((await has(since)) ? replica.kysely : own.kysely),
    position: async () => await positionOf(own.kysely),
    close: async () => {
      await replica.close();
      await own.close();
    },
  };
}

function serverPool(url: string) {
  const pool = new pg.Pool({
    connectionString: url,
    types: serverTypes,
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    application_name: 'ledtrad',
  });
  // An idle connection that the server drops is replaced at the next question; unheard, it would end the process.
  pool.on('error', () => {});
  return pool;
}

async function connect(url: string): Promise<Db> {
  const pool = serverPool(url);
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
