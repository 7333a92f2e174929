import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../../../testing/database/testing.ts';
import type { Db } from './open.ts';

// What a distributed PostgreSQL needs of a schema, so that each municipality can live on the server it is given; see docs/scaling.md.

/** Kysely's own, and the list of municipalities, which every server has whole. */
const EVERYWHERE = ['kysely_migration', 'kysely_migration_lock', 'municipality'];
/** Tables that hold a file's bytes. No list reads them: they are asked for one row at a time, by key. */
const WITH_BYTES = ['source_content'];

/** Read only by functions that run as the tables' owner and ask for the transaction's own municipality; see ARCHITECTURE.md, Search. */
const READ_AS_OWNER = ['search_entry', 'search_place', 'search_word'];

const tables = sql`(
  select oid, relname as name from pg_class
  where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not relname = any(${EVERYWHERE})
)`;
const column = (table: string, number: string) =>
  sql`(select attname from pg_attribute where attrelid = ${sql.raw(table)} and attnum = ${sql.raw(number)})`;

/** Each rule with the question that finds what breaks it, as sentences. */
const RULES: Record<string, RawBuilder<{ what: string }>> = {
  'has a primary key': sql`
    select t.name || ' has no primary key' as what from ${tables} t
    where not exists (select from pg_constraint where conrelid = t.oid and contype = 'p') order by 1`,
  // A GIN index holds words, not rows in an order.
  'has municipality_id first in every key and index': sql`
    select i.indexrelid::regclass || ' on ' || t.name || ' does not begin with municipality_id' as what
    from ${tables} t join pg_index i on i.indrelid = t.oid
    join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
    where a.amname <> 'gin' and ${column('t.oid', 'i.indkey[0]')} is distinct from 'municipality_id' order by 1`,
  'refers to others by municipality_id first, on both sides': sql`
    select conname || ' does not begin with municipality_id' as what
    from ${tables} t join pg_constraint c on c.conrelid = t.oid and c.contype = 'f'
    where ${column('c.conrelid', 'c.conkey[1]')} <> 'municipality_id'
    or ${column('c.confrelid', 'c.confkey[1]')} <>
      case when c.confrelid = 'municipality'::regclass then 'id' else 'municipality_id' end order by 1`,
  'takes no number from a sequence, which all municipalities would share': sql`
    select relname || ' is a sequence' as what from pg_class
    where relkind = 'S' and relnamespace = 'public'::regnamespace order by 1`,
  'keeps no file beside what lists read': sql`
    select t.name || '.' || attname || ' is bytea' as what from ${tables} t
    join pg_attribute on attrelid = t.oid and atttypid = 'bytea'::regtype and not attisdropped
    where not t.name = any(${WITH_BYTES}) order by 1`,
  'is behind row-level security that its owner does not pass by': sql`
    select t.name || ' lets its rows be seen' as what from ${tables} t join pg_class c using (oid)
    where not (c.relrowsecurity and (c.relforcerowsecurity or t.name = any(${READ_AS_OWNER})))
    or not exists (select from pg_policy where polrelid = t.oid) order by 1`,
  'names the municipality of every row': sql`
    select t.name || ' may hold rows of no municipality' as what from ${tables} t
    where not exists (
      select from pg_attribute where attrelid = t.oid and attname = 'municipality_id'
      and atttypid = 'uuid'::regtype and attnotnull) order by 1`,
};

describe.each(testDatabases())('every table on $name', ({ open }) => {
  let db: Db;
  beforeAll(async () => {
    db = await open();
  });
  afterAll(async () => db.close());
  const broken = async (rule: RawBuilder<{ what: string }>) =>
    (await rule.execute(db.kysely)).rows.map(({ what }) => what);

  it.each(Object.entries(RULES))('%s', async (_, rule) => {
    expect(await broken(rule)).toEqual([]);
  });

  it('is found when it breaks the rules', async () => {
    await sql`create table careless (number serial unique, file bytea)`.execute(db.kysely);
    await sql`create table pointer (municipality_id uuid, number int references careless (number))`.execute(db.kysely);
    const found = [];
    for (const rule of Object.values(RULES)) found.push(await broken(rule));
    expect(found).toEqual([
      ['careless has no primary key', 'pointer has no primary key'],
      ['careless_number_key on careless does not begin with municipality_id'],
      ['pointer_number_fkey does not begin with municipality_id'],
      ['careless_number_seq is a sequence'],
      ['careless.file is bytea'],
      ['careless lets its rows be seen', 'pointer lets its rows be seen'],
      ['careless may hold rows of no municipality', 'pointer may hold rows of no municipality'],
    ]);
  });
});
