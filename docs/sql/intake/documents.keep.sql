-- documents.keep. Written by `npm run sql`.

select
  "id"
from
  "plan"
where
  "municipality_id" = $1
  and "fingerprint" = $2;

select
  "id",
  "level",
  "owner_id",
  "parent_id",
  "title_key",
  "occurrence"
from
  "goal"
where
  "municipality_id" = $1
  and "year" = $2;

select
  "id",
  "name"
from
  "municipality"
where
  "id" = $1;

select
  "id",
  "name_key" as "nameKey"
from
  "indicator"
where
  "municipality_id" = $1;

select
  "id",
  "title_key" as "titleKey"
from
  "activity"
where
  "municipality_id" = $1
  and "year" = $2;

select
  "passage"."id",
  "passage"."goal_id",
  "passage"."kind",
  "passage"."hash",
  "passage"."text"
from
  "passage"
  inner join "goal" on "goal"."municipality_id" = "passage"."municipality_id"
  and "goal"."id" = "passage"."goal_id"
where
  "passage"."municipality_id" = $1
  and "goal"."year" = $2
order by
  "passage"."id";

select
  *
from
  "organisation"
where
  "municipality_id" = $1
order by
  "position",
  "id";

with recursive
  edition (id, source_file_id, superseded_by, kept_at) as (
    select
      id,
      source_file_id,
      superseded_by,
      kept_at
    from
      plan
    where
      municipality_id = $1
      and id = $2
    union
    select
      next.id,
      next.source_file_id,
      next.superseded_by,
      next.kept_at
    from
      plan next
      join edition on next.id = edition.superseded_by
      and next.source_file_id = edition.source_file_id
      and next.kept_at >= edition.kept_at
    where
      next.municipality_id = $3
  )
select
  id
from
  edition
where
  not exists (
    select
    from
      edition later
    where
      later.id = edition.superseded_by
  );
