-- check.undoFix. Written by `npm run sql`.

delete from "fix"
where
  "municipality_id" = $1
  and "plan_id" = $2;

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
  and "plan"."id" = $2
order by
  "plan"."year" desc,
  "plan"."kind" desc,
  "plan"."kept_at" desc;

select
  "plan_goal"."ref",
  "plan_goal"."parent_ref",
  "plan_goal"."goal_id",
  "plan_goal"."number",
  "plan_goal"."title",
  "plan_goal"."heading",
  "plan_goal"."assessment",
  "plan_goal"."assessment_text",
  "plan_goal"."source",
  "goal"."level"
from
  "plan_goal"
  inner join "goal" on "goal"."municipality_id" = "plan_goal"."municipality_id"
  and "goal"."id" = "plan_goal"."goal_id"
where
  "plan_goal"."municipality_id" = $1
  and "plan_goal"."plan_id" = $2
order by
  "plan_goal"."position";

select
  "plan_section"."goal_ref",
  "plan_section"."heading",
  "plan_section"."source",
  "plan_section"."places",
  "passage"."id" as "passageId",
  "passage"."goal_id" as "goalId",
  "passage"."kind",
  "passage"."text",
  "passage"."items",
  "passage"."body"
from
  "plan_section"
  inner join "passage" on "passage"."municipality_id" = "plan_section"."municipality_id"
  and "passage"."id" = "plan_section"."passage_id"
where
  "plan_section"."municipality_id" = $1
  and "plan_section"."plan_id" = $2
order by
  "plan_section"."position";

select
  *
from
  "fix"
where
  "municipality_id" = $1
  and "year" = $2;

select
  *
from
  "plan"
where
  "municipality_id" = $1
  and "id" = $2;

select
  *
from
  "plan_activity"
where
  "municipality_id" = $1
  and "plan_id" = $2
order by
  "position";

select
  *
from
  "plan_indicator"
where
  "municipality_id" = $1
  and "plan_id" = $2
order by
  "position";

select
  *
from
  "plan_outside"
where
  "municipality_id" = $1
  and "plan_id" = $2
order by
  "position";

select
  *
from
  "set_aside"
where
  "municipality_id" = $1
  and "year" = $2;

update "plan"
set
  "superseded_by" = $1
where
  "municipality_id" = $2
  and "id" = $3;

with
  asked as materialized (
    select
      word,
      plainto_tsquery('swedish', word) as query
    from
      unnest($1::text[]) as word
  ),
  others as materialized (
    select
      id,
      coalesce(unit_id, board_id) as owner
    from
      plan
    where
      municipality_id = $2
      and superseded_by is null
      and coalesce(unit_id, board_id) <> $3
  )
select
  word
from
  asked
where
  exists (
    select
      1
    from
      organisation
    where
      municipality_id = $4
      and to_tsvector('swedish', name) @@ asked.query
  )
  or exists (
    select
      1
    from
      indicator
    where
      municipality_id = $5
      and indicator.words @@ asked.query
  )
  or exists (
    select
      1
    from
      plan_activity
      join others on others.id = plan_activity.plan_id
      join activity on activity.municipality_id = $6
      and activity.id = plan_activity.activity_id
    where
      plan_activity.municipality_id = $7
      and activity.words @@ asked.query
  )
  or $8 <= (
    select
      count(distinct owner)
    from
      (
        select
          others.owner
        from
          passage
          join plan_section on plan_section.municipality_id = $9
          and plan_section.passage_id = passage.id
          join others on others.id = plan_section.plan_id
        where
          passage.municipality_id = $10
          and passage.words @@ asked.query
        union
        select
          others.owner
        from
          plan_outside
          join others on others.id = plan_outside.plan_id
        where
          plan_outside.municipality_id = $11
          and plan_outside.words @@ asked.query
      ) as used
  );
