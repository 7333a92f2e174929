import { sql } from 'kysely';
import type { Hit } from '../model/kept.ts';
import type { At } from './tables.ts';

/** Around a word that was found; no text holds them, since readers drop control characters. */
const OPTIONS =
  'StartSel=\u0002, StopSel=\u0003, MaxWords=28, MinWords=12, ShortWord=2, MaxFragments=2, FragmentDelimiter=" … "';

/** How many are shown; more than this asks for a narrower question. */
export const MOST_HITS = 60;

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
  const lookFor = (text: ReturnType<typeof sql>) => sql`to_tsvector('swedish', ${text}) @@ asked.query`;
  const { rows } = await sql<Hit>`
    with asked as materialized (select ${query} as query),
    held as (
      select plan.id, plan.year, plan.kind, coalesce(unit.name, board.name) as name from plan
      left join organisation unit on unit.municipality_id = ${own} and unit.id = plan.unit_id
      left join organisation board on board.municipality_id = ${own} and board.id = plan.board_id
      where plan.municipality_id = ${own} and plan.superseded_by is null
    ), found as (
      select 'goal' as kind, plan_id, ref, goal_id, title, title as text, null as heading, source, goal_id as once
      from plan_goal, asked where municipality_id = ${own} and ${lookFor(sql`title`)}
      union all
      select 'passage', plan_goal.plan_id, plan_goal.ref, plan_goal.goal_id, plan_goal.title, passage.text, plan_section.heading,
        plan_section.source, passage.id
      from asked cross join passage
      join plan_section on plan_section.municipality_id = ${own} and plan_section.passage_id = passage.id
      join plan_goal on plan_goal.municipality_id = ${own} and plan_goal.plan_id = plan_section.plan_id and plan_goal.ref = plan_section.goal_ref
      where passage.municipality_id = ${own} and ${lookFor(sql`passage.text`)}
      union all
      select 'section', plan_id, null, null, heading, text, null, source, null
      from plan_outside, asked where municipality_id = ${own} and ${lookFor(sql`heading || ' ' || text`)}
      union all
      select 'indicator', plan_indicator.plan_id, plan_goal.ref, plan_goal.goal_id, plan_goal.title, plan_indicator.name, null,
        plan_indicator.source, indicator_id
      from asked cross join plan_indicator
      join plan_goal on plan_goal.municipality_id = ${own} and plan_goal.plan_id = plan_indicator.plan_id and plan_goal.ref = plan_indicator.goal_ref
      where plan_indicator.municipality_id = ${own} and ${lookFor(sql`plan_indicator.name`)}
      union all
      select 'activity', plan_activity.plan_id, plan_goal.ref, plan_goal.goal_id, plan_goal.title, plan_activity.title, null,
        plan_activity.source, null
      from asked cross join plan_activity
      join plan_goal on plan_goal.municipality_id = ${own} and plan_goal.plan_id = plan_activity.plan_id and plan_goal.ref = plan_activity.goal_ref
      where plan_activity.municipality_id = ${own} and ${lookFor(sql`plan_activity.title`)}
    ), ranked as (
      select found.*, held.name, held.year,
        ts_rank_cd(to_tsvector('swedish', found.text), asked.query) + case found.kind when 'goal' then 1 else 0 end as rank,
        row_number() over (partition by coalesce(found.once::text, found.kind || found.plan_id || found.source::text), held.year order by held.name) as turn
      from found join held on held.id = found.plan_id cross join asked
    ), best as (
      select * from ranked where turn = 1 order by rank desc, year desc, name limit ${MOST_HITS}
    )
    select best.kind, best.plan_id as "planId", best.name as "planName", best.year, best.ref, best.goal_id as "goalId", best.title,
      best.heading, ts_headline('swedish', best.text, asked.query, ${OPTIONS}) as marked, (best.source ->> 'line')::int as line
    from best cross join asked order by best.rank desc, best.year desc, best.name`.execute(at.tx);
  return rows;
}
