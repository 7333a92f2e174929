-- start.overview. Written by `npm run sql`.

select
  "above_id",
  "plans"
from
  "plan_count"
where
  "municipality_id" = $1
  and "year" = $2
  and "above_id" in ($3 /* … */);

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
  and "kind" = $2
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
  "organisation"
where
  "municipality_id" = $1
  and "kind" = $2;

select
  "listed"."plan_id"
from
  "plan_within" as "listed"
where
  "listed"."municipality_id" = $1
  and "listed"."above_id" = $2
  and "listed"."year" = $3
order by
  "listed"."year" desc,
  "listed"."sort_key",
  "listed"."kind",
  "listed"."plan_id"
limit
  $4
offset
  $5;

select
  "plan"."id"
from
  "plan_within" as "listed"
  inner join "plan" on "plan"."municipality_id" = "listed"."municipality_id"
  and "plan"."id" = "listed"."plan_id"
where
  "listed"."municipality_id" = $1
  and "listed"."above_id" = $2
  and true
order by
  "listed"."kept_at" desc
limit
  $3;

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
  and "edition"."id" = "plan"."edition_id"
  and "plan"."id" in ($2 /* … */);
