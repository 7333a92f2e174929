-- intake.preview. Written by `npm run sql`.

select
  "id",
  "kind",
  "name",
  "parent_id",
  "valid_from",
  "valid_to"
from
  "organisation"
where
  "municipality_id" = $1
  and "name_key" in ($2 /* … */)
order by
  "sort_key",
  "id";

select
  "id",
  "name"
from
  "organisation"
where
  "municipality_id" = $1
  and "kind" = $2;

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
  and "owner_id" = $2
  and "year" = $3
  and "kind" = $4
  and "occasion" is not distinct from $5;

select
  "path"."node_id" as "of",
  "node"."id",
  "node"."kind",
  "node"."name"
from
  "organisation_path" as "path"
  inner join "organisation" as "node" on "node"."municipality_id" = "path"."municipality_id"
  and "node"."id" = "path"."above_id"
where
  "path"."municipality_id" = $1
  and "path"."node_id" in ($2 /* … */)
order by
  "path"."distance";

select
  found.*
from
  unnest($1::text[]) as asked (key)
  cross join unnest($2::uuid[]) as owner (id)
  cross join lateral (
    select
      activity_id as id,
      owner_id as "ownerId",
      title_key as key
    from
      activity_name
    where
      municipality_id = $3
      and owner_id = owner.id
      and title_key = asked.key
      and year = $4
    limit
      1
  ) found;

select
  found.*
from
  unnest($1::text[]) as asked (key)
  cross join unnest($2::uuid[]) as owner (id)
  cross join lateral (
    select
      indicator_id as id,
      owner_id as "ownerId",
      name_key as key
    from
      indicator_name
    where
      municipality_id = $3
      and owner_id = owner.id
      and name_key = asked.key
    limit
      1
  ) found;

select
  found.*
from
  unnest($1::uuid[]) as goal (id)
  cross join unnest($2::uuid[]) as owner (id)
  cross join lateral (
    select
      text.id,
      goal_id as "goalId",
      owner_id as "ownerId",
      kind,
      name_key as "nameKey",
      occurrence
    from
      lasting_text text
    where
      municipality_id = $3
      and goal_id = goal.id
      and owner_id = owner.id
    limit
      $4
  ) found;

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
  found.*
from
  unnest($1::uuid[], $2::text[], $3::text[]) with ordinality as asked (owner, level, key, place)
  cross join lateral (
    select
      goal_id as id,
      level,
      owner_id as "ownerId",
      parent_id as "parentId",
      title_key as "titleKey",
      occurrence
    from
      goal_name
    where
      municipality_id = $4
      and owner_id = asked.owner
      and level = asked.level
      and title_key = asked.key
      and year = $5
    limit
      $6
  ) found;
