import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { Embedded } from './embed.ts';
import { because, diskFull, outcomeUnknown, stopped } from './problems.ts';

/**
 * PGlite is one connection, so it is lent out to one at a time, in the order asked for. With this it is a pool like any other to Kysely's own
 * PostgreSQL dialect, and nothing in the house needs to know which database it speaks to. Kysely's dialect for PGlite would not do: it lets
 * questions from others into a transaction that is open, and does not set how transactions are isolated.
 *
 * `room` is asked before each statement of a transaction that writes, with the size of what it carries; it fails where the disk has no room.
 */
export function poolOfOne(database: Embedded, room: (bytes: number) => void = () => {}): PostgresPool {
  let last: Promise<void> = Promise.resolve();
  const query = queryOf(database, room);
  return {
    async connect() {
      let release = () => {};
      const before = last;
      last = new Promise((resolve) => {
        release = resolve;
      });
      await before;
      return { query: query(), release } as PostgresPoolClient;
    },
    end: () => database.close(),
    options: {},
  };
}

function queryOf(database: Embedded, room: (bytes: number) => void) {
  let failed: unknown;
  return () => {
    let writes = false;
    return async (text: string, parameters: unknown[] = []): Promise<PostgresQueryResult<unknown>> => {
      if (failed) throw because(stopped(), failed);
      const verb = /^\s*(\w+)/.exec(text)?.[1]?.toLowerCase() ?? '';
      if (verb === 'begin' || verb === 'start') writes = !/read only/i.test(text);
      if (writes && verb !== 'rollback') room(sizeOf(parameters));
      try {
        const { rows, command, rowCount } = await database.query(text, parameters);
        return { rows, command: command as 'SELECT', rowCount: rowCount ?? 0 };
      } catch (error) {
        if ((error as { code?: string }).code === '53100') throw because(diskFull(), error);
        // The engine itself broke; what it holds in memory cannot be trusted, what it has written can.
        if ((error as Error).name !== 'RuntimeError') throw error;
        failed = error;
        throw because(verb === 'commit' && writes ? outcomeUnknown() : stopped(), error);
      }
    };
  };
}

const sizeOf = (parameters: unknown[]): number =>
  parameters.reduce(
    (sum: number, value) => sum + (typeof value === 'string' || ArrayBuffer.isView(value) ? lengthOf(value) : 8),
    0,
  );

const lengthOf = (value: string | ArrayBufferView): number =>
  typeof value === 'string' ? value.length : value.byteLength;
