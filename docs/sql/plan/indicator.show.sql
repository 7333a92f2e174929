-- indicator.show. Written by `npm run sql`.

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
  "name"
from
  "indicator"
where
  "municipality_id" = $1
  and "id" = $2;

select
  "owner_id"
from
  "indicator"
where
  "municipality_id" = $1
  and "id" = $2;

select
  asked.id as "indicatorId",
  owner.name as "planName",
  plan.id as "planId",
  plan.kind,
  plan.year,
  plan.occasion,
  board.name as board,
  plan_goal.ref,
  plan_goal.title as goal,
  row.target,
  row.city_target as "cityTarget",
  row.outcome,
  row.outcome_men as "outcomeMen",
  row.outcome_women as "outcomeWomen",
  row.previous,
  row.period,
  row.periodicity,
  row.unresolved
from
  unnest($1::uuid[]) with ordinality as asked (id, place)
  cross join lateral (
    select
      *
    from
      plan_indicator
    where
      municipality_id = $2
      and indicator_id = asked.id
      and true
      and true
    order by
      year desc,
      sort_key,
      plan_id,
      position
    limit
      $3
    offset
      $4
  ) row
  join plan on plan.municipality_id = $5
  and plan.id = "row"."plan_id"
  join organisation owner on owner.municipality_id = $6
  and owner.id = plan.owner_id
  left join organisation board on board.municipality_id = $7
  and board.id = plan.board_id
  join plan_goal on plan_goal.municipality_id = $8
  and plan_goal.plan_id = "row"."plan_id"
  and plan_goal.ref = "row"."ref"
order by
  asked.place,
  row.year desc,
  row.sort_key,
  plan.kind,
  row.plan_id,
  row.position;
