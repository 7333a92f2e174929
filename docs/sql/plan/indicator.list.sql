-- indicator.list. Written by `npm run sql`.

select
  "indicator"."id",
  "indicator"."name",
  "owner"."name" as "owner",
  "listed"."rows" as "count"
from
  (
    select
      "listed"."indicator_id",
      "listed"."rows",
      "listed"."sort_key"
    from
      "indicator_year" as "listed"
    where
      "listed"."municipality_id" = $1
      and "listed"."rows" > $2
      and "listed"."year" = $3
    order by
      "listed"."sort_key",
      "listed"."indicator_id"
    limit
      $4
    offset
      $5
  ) as "listed"
  inner join "indicator" on "indicator"."id" = "listed"."indicator_id"
  and "indicator"."municipality_id" = $6
  inner join "organisation" as "owner" on "owner"."id" = "indicator"."owner_id"
  and "owner"."municipality_id" = $7
order by
  "listed"."sort_key",
  "listed"."indicator_id";

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
      and year = $3
      and true
    order by
      year desc,
      sort_key,
      plan_id,
      position
    limit
      $4
    offset
      $5
  ) row
  join plan on plan.municipality_id = $6
  and plan.id = "row"."plan_id"
  join organisation owner on owner.municipality_id = $7
  and owner.id = plan.owner_id
  left join organisation board on board.municipality_id = $8
  and board.id = plan.board_id
  join plan_goal on plan_goal.municipality_id = $9
  and plan_goal.plan_id = "row"."plan_id"
  and plan_goal.ref = "row"."ref"
order by
  asked.place,
  row.year desc,
  row.sort_key,
  plan.kind,
  row.plan_id,
  row.position;
