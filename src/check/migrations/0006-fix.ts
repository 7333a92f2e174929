import { type Kysely, sql } from 'kysely';
import { protect } from '../../kernel/protect.ts';

/**
 * Findings that someone has fixed with one key. Each made an edition of the plan, in place of the one it was made in; the words that were
 * replaced are in the finding. The rows are the fixes that stand; one that is undone leaves, and the audit trail holds it.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table fix (
      municipality_id uuid not null references municipality,
      plan_id uuid not null,
      former_id uuid not null,
      owner_id uuid not null,
      year int not null,
      kind text not null check (kind in ('plan', 'report')),
      occasion text check (occasion in ('T1', 'T2', 'VB')),
      rule text not null,
      fingerprint text not null,
      finding jsonb not null,
      actor_id text not null,
      actor_name text not null,
      at timestamptz not null,
      primary key (municipality_id, plan_id),
      foreign key (municipality_id, plan_id) references plan,
      foreign key (municipality_id, former_id) references plan,
      foreign key (municipality_id, owner_id) references organisation
    )`.execute(db);
  await sql`create index fix_year on fix (municipality_id, year)`.execute(db);
  await protect(db, 'fix');
}
