-- activity.list. Written by `npm run sql`.

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
  and "plan"."year" = $2
order by
  "plan_activity"."start_date",
  "plan_activity"."end_date",
  "plan_activity"."position";
