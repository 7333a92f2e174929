-- intake.restore. Written by `npm run sql`.

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

delete from search_entry
where
  municipality_id = $1
  and id = any ($2::uuid[])
  and not exists (
    select
    from
      search_place
    where
      municipality_id = $3
      and entry_id = search_entry.id
  );

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
  "sort_key"
from
  "organisation"
where
  "municipality_id" = $1
  and "id" = $2;

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
from
  organisation
where
  municipality_id = $1
  and id = any ($2::uuid[])
order by
  id
for no key update;

select
from
  search_entry
where
  municipality_id = $1
  and id = any ($2::uuid[])
  and not exists (
    select
    from
      search_place
    where
      municipality_id = $3
      and entry_id = search_entry.id
  )
order by
  id
for update;

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
