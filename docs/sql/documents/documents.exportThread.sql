-- documents.exportThread. Written by `npm run sql`.

select
  "theme"
from
  "municipality"
where
  "id" = $1;

select
  coalesce(unit.name, board.name) as "planName",
  "plan"."id" as "planId",
  "plan"."kind",
  "plan"."year",
  "plan"."occasion",
  "board"."name" as "board",
  "plan_goal"."ref",
  "plan_goal"."title" as "goal",
  "passage"."id" as "passageId",
  "passage"."goal_id" as "goalId",
  "passage"."kind" as "sectionKind",
  "passage"."text",
  "passage"."items",
  "passage"."body",
  "plan_section"."heading",
  "plan_section"."source"
from
  "plan_goal"
  inner join "plan" on "plan"."municipality_id" = "plan_goal"."municipality_id"
  and "plan"."id" = "plan_goal"."plan_id"
  left join "organisation" as "unit" on "unit"."municipality_id" = "plan"."municipality_id"
  and "unit"."id" = "plan"."unit_id"
  left join "organisation" as "board" on "board"."municipality_id" = "plan"."municipality_id"
  and "board"."id" = "plan"."board_id"
  inner join "plan_section" on "plan_section"."municipality_id" = "plan_goal"."municipality_id"
  and "plan_section"."plan_id" = "plan_goal"."plan_id"
  and "plan_section"."goal_ref" = "plan_goal"."ref"
  inner join "passage" on "passage"."municipality_id" = "plan_section"."municipality_id"
  and "passage"."id" = "plan_section"."passage_id"
where
  "plan_goal"."municipality_id" = $1
  and "plan"."superseded_by" is null
  and "plan_goal"."goal_id" = any ($2::uuid[])
order by
  "plan_section"."position";

select
  coalesce(unit.name, board.name) as "planName",
  "plan"."id" as "planId",
  "plan"."kind",
  "plan"."year",
  "plan"."occasion",
  "board"."name" as "board",
  "plan_goal"."ref",
  "plan_goal"."title" as "goal",
  "plan_goal"."goal_id" as "goalId",
  "plan_activity"."activity_id" as "id",
  "plan_activity"."title",
  "plan_activity"."start_date" as "start",
  "plan_activity"."end_date" as "end",
  "plan_activity"."deviation",
  "plan_activity"."analysis"
from
  "plan_goal"
  inner join "plan" on "plan"."municipality_id" = "plan_goal"."municipality_id"
  and "plan"."id" = "plan_goal"."plan_id"
  left join "organisation" as "unit" on "unit"."municipality_id" = "plan"."municipality_id"
  and "unit"."id" = "plan"."unit_id"
  left join "organisation" as "board" on "board"."municipality_id" = "plan"."municipality_id"
  and "board"."id" = "plan"."board_id"
  inner join "plan_activity" on "plan_activity"."municipality_id" = "plan_goal"."municipality_id"
  and "plan_activity"."plan_id" = "plan_goal"."plan_id"
  and "plan_activity"."goal_ref" = "plan_goal"."ref"
where
  "plan_goal"."municipality_id" = $1
  and "plan"."superseded_by" is null
  and "plan_goal"."goal_id" = any ($2::uuid[])
order by
  "plan_activity"."start_date",
  "plan_activity"."end_date",
  "plan_activity"."position";

select
  coalesce(unit.name, board.name) as "planName",
  "plan"."id" as "planId",
  "plan"."kind",
  "plan"."year",
  "plan"."occasion",
  "board"."name" as "board",
  "plan_goal"."ref",
  "plan_goal"."title" as "goal",
  "plan_goal"."goal_id" as "goalId",
  "plan_goal"."number",
  "plan_goal"."assessment"
