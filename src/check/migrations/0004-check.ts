import { type Kysely, sql } from 'kysely';
import { protect } from '../../kernel/protect.ts';

/**
 * Findings that someone has set aside, each with its reason. A finding is no row of its own: it is known by the document it stands in (owner,
 * year, kind and occasion, however many times its plan comes anew) and by a fingerprint of the words it is about. The rows are those that are
 * set aside now; the audit trail holds the rest.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table set_aside (
      municipality_id uuid not null references municipality,
      owner_id uuid not null,
      year int not null,
      kind text not null check (kind in ('plan', 'report')),
      occasion text check (occasion in ('T1', 'T2', 'VB')),
      fingerprint text not null,
      rule text not null,
      reason text not null check (reason <> ''),
      actor_id text not null,
      actor_name text not null,
      at timestamptz not null,
      id uuid not null default gen_random_uuid(),
      primary key (municipality_id, id),
      foreign key (municipality_id, owner_id) references organisation,
      unique nulls not distinct (municipality_id, owner_id, year, kind, occasion, fingerprint)
    )`.execute(db);
  await protect(db, 'set_aside');
}
