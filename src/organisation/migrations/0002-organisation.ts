import { type Kysely, sql } from 'kysely';
import { protect } from '../../kernel/protect.ts';

/** The council with boards, administrations, departments, units and groups, one under the other. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table organisation (
      municipality_id uuid not null references municipality,
      id uuid not null,
      kind text not null check (kind in ('council', 'board', 'administration', 'department', 'unit', 'group')),
      name text not null check (name <> ''),
      name_key text collate "C" not null,
      sort_key text collate "C" not null,
      parent_id uuid,
      valid_from date,
      valid_to date check (valid_to >= valid_from),
      primary key (municipality_id, id),
      foreign key (municipality_id, parent_id) references organisation,
      check (parent_id <> id),
      check ((kind = 'council') = (parent_id is null)),
      unique nulls not distinct (municipality_id, parent_id, kind, name_key, valid_to)
    )`.execute(db);
  await sql`create unique index organisation_council on organisation (municipality_id) where kind = 'council'`.execute(
    db,
  );
  await sql`create index organisation_name on organisation (municipality_id, name_key)`.execute(db);
  await sql`create index organisation_below on organisation (municipality_id, parent_id, sort_key, id)`.execute(db);
  await sql`create index organisation_kind on organisation (municipality_id, kind, sort_key, id)`.execute(db);

  // Every part with itself and all above it, so that what is within a part is found without climbing.
  await sql`
    create table organisation_path (
      municipality_id uuid not null references municipality,
      node_id uuid not null,
      above_id uuid not null,
      distance int not null,
      primary key (municipality_id, node_id, distance),
      unique (municipality_id, above_id, node_id),
      foreign key (municipality_id, node_id) references organisation,
      foreign key (municipality_id, above_id) references organisation
    )`.execute(db);
  for (const table of ['organisation', 'organisation_path']) await protect(db, table);

  // A municipality is made with its council. Both tables show a row only to its own municipality, which the function steps into.
  await sql`
    create function make_council() returns trigger language plpgsql as $$
    declare
      before text := current_setting('ledtrad.municipality', true);
      council uuid := gen_random_uuid();
    begin
      perform set_config('ledtrad.municipality', new.id::text, true);
      insert into organisation (municipality_id, id, kind, name, name_key, sort_key)
        values (new.id, council, 'council', 'Kommunfullmäktige', 'kommunfullmäktige', 'kommunfullm|ktige');
      insert into organisation_path (municipality_id, node_id, above_id, distance) values (new.id, council, council, 0);
      perform set_config('ledtrad.municipality', coalesce(before, ''), true);
      return null;
    end $$`.execute(db);
  await sql`create trigger make_council after insert on municipality for each row execute function make_council()`.execute(
    db,
  );
  await sql`
    do $$ declare own record; council uuid; begin
      for own in select id from municipality loop
        council := gen_random_uuid();
        perform set_config('ledtrad.municipality', own.id::text, true);
        insert into organisation (municipality_id, id, kind, name, name_key, sort_key)
          values (own.id, council, 'council', 'Kommunfullmäktige', 'kommunfullmäktige', 'kommunfullm|ktige');
        insert into organisation_path (municipality_id, node_id, above_id, distance) values (own.id, council, council, 0);
      end loop;
      perform set_config('ledtrad.municipality', '', true);
    end $$`.execute(db);
}
