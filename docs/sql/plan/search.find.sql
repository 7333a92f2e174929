-- search.find. Written by `npm run sql`.

with
  asked as materialized (
    select
      (
        websearch_to_tsquery('swedish', $1) || (websearch_to_tsquery('swedish', $2) && to_tsquery('simple', $3))
      ) as query
  ),
  held as (
    select
      plan.id,
      plan.year,
      coalesce(unit.name, board.name) as name
    from
      plan
      left join organisation unit on unit.municipality_id = $4
      and unit.id = plan.unit_id
      left join organisation board on board.municipality_id = $5
      and board.id = plan.board_id
    where
      plan.municipality_id = $6
      and plan.superseded_by is null
  ),
  found as (
    select
      'goal' as kind,
      plan_id,
      ref,
      goal_id,
      plan_goal.title,
      goal.title as text,
      null as heading,
      source,
      goal_id as once,
      ts_rank_cd(goal.words, asked.query) + 1 as rank
    from
      asked
      join goal on goal.municipality_id = $7
      and goal.words @@ asked.query
      join plan_goal on plan_goal.municipality_id = $8
      and plan_goal.goal_id = goal.id
    union all
    select
      'passage',
      plan_goal.plan_id,
      plan_goal.ref,
      plan_goal.goal_id,
      plan_goal.title,
      passage.text,
      plan_section.heading,
      plan_section.source,
      passage.id,
      ts_rank_cd(passage.words, asked.query)
    from
      asked
      join passage on passage.municipality_id = $9
      and passage.words @@ asked.query
      join plan_section on plan_section.municipality_id = $10
      and plan_section.passage_id = passage.id
      join plan_goal on plan_goal.municipality_id = $11
      and plan_goal.plan_id = "plan_section"."plan_id"
      and plan_goal.ref = "plan_section"."goal_ref"
    union all
    select
      'section',
      plan_id,
      null,
      null,
      heading,
      text,
      null,
      source,
      null,
      ts_rank_cd(words, asked.query)
    from
      asked
      join plan_outside on plan_outside.municipality_id = $12
      and words @@ asked.query
    union all
    select
      'indicator',
      plan_indicator.plan_id,
      plan_goal.ref,
      plan_goal.goal_id,
      plan_goal.title,
      indicator.name,
      null,
      plan_indicator.source,
      indicator.id,
      ts_rank_cd(indicator.words, asked.query)
    from
      asked
      join indicator on indicator.municipality_id = $13
      and indicator.words @@ asked.query
      join plan_indicator on plan_indicator.municipality_id = $14
      and plan_indicator.indicator_id = indicator.id
      join plan_goal on plan_goal.municipality_id = $15
      and plan_goal.plan_id = "plan_indicator"."plan_id"
      and plan_goal.ref = "plan_indicator"."goal_ref"
    union all
    select
      'activity',
      plan_activity.plan_id,
      plan_goal.ref,
      plan_goal.goal_id,
      plan_goal.title,
      activity.title,
      null,
      plan_activity.source,
      activity.id,
      ts_rank_cd(activity.words, asked.query)
    from
      asked
      join activity on activity.municipality_id = $16
      and activity.words @@ asked.query
      join plan_activity on plan_activity.municipality_id = $17
      and plan_activity.activity_id = activity.id
      join plan_goal on plan_goal.municipality_id = $18
      and plan_goal.plan_id = "plan_activity"."plan_id"
      and plan_goal.ref = "plan_activity"."goal_ref"
  ), -- What many plans of a year share is shown once. ranked as ( select found.*, held.name, held.year, row_number() over ( partition by found.kind, held.year, coalesce(found.once::text, found.plan_id || found.source::text) order by held.name ) as turn from found join held on held.id = found.plan_id ), best as materialized (select * from ranked where turn = 1 order by rank desc, year desc, name limit $19) select best.kind, best.plan_id as "planId", best.name as "planName", best.year, best.ref, best.goal_id as "goalId", best.title, best.heading, ts_headline('swedish', best.text, asked.query, $20) as marked, (best.source ->> 'line')::int as line from best cross join asked order by best.rank desc, best.year desc, best.name;
