-- plan.list. Written by `npm run sql`.

select
  "plan"."id",
  "plan"."kind",
  "plan"."year",
  "plan"."occasion",
  "plan"."unit_id",
  "unit"."name" as "unit_name",
  "plan"."board_id",
  "board"."name" as "board_name",
  "plan"."registration_number",
  "plan"."date",
  "plan"."kept_at",
  "plan"."superseded_by",
  (
    select
      count(*)
    from
      "plan_goal" part
    where
      part.municipality_id = plan.municipality_id
      and part.plan_id = plan.id
      and true
  )::int as "goals",
  (
    select
      count(*)
    from
      "plan_indicator" part
    where
      part.municipality_id = plan.municipality_id
      and part.plan_id = plan.id
      and true
  )::int as "indicators",
  (
    select
      count(*)
    from
      "plan_activity" part
    where
      part.municipality_id = plan.municipality_id
      and part.plan_id = plan.id
      and true
  )::int as "activities",
  (
    select
      count(*)
    from
      "plan_indicator" part
    where
      part.municipality_id = plan.municipality_id
      and part.plan_id = plan.id
      and jsonb_array_length(part.unresolved) > 0
  )::int + (
    select
      count(*)
    from
      "plan_activity" part
    where
      part.municipality_id = plan.municipality_id
      and part.plan_id = plan.id
      and jsonb_array_length(part.unresolved) > 0
  )::int as "unresolved",
  jsonb_array_length(plan.unplaced) as "unplaced"
from
  "plan"
  left join "organisation" as "unit" on "unit"."municipality_id" = "plan"."municipality_id"
  and "unit"."id" = "plan"."unit_id"
  left join "organisation" as "board" on "board"."municipality_id" = "plan"."municipality_id"
  and "board"."id" = "plan"."board_id"
where
  "plan"."municipality_id" = $1
  and "plan"."superseded_by" is null
  and "plan"."year" = $2
order by
  "plan"."year" desc,
  "plan"."kind" desc,
  "plan"."kept_at" desc;

select distinct
  "year"
from
  "plan"
where
  "municipality_id" = $1
  and "superseded_by" is null
order by
  "year" desc;
