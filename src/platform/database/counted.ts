import type { PostgresPool } from 'kysely';

/** How busy a pool of connections is. */
export interface Connections {
  /** Lent out now. */
  readonly used: number;
  /** Those who wait for one. */
  readonly waiting: number;
}

/** The same pool, which says how busy it is. */
export function countConnections(pool: PostgresPool): PostgresPool & { connections: Connections } {
  const connections = { used: 0, waiting: 0 };
  return {
    options: pool.options,
    connections,
    async connect() {
      connections.waiting++;
      const client = await pool.connect().finally(() => {
        connections.waiting--;
      });
      connections.used++;
      let returned = false;
      return {
        query: client.query.bind(client),
        release: () => {
          // Kysely releases once; a second time must not count.
          if (!returned) connections.used--;
          returned = true;
          client.release();
        },
      } as typeof client;
    },
    end: () => pool.end(),
  };
}
