import type { PGlite } from '@electric-sql/pglite';
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';

/**
 * PGlite is one connection, so it is lent out to one at a time, in the order asked for. With this it is a pool like any other to Kysely's own
 * PostgreSQL dialect, and nothing in the house needs to know which database it speaks to. Kysely's dialect for PGlite would not do: it lets
 * questions from others into a transaction that is open, and does not set how transactions are isolated.
 */
export function poolOfOne(database: PGlite): PostgresPool {
  let last: Promise<void> = Promise.resolve();
  return {
    async connect() {
      let release = () => {};
      const before = last;
      last = new Promise((resolve) => {
        release = resolve;
      });
      await before;
      return { query: query(database), release } as PostgresPoolClient;
    },
    end: () => database.close(),
    options: {},
  };
}

const query =
  (database: PGlite) =>
  async (text: string, parameters: unknown[] = []): Promise<PostgresQueryResult<unknown>> => {
    const { rows, command, rowCount } = await database.query(text, parameters);
    return { rows, command: command as 'SELECT', rowCount: rowCount ?? 0 };
  };
