-- indicator.show. Written by `npm run sql`.

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
  and "plan_indicator"."indicator_id" = any ($2::uuid[])
order by
  "plan"."year" desc,
  "plan_indicator"."position";
