import { type Kysely, sql } from 'kysely';
import { protect } from '../../kernel/protect.ts';

/**
 * What lives longer than a document, each with its owner: goals, texts with their wordings, indicators with their definitions, targets,
 * activities. The tables called `…_name` only help an importer to recognise them. A plan lasts; what was adopted are its editions, frozen to the
 * letter. The tables called `plan_…` say what is in the editions in force, for everything that looks across plans: they are written again when
 * another edition comes in force. They repeat what they are ordered and narrowed by, so that a page of a list reads its own rows only.
 */
export async function up(db: Kysely<never>): Promise<void> {
  const own = sql`municipality_id uuid not null references municipality`;
  const part = (column: string, table: string) =>
    sql`foreign key (municipality_id, ${sql.ref(column)}) references ${sql.table(table)}`;

  await sql`
    create table source_file (
      ${own},
      id uuid not null,
      name text not null,
      sha256 text not null,
      kept_at timestamptz not null,
      primary key (municipality_id, id),
      unique (municipality_id, sha256)
    )`.execute(db);
  await sql`
    create table source_content (
      ${own},
      source_file_id uuid not null,
      bytes bytea not null,
      lines json not null,
      primary key (municipality_id, source_file_id),
      ${part('source_file_id', 'source_file')}
    )`.execute(db);

  // `holders` counts the owners whose plans in force hold the goal, `children` the goals right below that someone holds.
  await sql`
    create table goal (
      ${own},
      id uuid not null,
      year int not null check (year between 1900 and 2200),
      level text not null check (level in ('direction', 'city', 'board', 'department', 'unit')),
      owner_id uuid not null,
      parent_id uuid,
      continues_id uuid,
      sort_key text collate "C" not null,
      holders int not null default 0,
      children int not null default 0,
      primary key (municipality_id, id),
      ${part('owner_id', 'organisation')},
      ${part('parent_id', 'goal')},
      ${part('continues_id', 'goal')}
    )`.execute(db);
  await sql`create index goal_below on goal (municipality_id, parent_id, sort_key, id) where holders > 0`.execute(db);
  await sql`create index goal_continues on goal (municipality_id, continues_id)`.execute(db);
  await sql`
    create table goal_name (
      ${own},
      owner_id uuid not null,
      level text collate "C" not null,
      title_key text collate "C" not null,
      year int not null,
      parent_id uuid,
      occurrence int not null,
      goal_id uuid not null,
      primary key (municipality_id, goal_id),
      ${part('goal_id', 'goal')},
      unique nulls not distinct (municipality_id, owner_id, level, title_key, year, parent_id, occurrence)
    )`.execute(db);

  // Not called `text`, which is a type to PostgreSQL. `name_key` is the label of a text of the kind `other`; `occurrence` counts texts of the same goal, kind and label.
  await sql`
    create table lasting_text (
      ${own},
      id uuid not null,
      owner_id uuid not null,
      goal_id uuid,
      kind text not null,
      name_key text collate "C" not null,
      occurrence int not null,
      primary key (municipality_id, id),
      ${part('owner_id', 'organisation')},
      ${part('goal_id', 'goal')},
      unique nulls not distinct (municipality_id, goal_id, owner_id, kind, name_key, occurrence)
    )`.execute(db);
  await sql`
    create table text_version (
      ${own},
      id uuid not null,
      text_id uuid not null,
      hash text collate "C" not null,
      plain text not null,
      items json not null,
      body json not null,
      post text,
      at timestamptz not null,
      primary key (municipality_id, id),
      ${part('text_id', 'lasting_text')},
      unique (municipality_id, text_id, hash)
    )`.execute(db);
  await sql`create index text_version_latest on text_version (municipality_id, text_id, at desc, id)`.execute(db);

  await sql`
    create table indicator (
      ${own},
      id uuid not null,
      owner_id uuid not null,
      name text not null,
      sort_key text collate "C" not null,
      primary key (municipality_id, id),
      ${part('owner_id', 'organisation')}
    )`.execute(db);
  await sql`
    create table indicator_version (
      ${own},
      id uuid not null,
      indicator_id uuid not null,
      unit_of_measure text,
      direction text check (direction in ('up', 'down')),
      periodicity text,
      aggregation text,
      definition text,
      comparable_with_previous boolean,
      valid_from date,
      primary key (municipality_id, id),
      ${part('indicator_id', 'indicator')}
    )`.execute(db);
  await sql`create index indicator_version_of on indicator_version (municipality_id, indicator_id, valid_from)`.execute(
    db,
  );
  await sql`
    create table indicator_name (
      ${own},
      owner_id uuid not null,
      name_key text collate "C" not null,
      indicator_id uuid not null,
      primary key (municipality_id, owner_id, name_key),
      ${part('indicator_id', 'indicator')}
    )`.execute(db);
  // How many rows plans in force have of an indicator in a year: lists read this and no plan.
  await sql`
    create table indicator_year (
      ${own},
      indicator_id uuid not null,
      year int not null,
      sort_key text collate "C" not null,
      rows int not null,
      primary key (municipality_id, indicator_id, year),
      ${part('indicator_id', 'indicator')}
    )`.execute(db);
  await sql`
    create index indicator_year_list on indicator_year (municipality_id, year, sort_key, indicator_id) where rows > 0`.execute(
    db,
  );
  await sql`
    create table target (
      ${own},
      id uuid not null,
      indicator_id uuid not null,
      owner_id uuid not null,
      year int not null,
      printed text not null,
      value json not null,
      at timestamptz not null,
      supersedes uuid,
      primary key (municipality_id, id),
      ${part('indicator_id', 'indicator')},
      ${part('owner_id', 'organisation')},
      ${part('supersedes', 'target')},
      unique (municipality_id, supersedes)
    )`.execute(db);
  await sql`create index target_of on target (municipality_id, indicator_id, owner_id, year, at)`.execute(db);

  await sql`
    create table activity (
      ${own},
      id uuid not null,
      owner_id uuid not null,
      continues_id uuid,
      primary key (municipality_id, id),
      ${part('owner_id', 'organisation')},
      ${part('continues_id', 'activity')}
    )`.execute(db);
  await sql`
    create table activity_name (
      ${own},
      owner_id uuid not null,
      title_key text collate "C" not null,
      year int not null,
      activity_id uuid not null,
      primary key (municipality_id, owner_id, title_key, year),
      ${part('activity_id', 'activity')}
    )`.execute(db);

  // The lasting plan: its id is the address of "this unit's plan 2026", whatever edition is in force.
  await sql`
    create table plan (
      ${own},
      id uuid not null,
      owner_id uuid not null,
      board_id uuid,
      kind text not null check (kind in ('plan', 'report')),
      year int not null check (year between 1900 and 2200),
      occasion text check (occasion in ('T1', 'T2', 'VB')),
      edition_id uuid,
      updated_at timestamptz not null,
      updated_by text not null,
      primary key (municipality_id, id),
      ${part('owner_id', 'organisation')},
      ${part('board_id', 'organisation')},
      unique nulls not distinct (municipality_id, owner_id, year, kind, occasion)
    )`.execute(db);
  await sql`
    create table edition (
      ${own},
      id uuid not null,
      plan_id uuid not null,
      number int not null,
      kept_at timestamptz not null,
      kept_by text not null,
      fingerprint text collate "C" not null,
      sha256 text not null,
      source_file_id uuid,
      made_from uuid,
      board_id uuid,
      registration_number text,
      date text,
      printed_unit text,
      printed_board text,
      goals int not null,
      indicators int not null,
      activities int not null,
      unresolved int not null,
      unplaced int not null,
      primary key (municipality_id, id),
      ${part('plan_id', 'plan')},
      ${part('source_file_id', 'source_file')},
      ${part('made_from', 'edition')},
      ${part('board_id', 'organisation')},
      unique (municipality_id, plan_id, number),
      unique (municipality_id, plan_id, fingerprint)
    )`.execute(db);
  await sql`alter table plan add ${part('edition_id', 'edition')}`.execute(db);
  await sql`
    create table edition_content (
      ${own},
      edition_id uuid not null,
      plan json not null,
      identities json not null,
      primary key (municipality_id, edition_id),
      ${part('edition_id', 'edition')}
    )`.execute(db);

  await inForce(db);

  for (const table of [
    ...['goal', 'goal_name', 'lasting_text', 'indicator', 'indicator_version', 'indicator_name', 'indicator_year'],
    ...['activity', 'activity_name', 'source_file', 'plan', 'plan_within', 'plan_count', 'plan_goal', 'plan_section'],
    ...['plan_indicator', 'plan_activity', 'plan_activity_within', 'plan_outside'],
  ])
    await protect(db, table);
  // What was adopted is never changed; nor is what a file held, how a text was worded, or which target was set.
  for (const table of ['edition', 'edition_content', 'source_content', 'text_version', 'target'])
    await protect(db, table, { appendOnly: true });
}

