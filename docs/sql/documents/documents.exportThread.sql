-- documents.exportThread. Written by `npm run sql`.

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
  "owner_id"
from
  "goal"
where
  "municipality_id" = $1
  and "id" = $2;

select
  "theme"
from
  "municipality"
where
  "id" = $1;

select
  goal.id,
  goal.parent_id as parent,
  goal.level,
  named.number,
  named.title,
  goal.year,
  owner.name as owner,
  goal.holders,
  goal.children
from
  (
    select
      below.*
    from
      unnest($1::uuid[]) with ordinality as parent (id, place)
      cross join lateral (
        select
          *
        from
          goal
        where
          municipality_id = $2
          and parent_id = parent.id
          and holders > 0
        order by
          sort_key,
          id
        limit
          $3
        offset
          $4
      ) below
    order by
      parent.place,
      below.sort_key,
      below.id
    limit
      $5
  ) goal
  left join organisation owner on owner.municipality_id = $6
  and owner.id = goal.owner_id
  and owner.kind <> 'council'
  cross join lateral (
    select
      number,
      title
    from
      plan_goal
    where
      municipality_id = $7
      and goal_id = goal.id
    order by
      sort_key
    limit
      1
  ) named
order by
  goal.sort_key,
  goal.id;

select
  row.goal_id as "goalId",
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
  unnest($1::uuid[]) as asked (id)
  cross join lateral (
    select
      *
    from
      "plan_activity"
    where
      municipality_id = $2
      and goal_id = asked.id
    order by
      start_date,
      end_date,
      position,
      plan_id
    limit
      $3
  ) row
  join plan on plan.municipality_id = $4
  and plan.id = "row"."plan_id"
  join organisation owner on owner.municipality_id = $5
  and owner.id = plan.owner_id
  left join organisation board on board.municipality_id = $6
  and board.id = plan.board_id
  join plan_goal on plan_goal.municipality_id = $7
  and plan_goal.plan_id = "row"."plan_id"
  and plan_goal.ref = "row"."ref"
order by
  row.start_date,
  row.end_date,
  row.position,
  row.sort_key,
  row.plan_id;

select
  row.goal_id as "goalId",
  plan.id as "planId",
  owner.name as "planName",
  plan.kind,
  plan.occasion,
  row.ref,
  row.number,
  row.assessment
from
  unnest($1::uuid[]) as asked (id)
  cross join lateral (
    select
      *
    from
      "plan_goal"
    where
      municipality_id = $2
      and goal_id = asked.id
    order by
      sort_key,
      plan_id,
      ref
    limit
      $3
  ) row
  join plan on plan.municipality_id = $4
  and plan.id = row.plan_id
  join organisation owner on owner.municipality_id = $5
  and owner.id = row.owner_id
order by
  row.sort_key,
  plan.kind,
  row.plan_id;

select
  row.goal_id as "goalId",
  row.indicator_id as "indicatorId",
  indicator.name,
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
  unnest($1::uuid[]) as asked (id)
  cross join lateral (
    select
      *
    from
      "plan_indicator"
    where
      municipality_id = $2
      and goal_id = asked.id
    order by
      position,
      sort_key,
      plan_id
    limit
      $3
  ) row
  join indicator on indicator.municipality_id = $4
  and indicator.id = row.indicator_id
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
  row.position,
  row.sort_key,
  plan.kind,
  row.plan_id;

select
  row.goal_id as "goalId",
  version.hash,
  version.id as "versionId",
  row.kind as "sectionKind",
  row.heading,
  version.plain as text,
  version.items,
  version.body,
  plan.id as "planId",
  owner.name as "planName",
  plan.kind,
  row.ref,
  row.source
from
  goal
  cross join lateral (
    (
      select
        text.id
      from
        lasting_text text
      where
        text.municipality_id = $1
        and text.goal_id = goal.id
        and text.owner_id = goal.owner_id
      limit
        $2
    )
    union all
    (
      select
        text.id
      from
        lasting_text text
      where
        text.municipality_id = $3
        and text.goal_id = goal.id
        and text.owner_id <> goal.owner_id
      limit
        $4
    )
  ) text
  cross join lateral (
    select
      *
    from
      plan_section
    where
      municipality_id = $5
      and text_id = text.id
    order by
      sort_key,
      plan_id
    limit
      $6
  ) row
  join text_version version on version.municipality_id = $7
  and version.id = row.version_id
  join plan on plan.municipality_id = $8
  and plan.id = row.plan_id
  join organisation owner on owner.municipality_id = $9
  and owner.id = row.owner_id
where
  goal.municipality_id = $10
  and goal.id = any ($11::uuid[])
order by
  row.position,
  row.sort_key,
  row.plan_id;

with recursive
  above as (
    select
      goal.*,
      0 as step
    from
      goal
    where
      municipality_id = $1
      and id = $2
    union all
    select
      parent.*,
      above.step - 1
    from
      above
      cross join lateral (
        select
          *
        from
          goal
        where
          municipality_id = $3
          and id = above.parent_id
        limit
          1
      ) parent
  )
select
  goal.id,
  goal.parent_id as parent,
  goal.level,
  named.number,
  named.title,
  goal.year,
  owner.name as owner,
  goal.holders,
  goal.children
from
  above goal
  left join organisation owner on owner.municipality_id = $4
  and owner.id = goal.owner_id
  and owner.kind <> 'council'
  cross join lateral (
    select
      number,
      title
    from
      plan_goal
    where
      municipality_id = $5
      and goal_id = goal.id
    order by
      sort_key
    limit
      1
  ) named
order by
  goal.step;
