import { type Kysely, sql } from 'kysely';
import type { PlatformTables } from '../database/tables.ts';

// What the database consists of, as its own catalog says: a new table is backed up without a word here.

type Tx = Kysely<PlatformTables>;

export interface Column {
  name: string;
  /** As SQL writes it, e.g. `timestamp with time zone`. */
  type: string;
}

export interface Table {
  name: string;
  /** Those that are stored and not computed from others. */
  columns: Column[];
  /** Row-level security shows the rows of one municipality at a time, even to the owner. */
  perMunicipality: boolean;
  forced: boolean;
}

/** The tables of our schema but those that the migrations keep for themselves. A partitioned table is one. */
export async function tablesOf(tx: Tx): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select c.relname as name, c.relforcerowsecurity as forced,
      bool_or(a.attname = 'municipality_id') as "perMunicipality",
      json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        filter (where a.attgenerated = '') as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relpersistence = 'p' and c.relname !~ '^kysely_'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    group by c.oid, c.relname, c.relforcerowsecurity
    order by c.relname`.execute(tx);
  return rows;
}

export const migrationsOf = async (tx: Tx): Promise<string[]> =>
  (await sql<{ name: string }>`select name from kysely_migration order by name`.execute(tx)).rows.map(
    ({ name }) => name,
  );

/** How far each sequence has come; one that has not begun is left out. */
export async function sequencesOf(tx: Tx): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string; last: number }>`
    select sequencename as name, last_value as last from pg_sequences
    where schemaname = current_schema() and last_value is not null order by 1`.execute(tx);
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
}

interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

export const foreignKeysOf = async (tx: Tx): Promise<ForeignKey[]> =>
  (
    await sql<ForeignKey>`
      select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
      from pg_constraint k join pg_class c on c.oid = k.conrelid
      where k.contype = 'f' and k.conparentid = 0 and c.relnamespace = current_schema()::regnamespace`.execute(tx)
  ).rows;

/** Everything in our schema that migrations may have made, with the statement that takes it away. Extensions and the migrations' own tables are not among it. */
export async function objectsOf(tx: Tx): Promise<{ name: string; drop: string }[]> {
  const { rows } = await sql<{ name: string; drop: string }>`
    with mine as (
      select 'pg_class'::regclass as catalog, oid, 1 as turn, oid::regclass::text as name,
        case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end as kind
      from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
        and not relispartition and relname !~ '^kysely_'
        and not exists (select from pg_depend d where d.objid = pg_class.oid and d.deptype in ('a', 'i') and relkind = 'S')
      union all select 'pg_proc'::regclass, oid, 2, oid::regprocedure::text, 'routine'
      from pg_proc where pronamespace = current_schema()::regnamespace
      union all select 'pg_type'::regclass, oid, 3, oid::regtype::text, 'type'
      from pg_type where typnamespace = current_schema()::regnamespace and typtype in ('e', 'd', 'r')
      union all select 'pg_ts_config'::regclass, oid, 4, oid::regconfig::text, 'text search configuration'
      from pg_ts_config where cfgnamespace = current_schema()::regnamespace
      union all select 'pg_ts_dict'::regclass, oid, 5, oid::regdictionary::text, 'text search dictionary'
      from pg_ts_dict where dictnamespace = current_schema()::regnamespace
      union all select 'pg_collation'::regclass, oid, 6, oid::regcollation::text, 'collation'
      from pg_collation where collnamespace = current_schema()::regnamespace)
    select kind || ' ' || name as name, 'drop ' || kind || ' if exists ' || name || ' cascade' as drop
    from mine where not exists (select from pg_depend d where d.classid = catalog and d.objid = mine.oid and d.deptype = 'e')
    order by turn, name`.execute(tx);
  return rows;
}
