-- check.fix. Written by `npm run sql`.

delete from "plan_activity"
where
  municipality_id = $1
  and plan_id = $2;

delete from "plan_activity_within"
where
  municipality_id = $1
  and plan_id = $2;

delete from "plan_goal"
where
  municipality_id = $1
  and plan_id = $2
returning
  goal_id as id;

delete from "plan_indicator"
where
  municipality_id = $1
  and plan_id = $2
returning
  indicator_id as id;

delete from "plan_outside"
where
  municipality_id = $1
  and plan_id = $2;

delete from "plan_section"
where
  municipality_id = $1
  and plan_id = $2;

delete from "plan_within"
where
  municipality_id = $1
  and plan_id = $2
returning
  above_id as id;

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
  "change" ("municipality_id", "at", "operation", "id", "undo_operation", "undo_input", "undone_at")
values
  ($1, $2, $3, $4, $5, $6, $7);

insert into
  "edition" (
    municipality_id,
    "id",
    "plan_id",
    "number",
    "kept_at",
    "kept_by",
    "fingerprint",
    "sha256",
    "source_file_id",
    "made_from",
    "board_id",
    "registration_number",
    "date",
    "printed_unit",
    "printed_board",
    "goals",
    "indicators",
    "activities",
    "unresolved",
    "unplaced"
  )
select
  $1::uuid,
  "id",
  "plan_id",
  "number",
  "kept_at",
  "kept_by",
  "fingerprint",
  "sha256",
  "source_file_id",
  "made_from",
  "board_id",
  "registration_number",
  "date",
  "printed_unit",
  "printed_board",
  "goals",
  "indicators",
  "activities",
  "unresolved",
  "unplaced"
from
  json_populate_recordset(null::"edition", $2::json);

insert into
  "edition_content" ("municipality_id", "edition_id", "plan", "identities")
values
  ($1, $2, $3, $4);

insert into
  "fix" (
    "municipality_id",
    "edition_id",
    "plan_id",
    "former_id",
    "rule",
    "fingerprint",
    "finding",
    "actor_id",
    "actor_name",
    "at"
  )
values
  ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
on conflict ("municipality_id", "edition_id") do update
set
  "plan_id" = $11,
  "former_id" = $12,
  "rule" = $13,
  "fingerprint" = $14,
  "finding" = $15,
  "actor_id" = $16,
  "actor_name" = $17,
  "at" = $18;

insert into
  "plan_goal" (
    municipality_id,
    "plan_id",
    "owner_id",
    "sort_key",
    "ref",
    "goal_id",
    "number",
    "title",
    "assessment",
    "line"
  )
select
  $1::uuid,
  "plan_id",
  "owner_id",
  "sort_key",
  "ref",
  "goal_id",
  "number",
  "title",
  "assessment",
  "line"
from
  json_populate_recordset(null::"plan_goal", $2::json);

insert into
  "plan_outside" (municipality_id, "plan_id", "position", "heading", "plain", "line")
select
  $1::uuid,
  "plan_id",
  "position",
  "heading",
  "plain",
  "line"
from
  json_populate_recordset(null::"plan_outside", $2::json);

insert into
  "plan_section" (
    municipality_id,
    "plan_id",
    "owner_id",
    "sort_key",
    "position",
    "ref",
    "goal_id",
    "source",
    "text_id",
    "version_id",
    "kind",
    "heading",
    "plain"
  )
select
  $1::uuid,
  "plan_id",
  "owner_id",
  "sort_key",
  "position",
  "ref",
  "goal_id",
  "source",
  "text_id",
  "version_id",
  "kind",
  "heading",
  "plain"
from
  json_populate_recordset(null::"plan_section", $2::json);

insert into
  "plan_within" (municipality_id, "plan_id", "above_id", "year", "kind", "sort_key", "kept_at")
select
  $1::uuid,
  "plan_id",
  "above_id",
  "year",
  "kind",
  "sort_key",
  "kept_at"
from
  json_populate_recordset(null::"plan_within", $2::json);

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

select
  "above_id"
from
  "organisation_path"
where
  "municipality_id" = $1
  and "node_id" = $2
order by
  "distance";

