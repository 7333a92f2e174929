import { type Kysely, sql } from 'kysely';
import { protect } from '../../kernel/protect.ts';

/**
 * Plans and reports as they were adopted, and what they share: goals, texts, indicators and activities stand once, however many plans hold
 * them. A plan's own rows say where in it they stand, and how they are printed there; days are kept as printed, since a document may hold one
 * that is not in the calendar.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table source_file (
      municipality_id uuid not null references municipality,
      id uuid not null,
      name text not null,
      sha256 text not null,
      bytes bytea not null,
      lines jsonb not null,
      kept_at timestamptz not null,
      primary key (municipality_id, id),
      unique (municipality_id, sha256)
    )`.execute(db);

  // A goal belongs to a year; `owner_id` is the board, department or unit that set it, null for the council.
  await sql`
    create table goal (
      municipality_id uuid not null references municipality,
      id uuid not null,
      year int not null check (year between 1900 and 2200),
      level text not null check (level in ('direction', 'city', 'board', 'department', 'unit')),
      owner_id uuid,
      parent_id uuid,
      number text,
      title text not null,
      title_key text not null,
      occurrence int not null,
      primary key (municipality_id, id),
      foreign key (municipality_id, owner_id) references organisation,
      foreign key (municipality_id, parent_id) references goal,
      unique nulls not distinct (municipality_id, year, level, owner_id, parent_id, title_key, occurrence)
    )`.execute(db);
  await sql`create index goal_parent on goal (municipality_id, parent_id)`.execute(db);

  // One text under one label of one goal. Another wording is another passage.
  await sql`
    create table passage (
      municipality_id uuid not null references municipality,
      id uuid not null,
      goal_id uuid not null,
      kind text not null,
      hash text not null,
      text text not null,
      items jsonb not null,
      body jsonb not null,
      primary key (municipality_id, id),
      foreign key (municipality_id, goal_id) references goal,
      unique (municipality_id, goal_id, kind, hash)
    )`.execute(db);

  await sql`
    create table indicator (
      municipality_id uuid not null references municipality,
      id uuid not null,
      name text not null,
      name_key text not null,
      primary key (municipality_id, id),
      unique (municipality_id, name_key)
    )`.execute(db);
  await sql`
    create table activity (
      municipality_id uuid not null references municipality,
      id uuid not null,
      year int not null,
      title text not null,
      title_key text not null,
      primary key (municipality_id, id),
      unique (municipality_id, year, title_key)
    )`.execute(db);

  await sql`
    create table plan (
      municipality_id uuid not null references municipality,
      id uuid not null,
      kind text not null check (kind in ('plan', 'report')),
      year int not null,
      occasion text check (occasion in ('T1', 'T2', 'VB')),
      unit_id uuid,
      board_id uuid,
      printed_unit text,
      printed_board text,
      registration_number text,
      date text,
      source_file_id uuid not null,
      fingerprint text not null,
      furniture jsonb not null,
      unplaced jsonb not null,
      kept_at timestamptz not null,
      superseded_by uuid,
      primary key (municipality_id, id),
      foreign key (municipality_id, unit_id) references organisation,
      foreign key (municipality_id, board_id) references organisation,
      foreign key (municipality_id, source_file_id) references source_file,
      foreign key (municipality_id, superseded_by) references plan deferrable initially deferred,
      unique (municipality_id, fingerprint),
      check (unit_id is not null or board_id is not null)
    )`.execute(db);
  // One plan at a time is the one in force.
  await sql`
    create unique index plan_in_force on plan (municipality_id, year, kind, occasion, unit_id, board_id) nulls not distinct
    where superseded_by is null`.execute(db);

  await sql`
    create table plan_goal (
      municipality_id uuid not null,
      plan_id uuid not null,
      ref text not null,
      position int not null,
      parent_ref text,
      goal_id uuid not null,
      number text,
      title text not null,
      heading text not null,
      assessment text check (assessment in ('fulfilled', 'partlyFulfilled', 'notFulfilled')),
      assessment_text text,
      source jsonb not null,
      primary key (municipality_id, plan_id, ref),
      foreign key (municipality_id, plan_id) references plan,
      foreign key (municipality_id, goal_id) references goal
    )`.execute(db);
  await sql`create index plan_goal_goal on plan_goal (municipality_id, goal_id)`.execute(db);

  const ofGoal = sql`
      municipality_id uuid not null,
      plan_id uuid not null,
      position int not null,
      goal_ref text not null,
      source jsonb not null,
      primary key (municipality_id, plan_id, position),
      foreign key (municipality_id, plan_id, goal_ref) references plan_goal`;
  await sql`
    create table plan_section (
      ${ofGoal},
      passage_id uuid not null,
      heading text not null,
      places jsonb not null,
      foreign key (municipality_id, passage_id) references passage
    )`.execute(db);
  await sql`create index plan_section_passage on plan_section (municipality_id, passage_id)`.execute(db);
  await sql`
    create table plan_indicator (
      ${ofGoal},
      indicator_id uuid not null,
      name text not null,
      target text,
      city_target text,
      periodicity text,
      outcome text,
      outcome_men text,
      outcome_women text,
      previous text,
      period text,
      analysis text,
      unresolved jsonb not null,
      foreign key (municipality_id, indicator_id) references indicator
    )`.execute(db);
  await sql`create index plan_indicator_indicator on plan_indicator (municipality_id, indicator_id)`.execute(db);
  await sql`
    create table plan_activity (
      ${ofGoal},
      activity_id uuid not null,
      title text not null,
      start_date text,
      end_date text,
      deviation text,
      analysis text,
      unresolved jsonb not null,
      foreign key (municipality_id, activity_id) references activity
    )`.execute(db);
  await sql`create index plan_activity_activity on plan_activity (municipality_id, activity_id)`.execute(db);
  await sql`
    create table plan_outside (
      municipality_id uuid not null,
      plan_id uuid not null,
      position int not null,
      heading text not null,
      level int not null,
      text text not null,
      body jsonb not null,
      source jsonb not null,
      primary key (municipality_id, plan_id, position),
      foreign key (municipality_id, plan_id) references plan
    )`.execute(db);

  for (const table of ['source_file', 'goal', 'passage', 'indicator', 'activity', 'plan']) await protect(db, table);
  // What an adopted plan says is never changed.
  for (const table of ['plan_goal', 'plan_section', 'plan_indicator', 'plan_activity', 'plan_outside'])
    await protect(db, table, { appendOnly: true });
}
