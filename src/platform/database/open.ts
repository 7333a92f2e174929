import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely';
import { Problem } from '../../kernel/problem.ts';
import { logQuery } from '../observe/events.ts';
import { type Connections, countConnections } from './counted.ts';
import { type Folder, open, openFolder } from './folder.ts';
import { poolOfOne } from './pool-of-one.ts';
import { because } from './problems.ts';
import { followReplica, type Position, positionOf } from './replica.ts';
import { serverPool, type Waits } from './server.ts';
import type { PlatformTables } from './tables.ts';

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

/**
 * `make: false` opens only what is there. `thread` is the built `database.js`, for a database that must not hold up this thread. `read` is the
 * address of a read replica.
 */
export type Where =
  | { dataDir: string; make?: boolean; thread?: URL }
  | { url: string; read?: string | undefined; waits?: Partial<Waits> }
  | { memory: true; from?: Blob; thread?: URL };

/**
 * Where the database is, by the environment: `DATABASE_URL`, else the folder asked for, `LEDTRAD_DATA`, or `.ledtrad` here. Fails with
 * `two-databases` where a folder is asked for beside a server.
 */
export function whereFrom(env: NodeJS.ProcessEnv, dataDir?: string): { dataDir: string } | { url: string } {
  if (env.DATABASE_URL && dataDir !== undefined) throw twoDatabases(dataDir);
  if (env.DATABASE_URL) return { url: env.DATABASE_URL };
  return { dataDir: dataDir ?? env.LEDTRAD_DATA ?? '.ledtrad' };
}

/**
 * Opens the database, making it where there has never been one. Fails with `Problem`: `database-not-reached` where the server does not answer, and
 * what `openFolder` says of a folder.
 */
export async function openDatabase(where: Where): Promise<Db> {
  if ('url' in where) return await openServer(where);
  if ('dataDir' in where)
    return embedded(await openFolder(where.dataDir, { make: where.make ?? true, thread: where.thread }));
  const database = await open(where.from ? { loadDataDir: where.from } : {}, where.thread);
  return embedded({ database, room: () => {}, unlock: () => {} });
}

/** How long a pool may take to close: a server that does not answer is not waited for. */
const CLOSING = 5_000;

function db(kind: Db['kind'], own: PostgresPool, after: () => Promise<void>): Db {
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
      await Promise.race([kysely.destroy(), wait(CLOSING, undefined, { ref: false })]);
      await after();
    },
  };
}

const ask = (kysely: Kysely<PlatformTables>): Promise<boolean> =>
  kysely
    .transaction()
    .setAccessMode('read only')
    .execute((tx) => sql`select 1`.execute(tx))
    .then(
      () => true,
      () => false,
    );

const embedded = ({ database, room, unlock }: Folder): Db =>
  // Kysely closes only a pool it has used.
  db('embedded', poolOfOne(database, room), async () => {
    if (!database.closed) await database.close();
    unlock();
  });

async function openServer({ url, read, waits }: Extract<Where, { url: string }>): Promise<Db> {
  const own = await connect(url, waits);
  if (read === undefined) return own;
  // A replica that does not answer must not prevent starting: queries go to the database itself meanwhile.
  const replica = db('server', serverPool(read, waits), async () => {});
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

async function connect(url: string, waits?: Partial<Waits>): Promise<Db> {
  const pool = serverPool(url, waits);
  try {
    (await pool.connect()).release();
  } catch (cause) {
    await pool.end();
    throw because(notReached(), cause);
  }
  return db('server', pool, async () => await Promise.race([pool.end(), wait(CLOSING, undefined, { ref: false })]));
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

const twoDatabases = (dataDir: string) =>
  new Problem('two-databases', {
    sv: `Både DATABASE_URL och --data ${dataDir} anges, och Ledtråd gissar inte vilken databas som menas. Ta bort den ena.`,
    en: `Both DATABASE_URL and --data ${dataDir} are given, and Ledtråd does not guess which database is meant. Leave out one of them.`,
  });
