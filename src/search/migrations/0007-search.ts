import { type Kysely, type RawBuilder, sql } from 'kysely';
import { protect } from '../../kernel/protect.ts';

/**
 * What can be found, in the words that it is found by, and where it stands.
 *
 * `@@` and `&&` are not leakproof, so under row-level security PostgreSQL never uses their indexes. The tables are therefore read by three
 * functions that run as the tables' owner, which row-level security is not forced on here. They ask for the transaction's own municipality
 * and take none from their arguments. All else, writing above all, goes under row-level security as everywhere.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table search_entry (
      municipality_id uuid not null references municipality,
      id uuid not null,
      kind text not null,
      year int,
      owner_id uuid,
      goal_id uuid,
      title text not null,
      heading text,
      body text not null,
      print text not null,
      words tsvector not null,
      primary key (municipality_id, id),
      foreign key (municipality_id, owner_id) references organisation
    )`.execute(db);
  // Every lexeme begins with its municipality's mark. New words wait in a list that each search reads whole, so it is kept short.
  await sql`create index search_entry_words on search_entry using gin (words) with (gin_pending_list_limit = 256)`.execute(
    db,
  );

  // One thing may be in many sources: a board's text in all its units' plans.
  await sql`
    create table search_place (
      municipality_id uuid not null,
      source_id uuid not null,
      entry_id uuid not null,
      source_kind text not null check (source_kind in ('plan', 'organisation')),
      owner_id uuid not null,
      ref text,
      primary key (municipality_id, source_id, entry_id),
      foreign key (municipality_id, entry_id) references search_entry,
      foreign key (municipality_id, owner_id) references organisation
    )`.execute(db);
  await sql`create index search_place_entry on search_place (municipality_id, entry_id, owner_id)`.execute(db);
  await sql`create index search_place_owner on search_place (municipality_id, owner_id, entry_id)`.execute(db);

  // Words that a misspelt one may be meant as. They stay when the last text that holds them goes: they are asked for before they are proposed.
  await sql`
    create table search_word (
      municipality_id uuid not null references municipality,
      word text not null,
      stem tsquery not null,
      keys int[] not null,
      primary key (municipality_id, word)
    )`.execute(db);
  await sql`create index search_word_keys on search_word using gin (keys) with (gin_pending_list_limit = 256)`.execute(
    db,
  );

  for (const table of ['search_entry', 'search_place', 'search_word']) {
    await protect(db, table);
    await sql`alter table ${sql.table(table)} no force row level security`.execute(db);
  }

  const { rows } = await sql<{ home: string }>`select current_schema() as home`.execute(db);
  const home = sql.id(rows[0]?.home ?? 'public');
  // Other schemas could hold tables of the same names. Without statistics the planner would rather read a small table whole.
  const asOwner = sql`security definer set search_path = pg_catalog, ${home}, pg_temp set enable_seqscan = off set plan_cache_mode = force_custom_plan`;
  const own = sql`nullif(current_setting('ledtrad.municipality', true), '')::uuid`;

  // `is true` keeps the planner from the primary key: it is the words that choose, and this that decides.
  const isOwn = sql`(e.municipality_id = own) is true`;
  const isVisible = sql`(owners is null or exists (
    select from search_place p where p.municipality_id = own and p.entry_id = e.id and p.owner_id = any(owners)))`;
  const ranking = sql`e.id, case when e.kind in ('unit', 'board') then 0 when e.kind in ('plan', 'goal') then 1 else 2 end as rung,
    ts_rank(e.words, ranked, 1) as rank, e.year`;
  const nameOf = (id: RawBuilder<unknown>) =>
    sql`select part.name from organisation part where part.municipality_id = own and part.id = ${id}`;
  const arrays = sql`array_agg(f.id), array_agg(f.rung), array_agg(f.rank), array_agg(f.year)`;

  // These parts of the organisation, and all below them.
  await sql`
    create function search_below(roots uuid[]) returns uuid[] language sql stable ${asOwner} as $$
      with recursive below (id) as (
        select id from organisation where municipality_id = ${own} and id = any(roots)
        union
        select child.id from organisation child join below on child.parent_id = below.id where child.municipality_id = ${own}
      )
      select coalesce(array_agg(id), '{}') from below
    $$`.execute(db);

  /*
   * The hits of one page, best first, with how many there are in all and how many of them can be paged through.
   *
   * Cost does not grow with the number of hits: a sample tells how many there are. Some thousand are all ranked and counted. Of more than that
   * nobody reads all, so those found by name are ranked with one of sixteen of the others, and the number is that of the sample, in two figures;
   * unless what may be shown is so little that it is quicker to go through that.
   *
   * asked, ranked: what is searched for, and what hits are ranked by. named, of_16, of_64: marks of names and of samples.
   * roots, seen: parts of the organisation that the places of a hit must be below, both; null for all.
   */
  await sql`
    create function search_find(
      asked tsquery, ranked tsquery, named tsquery, of_16 tsquery, of_64 tsquery, roots uuid[], seen uuid[], skip int, take int
    ) returns table (
      total int, rounded boolean, reach int, id uuid, kind text, year int, owner_id uuid, owner_name text, goal_id uuid, title text,
      heading text, body text, source_kind text, source_id uuid, ref text, place_name text
    ) language plpgsql stable ${asOwner} as $$
    #variable_conflict use_column
    declare
      own constant uuid := ${own};
      -- In the sample of sixty-four: up to so few all are counted, and more than enough need no larger sample.
      few constant int := 50;
      enough constant int := 300;
      most constant int := 1600;
      most_named constant int := 400;
      most_places constant int := 5000;
      sampled int;
      part int;
      owners uuid[];
      ids uuid[];
      more uuid[];
      rungs int[];
      ranks real[];
      years int[];
      more_rungs int[];
      more_ranks real[];
      more_years int[];
    begin
      if roots is not null or seen is not null then
        owners := array(
          select unnest(search_below(coalesce(roots, seen))) intersect select unnest(search_below(coalesce(seen, roots)))
        );
      end if;
      select count(*) into sampled from search_entry e where e.words @@ (asked && of_64) and ${isOwn};
      rounded := false;
      if sampled <= few then
        select ${arrays} into ids, rungs, ranks, years from (
          select ${ranking} from search_entry e where e.words @@ asked and ${isOwn} and ${isVisible}
        ) f;
        total := coalesce(cardinality(ids), 0);
      elsif owners is not null and (
        select count(*) from (select from search_place p where p.municipality_id = own and p.owner_id = any(owners) limit most_places + 1) p
      ) <= most_places then
        select ${arrays} into ids, rungs, ranks, years from (
          select ${ranking} from (
            select distinct p.entry_id from search_place p where p.municipality_id = own and p.owner_id = any(owners)
          ) p join search_entry e on e.municipality_id = own and e.id = p.entry_id where e.words @@ asked
        ) f;
        total := coalesce(cardinality(ids), 0);
      else
        part := case when sampled > enough then 64 else 16 end;
        select ${arrays} into ids, rungs, ranks, years from (
          select ${ranking} from search_entry e
          where e.words @@ (asked && case part when 64 then of_64 else of_16 end) and ${isOwn} and ${isVisible} limit most
        ) f;
        total := coalesce(cardinality(ids), 0) * part;
        if cardinality(ids) = most and owners is null then
          total := sampled * 64;
        elsif cardinality(ids) = most then
          select count(*) * 64 into total from search_entry e where e.words @@ (asked && of_64) and ${isOwn} and ${isVisible};
        end if;
        select ${arrays} into more, more_rungs, more_ranks, more_years from (
          select ${ranking} from search_entry e
          where e.words @@ (asked && named) and ${isOwn} and ${isVisible} and e.id <> all(coalesce(ids, '{}')) limit most_named
        ) f;
        ids := ids || more;
        rungs := rungs || more_rungs;
        ranks := ranks || more_ranks;
        years := years || more_years;
        total := greatest(round(total::numeric, 2 - length(total::text))::int, coalesce(cardinality(ids), 0));
        rounded := true;
      end if;
      reach := coalesce(cardinality(ids), 0);
      return query
        with best as materialized (
          select * from unnest(ids, rungs, ranks, years) as f (id, rung, rank, year)
          order by f.rung, f.rank desc, f.year desc nulls last, f.id
          offset skip limit take
        ),
        page as materialized (
          select e.*, best.rung, best.rank from best join search_entry e on e.municipality_id = own and e.id = best.id
        )
        select total, rounded, reach, page.id, page.kind, page.year, page.owner_id, (${nameOf(sql`page.owner_id`)}), page.goal_id, page.title, page.heading,
          page.body, place.source_kind, place.source_id, place.ref, (${nameOf(sql`place.owner_id`)})
        from page
        -- The owner's own, where there is one.
        cross join lateral (
          (select p.* from search_place p where p.municipality_id = own and p.entry_id = page.id and p.owner_id = page.owner_id
            and (owners is null or p.owner_id = any(owners)) limit 1)
          union all
          (select p.* from search_place p where p.municipality_id = own and p.entry_id = page.id
            and (owners is null or p.owner_id = any(owners)) limit 1)
          limit 1
        ) place
        order by page.rung, page.rank desc, page.year desc nulls last, page.id;
    end
    $$`.execute(db);

  // Known words that share a key with a misspelt one, and how many entries hold them, counted no further than a hundred.
  await sql`
    create function search_near(near int[]) returns table (word text, uses int) language plpgsql stable ${asOwner} as $$
    #variable_conflict use_column
    declare own constant uuid := ${own};
    begin
      return query
        select known.word, held.uses
        from (select w.word, w.stem from search_word w where w.keys && near and (w.municipality_id = own) is true limit 200) known
        cross join lateral (
          select count(*)::int as uses from (
            select from search_entry e where e.words @@ known.stem and (e.municipality_id = own) is true limit 100
          ) as counted
        ) held
        where held.uses > 0;
    end
    $$`.execute(db);

  /*
   * Which of some words others than \`besides\` use: in a name (a unit's, a board's, an indicator's, another's activity's), or in the texts of
   * three others. stems: the words' own, in their order; names, activities, texts: marks of these kinds.
   */
  await sql`
    create function search_used(
      asked text[], stems text[], besides uuid, names tsquery, activities tsquery, texts tsquery
    ) returns table (word text) language plpgsql stable ${asOwner} as $$
    #variable_conflict use_column
    declare own constant uuid := ${own};
    begin
      return query
        select one.word from (select * from unnest(asked, stems) as each (word, stem)) one
        cross join lateral (select one.stem::tsquery as query) q
        where exists (select from search_entry e where e.words @@ (q.query && names) and (e.municipality_id = own) is true)
          or exists (
            select from search_entry e where e.words @@ (q.query && activities) and (e.municipality_id = own) is true and exists (
              select from search_place p where p.municipality_id = own and p.entry_id = e.id and p.owner_id <> besides
            )
          )
          or 3 <= (
            select count(distinct other.owner_id) from (
              select e.id from search_entry e where e.words @@ (q.query && texts) and (e.municipality_id = own) is true limit 200
            ) text
            cross join lateral (
              select distinct p.owner_id from search_place p
              where p.municipality_id = own and p.entry_id = text.id and p.owner_id <> besides limit 3
            ) other
          );
    end
    $$`.execute(db);

  for (const made of [
    'search_below(uuid[])',
    'search_find(tsquery, tsquery, tsquery, tsquery, tsquery, uuid[], uuid[], int, int)',
    'search_near(int[])',
    'search_used(text[], text[], uuid, tsquery, tsquery, tsquery)',
  ]) {
    await sql`revoke all on function ${sql.raw(made)} from public`.execute(db);
    await sql`grant execute on function ${sql.raw(made)} to ledtrad_app`.execute(db);
  }
}
