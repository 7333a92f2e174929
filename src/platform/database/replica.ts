import { type Kysely, sql } from 'kysely';

/** How far a PostgreSQL server has come in its log (`pg_lsn`), e.g. `16/B374D848`. */
export type Position = string;

/** Whether a text is a position, as whoever asks says it. */
export const isPosition = (text: string): boolean => /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/i.test(text);

/** How long the replica's last answer is trusted, in milliseconds. */
const TRUSTED = 1000;

/**
 * Whether a read replica answers and has come as far as `since`. It is asked at most once a second, or when it is not known to have come that
 * far; where it was a moment ago is enough, since it never goes back.
 */
export function followReplica<Tables>(
  replica: Kysely<Tables>,
  trusted = TRUSTED,
): (since?: Position) => Promise<boolean> {
  let known: { position: bigint | null; at: number } = { position: null, at: Number.NEGATIVE_INFINITY };
  const ask = async (): Promise<bigint | null> => {
    const position = await positionOf(replica).then(numberOf, () => null);
    known = { position, at: Date.now() };
    return position;
  };
  return async (since) => {
    const least = since === undefined ? 0n : numberOf(since);
    if (Date.now() - known.at < trusted) {
      if (known.position === null) return false;
      if (known.position >= least) return true;
    }
    const position = await ask();
    return position !== null && position >= least;
  };
}

/** How far a server has come: on a replica, what it has replayed. */
export async function positionOf<Tables>(kysely: Kysely<Tables>): Promise<Position> {
  const { rows } = await sql<{ position: Position }>`
    select case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_insert_lsn() end::text
      as position`.execute(kysely);
  if (!rows[0]) throw new Error('The server does not say how far it has come');
  return rows[0].position;
}

function numberOf(position: Position): bigint {
  const [file = '0', offset = '0'] = position.split('/');
  return (BigInt(`0x${file}`) << 32n) + BigInt(`0x${offset}`);
}
