import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import pg from 'pg';
import { because, diskFull, notReached, outcomeUnknown, tooSlow } from './problems.ts';
import { serverTypes } from './values.ts';

/** How long anything asked of a server may take, in milliseconds. */
export interface Waits {
  /** Until a connection is made, or one of the pool's is free. */
  connect: number;
  /** Until a transaction has begun. That takes no work: a server that does not answer it has stopped, or cannot be reached. */
  begin: number;
  /** Until the server itself ends a statement. */
  statement: number;
  /** Until we give up a statement that the server should have ended. */
  answer: number;
  /** From the beginning of a transaction to its end, whatever it does in between. */
  transaction: number;
}

const WAITS: Waits = { connect: 15_000, begin: 5_000, statement: 30_000, answer: 35_000, transaction: 180_000 };

const DAY = 24 * 3600 * 1000;
/** For a backup or a restore, which take as long as there is data. */
export const PATIENT: Partial<Waits> = { statement: 0, answer: DAY, transaction: DAY };

/**
 * A pool of connections to a PostgreSQL server that may stop, move or fall silent at any time. Nothing waits for ever, and a lost connection never
 * ends the process: what was asked fails with `database-not-reached`, `database-too-slow` or `outcome-unknown`, and the next one gets a new connection.
 */
export function serverPool(url: string, waits: Partial<Waits> = {}): PostgresPool {
  const limits = { ...WAITS, ...waits };
  const pool = new pg.Pool({
    connectionString: url,
    types: serverTypes,
    max: 10,
    connectionTimeoutMillis: limits.connect,
    statement_timeout: limits.statement,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: 'ledtrad',
  });
  // A connection can be lost while it is idle (the pool reports it) and while it is lent out (the client does). Unheard, either ends the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', (cause) => lost.set(client, cause)));
  return {
    async connect() {
      const client = await pool.connect().catch((cause) => {
        throw because(notReached(), cause);
      });
      return lend(client, limits);
    },
    async end() {
      if (!pool.ending) await pool.end();
    },
    options: {},
  };
}

/** Clients whose connection is gone, with the reason. */
const lost = new WeakMap<pg.PoolClient, unknown>();

/** One client of the pool for the length of one question or one transaction. */
function lend(client: pg.PoolClient, waits: Waits): PostgresPoolClient {
  let writes = false;
  let limit: NodeJS.Timeout | undefined;
  /** Gives the connection up. Ending it politely would wait for a server that no longer answers; the server rolls back what was under way. */
  const drop = (cause: unknown) => {
    if (!lost.has(client)) lost.set(client, cause);
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
  };

  const query = async (text: string, values: unknown[] = []): Promise<PostgresQueryResult<unknown>> => {
    const verb = /^\s*(\w+)/.exec(text)?.[1]?.toLowerCase();
    const begins = verb === 'begin' || verb === 'start';
    if (lost.has(client)) {
      if (verb === 'rollback') return NOTHING;
      throw because(notReached(), lost.get(client));
    }
    if (begins) {
      writes = !/read only/i.test(text);
      limit = setTimeout(() => drop(new Error('The transaction took too long')), waits.transaction);
    }
    try {
      const asked = client.query(text, values);
      return (await within(asked, begins ? waits.begin : waits.answer)) as PostgresQueryResult<unknown>;
    } catch (error) {
      if (endsSession(error) || (begins && isStandby(error))) drop(error);
      // A connection that is given up is rolled back by the server.
      if (verb === 'rollback') {
        drop(error);
        return NOTHING;
      }
      if (!lost.has(client)) throw inWords(error);
      throw because(verb === 'commit' && writes ? outcomeUnknown() : notReached(), lost.get(client));
    }
  };
  return {
    query,
    release: () => {
      clearTimeout(limit);
      client.release(lost.has(client));
    },
  } as PostgresPoolClient;
}

const NOTHING: PostgresQueryResult<unknown> = { command: 'SELECT', rowCount: 0, rows: [] };

class NoAnswer extends Error {}

/** What a promise gives, or `NoAnswer` when it has not come within `ms`. */
async function within<Answer>(promise: Promise<Answer>, ms: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(`No answer within ${ms} ms`)), ms);
  });
  // It may fail when nobody waits for it any longer.
  promise.catch(() => {});
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

const codeOf = (error: unknown) => (error as { code?: string })?.code ?? '';

/** Classes 08 (connection) and 57P (shutdown, restart), and the server's own time limits of sessions. */
const endsSession = (error: unknown) => error instanceof NoAnswer || /^(08...|57P..|25P0[34])$/.test(codeOf(error));

/** After a failover the old address may lead to a standby, which refuses a transaction that writes. */
const isStandby = (error: unknown) => codeOf(error) === '0A000';

/** What a server that is still there says, as a sentence where it is one of those that anybody may meet. */
function inWords(error: unknown): unknown {
  const sentence = { '57014': tooSlow, '53100': diskFull }[codeOf(error)];
  return sentence ? because(sentence(), error) : error;
}
