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
      select plan.id, plan.year, owner.name from plan
      join organisation owner on owner.municipality_id = ${own} and owner.id = plan.owner_id
      where plan.municipality_id = ${own} and plan.edition_id is not null
    ),
    found as (
      select 'goal' as kind, plan_id, ref, goal_id, title, title as text, null as heading, line, goal_id as once,
        ts_rank_cd(words, asked.query) + 1 as rank
      from asked join plan_goal on plan_goal.municipality_id = ${own} and words @@ asked.query
      union all
      select 'passage', row.plan_id, row.ref, row.goal_id, plan_goal.title, row.plain, row.heading, (row.source ->> 'line')::int,
        row.version_id, ts_rank_cd(row.words, asked.query)
      from asked join plan_section row on row.municipality_id = ${own} and row.words @@ asked.query ${goalOf(own)}
      union all
      select 'section', plan_id, null, null, heading, plain, null, line, null, ts_rank_cd(words, asked.query)
      from asked join plan_outside on plan_outside.municipality_id = ${own} and words @@ asked.query
      union all
      select 'indicator', row.plan_id, row.ref, row.goal_id, plan_goal.title, row.name, null, (row.source ->> 'line')::int,
        row.indicator_id, ts_rank_cd(row.words, asked.query)
      from asked join plan_indicator row on row.municipality_id = ${own} and row.words @@ asked.query ${goalOf(own)}
      union all
      select 'activity', row.plan_id, row.ref, row.goal_id, plan_goal.title, row.title, null, (row.source ->> 'line')::int,
        row.activity_id, ts_rank_cd(row.words, asked.query)
      from asked join plan_activity row on row.municipality_id = ${own} and row.words @@ asked.query ${goalOf(own)}
    ),
    -- What many plans of a year share is shown once.
    ranked as (
      select found.*, held.name, held.year, row_number() over (
        partition by found.kind, held.year, coalesce(found.once::text, found.plan_id || found.line::text) order by held.name
      ) as turn
      from found join held on held.id = found.plan_id
    ),
    best as materialized (select * from ranked where turn = 1 order by rank desc, year desc, name limit ${MOST_HITS})
    select best.kind, best.plan_id as "planId", best.name as "planName", best.year, best.ref, best.goal_id as "goalId", best.title,
      best.heading, ts_headline('swedish', best.text, asked.query, ${OPTIONS}) as marked, best.line
    from best cross join asked order by best.rank desc, best.year desc, best.name`.execute(at.tx);
  return rows;
}

/** The goal that a row of a plan is under. */
const goalOf = (own: string) => sql`
  join plan_goal on plan_goal.municipality_id = ${own} and plan_goal.plan_id = row.plan_id and plan_goal.ref = row.ref`;
