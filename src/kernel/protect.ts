import { type Kysely, sql } from 'kysely';

/**
 * Adds row-level security to a new table: the role `ledtrad_app`, in which every operation runs, can only see and write
 * rows of the municipality that the transaction is set to. Every migration that creates a table calls it. The table has
 * a column `municipality_id`.
 *
 * `appendOnly`: the role may add rows and read them, never change or remove them.
 */
export async function protect(
  db: Kysely<never>,
  table: string,
  { appendOnly = false, column = 'municipality_id' } = {},
): Promise<void> {
  const name = sql.table(table);
  // Empty if a pooled connection had the setting in an earlier transaction; either way it is nobody's municipality.
  const own = sql`${sql.ref(column)} = nullif(current_setting('ledtrad.municipality', true), '')::uuid`;
  await sql`alter table ${name} enable row level security`.execute(db);
  // Without `force`, the owner of the tables, who is the one that connects, would bypass the policy.
  await sql`alter table ${name} force row level security`.execute(db);
  await sql`create policy own_municipality on ${name} using (${own}) with check (${own})`.execute(db);
  const rights = appendOnly ? sql`select, insert` : sql`select, insert, update, delete`;
  await sql`grant ${rights} on ${name} to ledtrad_app`.execute(db);
}
