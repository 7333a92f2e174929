import { type Kysely, sql } from 'kysely';
import { protect } from '../../kernel/protect.ts';

/**
 * Findings that someone has set aside, each with its reason. A finding has no row of its own: it is known by the plan it is in (whichever edition is
 * in force) and by a fingerprint of the words it is about. The rows are those that are set aside now; the audit trail holds the rest.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table set_aside (
      municipality_id uuid not null references municipality,
      plan_id uuid not null,
      fingerprint text collate "C" not null,
      rule text not null,
      reason text not null check (reason <> ''),
      actor_id text not null,
      actor_name text not null,
      at timestamptz not null,
      primary key (municipality_id, plan_id, fingerprint),
      foreign key (municipality_id, plan_id) references plan
    )`.execute(db);
  await protect(db, 'set_aside');
}