from
  "plan_goal"
  inner join "plan" on "plan"."municipality_id" = "plan_goal"."municipality_id"
  and "plan"."id" = "plan_goal"."plan_id"
  left join "organisation" as "unit" on "unit"."municipality_id" = "plan"."municipality_id"
  and "unit"."id" = "plan"."unit_id"
  left join "organisation" as "board" on "board"."municipality_id" = "plan"."municipality_id"
  and "board"."id" = "plan"."board_id"
where
  "plan_goal"."municipality_id" = $1
  and "plan"."superseded_by" is null
  and "plan_goal"."goal_id" = any ($2::uuid[]);

select
  coalesce(unit.name, board.name) as "planName",
  "plan"."id" as "planId",
  "plan"."kind",
  "plan"."year",
  "plan"."occasion",
  "board"."name" as "board",
  "plan_goal"."ref",
  "plan_goal"."title" as "goal",
  "plan_goal"."goal_id" as "goalId",
  "plan_indicator"."indicator_id" as "indicatorId",
  "indicator"."name",
  "plan_indicator"."target",
  "plan_indicator"."city_target" as "cityTarget",
  "plan_indicator"."outcome",
  "plan_indicator"."outcome_men" as "outcomeMen",
  "plan_indicator"."outcome_women" as "outcomeWomen",
  "plan_indicator"."previous",
  "plan_indicator"."period",
  "plan_indicator"."periodicity",
  "plan_indicator"."unresolved"
from
  "plan_goal"
  inner join "plan" on "plan"."municipality_id" = "plan_goal"."municipality_id"
  and "plan"."id" = "plan_goal"."plan_id"
  left join "organisation" as "unit" on "unit"."municipality_id" = "plan"."municipality_id"
  and "unit"."id" = "plan"."unit_id"
  left join "organisation" as "board" on "board"."municipality_id" = "plan"."municipality_id"
  and "board"."id" = "plan"."board_id"
  inner join "plan_indicator" on "plan_indicator"."municipality_id" = "plan_goal"."municipality_id"
  and "plan_indicator"."plan_id" = "plan_goal"."plan_id"
  and "plan_indicator"."goal_ref" = "plan_goal"."ref"
  inner join "indicator" on "indicator"."municipality_id" = "plan_indicator"."municipality_id"
  and "indicator"."id" = "plan_indicator"."indicator_id"
where
  "plan_goal"."municipality_id" = $1
  and "plan"."superseded_by" is null
  and "plan_goal"."goal_id" = any ($2::uuid[])
order by
  "plan"."year" desc,
  "plan_indicator"."position";

with recursive
  above as (
    select
      id,
      parent_id,
      0 as step
    from
      goal
    where
      municipality_id = $1
      and id = $2
    union all
    select
      goal.id,
      goal.parent_id,
      above.step - 1
    from
      goal
      join above on goal.id = above.parent_id
    where
      goal.municipality_id = $3
  ),
  below as (
    select
      id,
      parent_id,
      0 as step
    from
      goal
    where
      municipality_id = $4
      and id = $5
    union all
    select
      goal.id,
      goal.parent_id,
      below.step + 1
    from
      goal
      join below on goal.parent_id = below.id
    where
      goal.municipality_id = $6
  ),
  thread as (
    select
      id,
      step
    from
      above
    union
    select
      id,
      step
    from
      below
  )
select
  goal.id,
  goal.parent_id as parent,
  goal.level,
  goal.number,
  goal.title,
  goal.year,
  owner.name as owner
from
  thread
  join goal on goal.municipality_id = $7
  and goal.id = thread.id
  left join organisation owner on owner.municipality_id = $8
  and owner.id = goal.owner_id
where
  thread.step <= 0
  or exists (
    select
    from
      plan_goal
      join plan on plan.municipality_id = plan_goal.municipality_id
      and plan.id = plan_goal.plan_id
    where
      plan_goal.municipality_id = $9
      and plan_goal.goal_id = goal.id
      and plan.superseded_by is null
  )
order by
  thread.step,
  goal.number nulls last,
  goal.title;
