import { type Kysely, sql } from 'kysely';
import { protect } from '../../kernel/protect.ts';

/**
 * Findings that someone has fixed with one key. Each made an edition of the plan, in place of the one it was made in; the words that were replaced
 * are in the finding. A fix is undone by putting the former edition in force again.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table fix (
      municipality_id uuid not null references municipality,
      edition_id uuid not null,
      plan_id uuid not null,
      former_id uuid not null,
      rule text not null,
      fingerprint text not null,
      finding json not null,
      actor_id text not null,
      actor_name text not null,
      at timestamptz not null,
      primary key (municipality_id, edition_id),
      foreign key (municipality_id, edition_id) references edition,
      foreign key (municipality_id, plan_id) references plan,
      foreign key (municipality_id, former_id) references edition
    )`.execute(db);
  await sql`create index fix_plan on fix (municipality_id, plan_id)`.execute(db);
  await protect(db, 'fix');
}
