import { sql } from 'kysely';
import type { At } from '../../kernel/operation.ts';
import type { Hit } from '../model/kept.ts';

/** Around a word that was found; no text holds them, since readers drop control characters. */
const OPTIONS =
  'StartSel=\u0002, StopSel=\u0003, MaxWords=28, MinWords=12, ShortWord=2, MaxFragments=2, FragmentDelimiter=" … "';

/** How many are shown; more than this asks for a narrower question. */
const MOST_HITS = 60;

/**
 * Looks through goals, texts, sections, indicators and activities of the plans in force, with Swedish stems (PostgreSQL's `swedish`); quotes
 * hold words together, `-` leaves out, and the last word may be half written. Best first.
 */
export async function findText(at: At, words: string): Promise<Hit[]> {
  const own = at.municipality;
  const last = /[\p{L}\p{N}]{2,}$/u.exec(words)?.[0];
  const query = last
    ? sql`(websearch_to_tsquery('swedish', ${words}) || (websearch_to_tsquery('swedish', ${words.slice(0, -last.length)}) && to_tsquery('simple', ${`${last.toLowerCase()}:*`})))`
    : sql`websearch_to_tsquery('swedish', ${words})`;
  const { rows } = await sql<Hit>`
    with asked as materialized (select ${query} as query),
    held as (
      select plan.id, plan.year, coalesce(unit.name, board.name) as name from plan
      left join organisation unit on unit.municipality_id = ${own} and unit.id = plan.unit_id
      left join organisation board on board.municipality_id = ${own} and board.id = plan.board_id
      where plan.municipality_id = ${own} and plan.superseded_by is null
    ),
    found as (
      select 'goal' as kind, plan_id, ref, goal_id, plan_goal.title, goal.title as text, null as heading, source, goal_id as once,
        ts_rank_cd(goal.words, asked.query) + 1 as rank
      from asked join goal on goal.municipality_id = ${own} and goal.words @@ asked.query
      join plan_goal on plan_goal.municipality_id = ${own} and plan_goal.goal_id = goal.id
      union all
      select 'passage', plan_goal.plan_id, plan_goal.ref, plan_goal.goal_id, plan_goal.title, passage.text, plan_section.heading,
        plan_section.source, passage.id, ts_rank_cd(passage.words, asked.query)
      from asked join passage on passage.municipality_id = ${own} and passage.words @@ asked.query
      join plan_section on plan_section.municipality_id = ${own} and plan_section.passage_id = passage.id
      ${goalOf(own, 'plan_section')}
      union all
      select 'section', plan_id, null, null, heading, text, null, source, null, ts_rank_cd(words, asked.query)
      from asked join plan_outside on plan_outside.municipality_id = ${own} and words @@ asked.query
      union all
      select 'indicator', plan_indicator.plan_id, plan_goal.ref, plan_goal.goal_id, plan_goal.title, indicator.name, null,
        plan_indicator.source, indicator.id, ts_rank_cd(indicator.words, asked.query)
      from asked join indicator on indicator.municipality_id = ${own} and indicator.words @@ asked.query
      join plan_indicator on plan_indicator.municipality_id = ${own} and plan_indicator.indicator_id = indicator.id
      ${goalOf(own, 'plan_indicator')}
      union all
      select 'activity', plan_activity.plan_id, plan_goal.ref, plan_goal.goal_id, plan_goal.title, activity.title, null,
        plan_activity.source, activity.id, ts_rank_cd(activity.words, asked.query)
      from asked join activity on activity.municipality_id = ${own} and activity.words @@ asked.query
      join plan_activity on plan_activity.municipality_id = ${own} and plan_activity.activity_id = activity.id
      ${goalOf(own, 'plan_activity')}
    ),
    -- What many plans of a year share is shown once.
    ranked as (
      select found.*, held.name, held.year, row_number() over (
        partition by found.kind, held.year, coalesce(found.once::text, found.plan_id || found.source::text) order by held.name
      ) as turn
      from found join held on held.id = found.plan_id
    ),
    best as materialized (select * from ranked where turn = 1 order by rank desc, year desc, name limit ${MOST_HITS})
    select best.kind, best.plan_id as "planId", best.name as "planName", best.year, best.ref, best.goal_id as "goalId", best.title,
      best.heading, ts_headline('swedish', best.text, asked.query, ${OPTIONS}) as marked, (best.source ->> 'line')::int as line
    from best cross join asked order by best.rank desc, best.year desc, best.name`.execute(at.tx);
  return rows;
}

/** The goal that a row of a plan stands under. */
const goalOf = (own: string, table: 'plan_section' | 'plan_indicator' | 'plan_activity') => sql`
  join plan_goal on plan_goal.municipality_id = ${own} and plan_goal.plan_id = ${sql.ref(`${table}.plan_id`)}
    and plan_goal.ref = ${sql.ref(`${table}.goal_ref`)}`;
