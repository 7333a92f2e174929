-- organisation.establish. Written by `npm run sql`.

delete from "search_place"
where
  "municipality_id" = $1
  and source_id = any ($2::uuid[])
returning
  "entry_id";

insert into
  "audit" (
    "municipality_id",
    "at",
    "operation",
    "id",
    "actor_id",
    "actor_name",
    "post",
    "change_id",
    "subject_kind",
    "subject_id",
    "before",
    "after",
    "why"
  )
values
  ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

insert into
  "organisation" (
    "municipality_id",
    "id",
    "kind",
    "name",
    "name_key",
    "sort_key",
    "parent_id",
    "valid_from",
    "valid_to"
  )
values
  ($1, $2, $3, $4, $5, $6, $7, $8, $9);

insert into
  organisation_path (municipality_id, node_id, above_id, distance)
with recursive
  up (node_id, above_id, distance) as (
    select
      id,
      id,
      0
    from
      organisation
    where
      municipality_id = $1
      and id = any ($2::uuid[])
    union all
    select
      up.node_id,
      node.parent_id,
      up.distance + 1
    from
      up
      join organisation node on node.municipality_id = $3
      and node.id = up.above_id
    where
      node.parent_id is not null
  )
select
  $4::uuid,
  node_id,
  above_id,
  distance
from
  up;

insert into
  search_entry (municipality_id, id, kind, year, owner_id, goal_id, title, heading, body, print, words)
select
  $1,
  id,
  kind,
  year,
  owner_id,
  goal_id,
  title,
  heading,
  body,
  print,
  words
from
  jsonb_to_recordset($2::jsonb) as fresh (
    id uuid,
    kind text,
    year int,
    owner_id uuid,
    goal_id uuid,
    title text,
    heading text,
    body text,
    print text,
    words tsvector
  )
order by
  id
on conflict (municipality_id, id) do update
set
  kind = excluded.kind,
  year = excluded.year,
  owner_id = excluded.owner_id,
  goal_id = excluded.goal_id,
  title = excluded.title,
  heading = excluded.heading,
  body = excluded.body,
  print = excluded.print,
  words = excluded.words;

insert into
  search_place (municipality_id, source_kind, source_id, owner_id, entry_id, ref)
select
  $1,
  source_kind,
  source_id,
  owner_id,
  entry_id,
  ref
from
  jsonb_to_recordset($2::jsonb) as place (source_kind text, source_id uuid, owner_id uuid, entry_id uuid, ref text)
on conflict (municipality_id, source_id, entry_id) do nothing;

insert into
  search_word (municipality_id, word, stem, keys)
select
  $1,
  word,
  stem,
  keys
from
  jsonb_to_recordset($2::jsonb) as learnt (word text, stem tsquery, keys int[])
on conflict (municipality_id, word) do nothing;

select
  "id",
  "kind",
  "name",
  "parent_id",
  "valid_from",
  "valid_to",
  exists (
    select
    from
      organisation part
    where
      part.municipality_id = organisation.municipality_id
      and part.parent_id = organisation.id
  ) as "hasParts"
from
  "organisation"
where
  "municipality_id" = $1
  and "parent_id" = $2
order by
  "sort_key",
  "id"
limit
  $3
offset
  $4;

select
  "id",
  "name"
from
  "municipality"
where
  "id" = $1;

select
  "id",
  "name"
from
  "organisation"
where
  "municipality_id" = $1
  and "kind" = $2;

select
  id,
  print
from
  search_entry
where
  municipality_id = $1
  and id = any ($2::uuid[])
order by
  id
for key share;

select
  word
from
  unnest($1::text[]) as word
where
  not exists (
    select
    from
      search_word known
    where
      known.municipality_id = $2
      and known.word = word.word
  )
order by
  word;

update "municipality"
set
  "name" = $1
where
  "id" = $2;
