import { sql } from 'kysely';
import type { At } from '../../kernel/operation.ts';

/**
 * Lets one import at a time bring something new that others share, until its transaction ends. For the whole municipality and not a year of it,
 * since indicators last over years.
 */
export const lockShared = async (at: At): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`shared ${at.municipality}`}, 0))`.execute(at.tx);
};
