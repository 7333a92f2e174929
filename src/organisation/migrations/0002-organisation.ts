import { type Kysely, sql } from 'kysely';
import { protect } from '../../kernel/protect.ts';

/** Boards, administrations, departments, units and groups, one under the other. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table organisation (
      municipality_id uuid not null references municipality,
      id uuid not null,
      kind text not null check (kind in ('board', 'administration', 'department', 'unit', 'group')),
      name text not null check (name <> ''),
      name_key text not null,
      parent_id uuid,
      valid_from date,
      valid_to date check (valid_to >= valid_from),
      position int not null,
      primary key (municipality_id, id),
      foreign key (municipality_id, parent_id) references organisation,
      check (parent_id <> id),
      unique nulls not distinct (municipality_id, parent_id, kind, name_key, valid_to)
    )`.execute(db);
  await protect(db, 'organisation');
}