select
  "id",
  "number",
  "fingerprint",
  "source_file_id" as "sourceFileId",
  "made_from" as "madeFrom",
  "board_id" as "boardId",
  "kept_at" as "keptAt"
from
  "edition"
where
  "municipality_id" = $1
  and "plan_id" = $2
order by
  "number";

select
  "id",
  "owner_id" as "ownerId",
  "year",
  "kind",
  "occasion",
  "edition_id" as "editionId",
  "updated_at" as "updatedAt",
  "updated_by" as "updatedBy"
from
  "plan"
where
  "municipality_id" = $1
  and "id" = $2;

select
  "plan"."id",
  "plan"."kind",
  "plan"."year",
  "plan"."occasion",
  "plan"."owner_id",
  "plan"."edition_id" as "in_force",
  "owner"."name" as "owner_name",
  "plan"."board_id",
  "board"."name" as "board_name",
  "edition"."id" as "edition_id",
  "edition"."number",
  "edition"."registration_number",
  "edition"."date",
  "edition"."kept_at",
  "edition"."goals",
  "edition"."indicators",
  "edition"."activities",
  "edition"."unresolved",
  "edition"."unplaced"
from
  "plan"
  inner join "edition" on "edition"."municipality_id" = "plan"."municipality_id"
  inner join "organisation" as "owner" on "owner"."municipality_id" = "plan"."municipality_id"
  and "owner"."id" = "plan"."owner_id"
  left join "organisation" as "board" on "board"."municipality_id" = "plan"."municipality_id"
  and "board"."id" = "plan"."board_id"
where
  "plan"."municipality_id" = $1
  and "plan"."id" = $2
  and "edition"."plan_id" = "plan"."id"
  and "edition"."id" = $3::uuid;

select
  "sort_key"
from
  "organisation"
where
  "municipality_id" = $1
  and "id" = $2;

select
  *
from
  "fix"
where
  "municipality_id" = $1
  and "plan_id" = $2;

select
  *
from
  "set_aside"
where
  "municipality_id" = $1
  and "plan_id" = $2;

select
  asked.place::int,
  found.*
from
  unnest($1::uuid[], $2::text[]) with ordinality as asked (owner, key, place)
  cross join lateral (
    select
      activity_id as id,
      year
    from
      activity_name
    where
      municipality_id = $3
      and owner_id = asked.owner
      and title_key = asked.key
      and year < $4
    order by
      year desc
    limit
      1
  ) found;

select
  asked.place::int,
  found.*
from
  unnest($1::uuid[], $2::text[], $3::text[]) with ordinality as asked (owner, level, key, place)
  cross join lateral (
    select distinct
      goal_id as id,
      year
    from
      goal_name
    where
      municipality_id = $4
      and owner_id = asked.owner
      and level = asked.level
      and title_key = asked.key
      and year < $5
    order by
      year desc
    limit
      2
  ) found
order by
  asked.place,
  found.year desc;

select
  content.plan,
  content.identities
from
  edition_content content
  join edition on edition.municipality_id = content.municipality_id
  and edition.id = content.edition_id
where
  content.municipality_id = $1
  and content.edition_id = $2
  and edition.plan_id = $3;

select distinct
  "above_id"
from
  "organisation_path"
where
  "municipality_id" = $1
  and "node_id" in ($2 /* … */);

select
  found.*
from
  unnest($1::uuid[], $2::text[]) as wanted (text, hash)
  cross join lateral (
    select
      id,
      text_id as "textId",
      text_version.hash
    from
      text_version
    where
      municipality_id = $3
      and text_id = wanted.text
      and text_version.hash = wanted.hash
    limit
      1
  ) found;

select
from
  organisation
where
  municipality_id = $1
  and id = any ($2::uuid[])
order by
  id
for no key update;

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
  search_used ($1::text[], $2::text[], $3::uuid, $4::tsquery, $5::tsquery, $6::tsquery);

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

update plan
set
  edition_id = $1,
  updated_at = $2,
  updated_by = $3,
  board_id = coalesce(
    (
      select
        edition.board_id
      from
        edition
      where
        edition.municipality_id = plan.municipality_id
        and edition.id = $4
    ),
    plan.board_id
  )
where
  municipality_id = $5
  and id = $6
  and edition_id is not distinct from $7
returning
  id;
