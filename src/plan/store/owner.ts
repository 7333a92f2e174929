import type { At } from '../../kernel/operation.ts';
import { tables } from './tables.ts';

/** Who a goal or an indicator belongs to; `null` where there is no such thing. */
export async function findOwner(at: At, table: 'goal' | 'indicator', id: string): Promise<string | null> {
  const row = await tables(at)
    .selectFrom(table)
    .select('owner_id')
    .where('municipality_id', '=', at.municipality)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.owner_id ?? null;
}
