-- activity.list. Written by `npm run sql`.

select
  "id",
  "name"
from
  "organisation"
where
  "municipality_id" = $1
  and "kind" = $2;

select
  owner.name as "planName",
  plan.id as "planId",
  plan.kind,
  plan.year,
  plan.occasion,
  board.name as board,
  plan_goal.ref,
  plan_goal.title as goal,
  row.activity_id as id,
  row.title,
  row.start_date as start,
  row.end_date as end,
  row.deviation,
  row.analysis
from
  (
    select
      listed.plan_id,
      listed.position
    from
      plan_activity_within listed
    where
      listed.municipality_id = $1
      and listed.above_id = $2
      and listed.year = $3
      and true
    order by
      listed.year desc,
      listed.start_date,
      listed.end_date,
      listed.plan_id,
      listed.position
    limit
      $4
    offset
      $5
  ) listed
  join plan_activity row on row.municipality_id = $6
  and row.plan_id = listed.plan_id
  and row.position = listed.position
  join plan on plan.municipality_id = $7
  and plan.id = "row"."plan_id"
  join organisation owner on owner.municipality_id = $8
  and owner.id = plan.owner_id
  left join organisation board on board.municipality_id = $9
  and board.id = plan.board_id
  join plan_goal on plan_goal.municipality_id = $10
  and plan_goal.plan_id = "row"."plan_id"
  and plan_goal.ref = "row"."ref"
order by
  plan.year desc,
  row.start_date,
  row.end_date,
  row.plan_id,
  row.position;