/** What is in the editions in force. */
async function inForce(db: Kysely<never>): Promise<void> {
  const ofPlan = sql`
      municipality_id uuid not null references municipality,
      plan_id uuid not null,
      foreign key (municipality_id, plan_id) references plan`;
  // Under each part of the organisation that the plan is within, its owner included.
  await sql`
    create table plan_within (
      ${ofPlan},
      above_id uuid not null,
      year int not null,
      kind text collate "C" not null,
      sort_key text collate "C" not null,
      kept_at timestamptz not null,
      primary key (municipality_id, plan_id, above_id)
    )`.execute(db);
  await sql`
    create index plan_within_list on plan_within (municipality_id, above_id, year desc, sort_key, kind, plan_id)`.execute(
    db,
  );
  await sql`
    create index plan_within_kind on plan_within (municipality_id, above_id, kind, year desc, sort_key, plan_id)`.execute(
    db,
  );
  await sql`create index plan_within_latest on plan_within (municipality_id, above_id, kept_at desc)`.execute(db);
  // How many plans are in force within each part of the organisation in a year.
  await sql`
    create table plan_count (
      municipality_id uuid not null references municipality,
      above_id uuid not null,
      year int not null,
      plans int not null,
      primary key (municipality_id, above_id, year)
    )`.execute(db);

  await sql`
    create table plan_goal (
      ${ofPlan},
      ref text not null,
      owner_id uuid not null,
      sort_key text collate "C" not null,
      goal_id uuid not null,
      number text,
      title text not null,
      assessment text,
      line int,
      words tsvector generated always as (to_tsvector('swedish', title)) stored,
      primary key (municipality_id, plan_id, ref)
    )`.execute(db);
  await sql`create index plan_goal_places on plan_goal (municipality_id, goal_id, sort_key, plan_id)`.execute(db);
  await sql`create index plan_goal_holder on plan_goal (municipality_id, goal_id, owner_id)`.execute(db);

  const row = sql`
      ${ofPlan},
      position int not null,
      ref text not null,
      owner_id uuid not null,
      sort_key text collate "C" not null,
      goal_id uuid not null,
      source json,
      primary key (municipality_id, plan_id, position)`;
  await sql`
    create table plan_section (
      ${row},
      text_id uuid not null,
      version_id uuid not null,
      kind text not null,
      heading text not null,
      plain text not null,
      words tsvector generated always as (to_tsvector('swedish', plain)) stored
    )`.execute(db);
  await sql`create index plan_section_version on plan_section (municipality_id, version_id, sort_key)`.execute(db);
  await sql`create index plan_section_text on plan_section (municipality_id, text_id, sort_key, plan_id)`.execute(db);

  await sql`
    create table plan_indicator (
      ${row},
      indicator_id uuid not null,
      year int not null,
      name text not null,
      target text,
      city_target text,
      periodicity text,
      outcome text,
      outcome_men text,
      outcome_women text,
      previous text,
      period text,
      unresolved json not null,
      words tsvector generated always as (to_tsvector('swedish', name)) stored
    )`.execute(db);
  await sql`
    create index plan_indicator_values on plan_indicator (municipality_id, indicator_id, year desc, sort_key, plan_id, position)`.execute(
    db,
  );
  await sql`create index plan_indicator_goal on plan_indicator (municipality_id, goal_id, position, sort_key)`.execute(
    db,
  );

  await sql`
    create table plan_activity (
      ${row},
      activity_id uuid not null,
      title text not null,
      start_date text collate "C",
      end_date text collate "C",
      deviation text,
      analysis text,
      words tsvector generated always as (to_tsvector('swedish', title)) stored
    )`.execute(db);
  await sql`
    create index plan_activity_goal on plan_activity (municipality_id, goal_id, start_date, end_date, position)`.execute(
    db,
  );
  await sql`create index plan_activity_places on plan_activity (municipality_id, activity_id)`.execute(db);
  await sql`
    create table plan_activity_within (
      ${ofPlan},
      above_id uuid not null,
      year int not null,
      start_date text collate "C",
      end_date text collate "C",
      position int not null,
      primary key (municipality_id, plan_id, above_id, position)
    )`.execute(db);
  await sql`
    create index plan_activity_within_list
    on plan_activity_within (municipality_id, above_id, year desc, start_date, end_date, plan_id, position)`.execute(
    db,
  );

  await sql`
    create table plan_outside (
      ${ofPlan},
      position int not null,
      heading text not null,
      plain text not null,
      line int,
      words tsvector generated always as (to_tsvector('swedish', heading || ' ' || plain)) stored,
      primary key (municipality_id, plan_id, position)
    )`.execute(db);
}
