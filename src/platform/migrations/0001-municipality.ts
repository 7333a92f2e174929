import { type Kysely, sql } from 'kysely';
import { protect } from '../../kernel/protect.ts';

/** The role that operations run in, the municipality, and the audit trail. */
export async function up(db: Kysely<never>): Promise<void> {
  // A role belongs to the whole server: another database may have made it already, or be making it now.
  await sql`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'ledtrad_app') then
        create role ledtrad_app nologin;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`.execute(db);
  // Whoever connects must be able to step into the role; one who made it, or owns the server, mostly can already.
  await sql`
    do $$ begin
      set local role ledtrad_app;
      reset role;
    exception when insufficient_privilege then
      execute format('grant ledtrad_app to %I', current_user);
    end $$`.execute(db);

  await sql`
    create table municipality (
      id uuid primary key,
      name text not null,
      host text unique check (host = lower(host)),
      settings jsonb not null default '{}'
    )`.execute(db);
  await sql`insert into municipality (id, name) values (gen_random_uuid(), 'Kommunen')`.execute(db);
  await protect(db, 'municipality', { column: 'id' });
  // Which municipalities there are is asked before one is set, by the owner; hence no force here.
  await sql`alter table municipality no force row level security`.execute(db);

  await sql`
    create table audit (
      municipality_id uuid not null references municipality,
      id uuid not null,
      at timestamptz not null,
      actor_id text not null,
      actor_name text not null,
      post text,
      change_id uuid not null,
      operation text not null,
      subject_kind text not null,
      subject_id text not null,
      before jsonb,
      after jsonb,
      why text,
      primary key (municipality_id, id)
    )`.execute(db);
  await sql`create index audit_subject on audit (municipality_id, subject_kind, subject_id, id)`.execute(db);
  await protect(db, 'audit', { appendOnly: true });

  // How a change is taken back; see `change.undo`.
  await sql`
    create table change (
      municipality_id uuid not null references municipality,
      id uuid not null,
      at timestamptz not null,
      operation text not null,
      undo_operation text not null,
      undo_input jsonb not null,
      undone_at timestamptz,
      primary key (municipality_id, id)
    )`.execute(db);
  await protect(db, 'change');
}
