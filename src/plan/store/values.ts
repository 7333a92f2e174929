import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { At } from '../../kernel/operation.ts';
import { type PageAsked, rowsOf } from '../../kernel/page.ts';
import { sortStart } from '../../kernel/sort-key.ts';
import { parseTarget } from '../../kernel/target.ts';
import type { ActivityRow, IndicatorValue } from '../model/values.ts';
import { inScope, tables } from './tables.ts';

// Rows of indicators and activities across the plans in force.

/** The plan that a row is of, by name, and the goal that it is under. */
const placed = (own: string, row: string) => sql`
  join plan on plan.municipality_id = ${own} and plan.id = ${sql.ref(`${row}.plan_id`)}
  join organisation owner on owner.municipality_id = ${own} and owner.id = plan.owner_id
  left join organisation board on board.municipality_id = ${own} and board.id = plan.board_id
  join plan_goal on plan_goal.municipality_id = ${own} and plan_goal.plan_id = ${sql.ref(`${row}.plan_id`)}
    and plan_goal.ref = ${sql.ref(`${row}.ref`)}`;

const PLACE = sql`
  owner.name as "planName", plan.id as "planId", plan.kind, plan.year, plan.occasion, board.name as board,
  plan_goal.ref, plan_goal.title as goal`;

const VALUE = sql`
  ${PLACE}, row.target, row.city_target as "cityTarget", row.outcome, row.outcome_men as "outcomeMen",
  row.outcome_women as "outcomeWomen", row.previous, row.period, row.periodicity, row.unresolved`;

const ACTIVITY = sql`
  ${PLACE}, row.activity_id as id, row.title, row.start_date as start, row.end_date as end, row.deviation, row.analysis`;

type ValueRow = Omit<IndicatorValue, 'targetValue'>;
const withTarget = <Row extends ValueRow>(row: Row) => ({ ...row, targetValue: parseTarget(row.target) });

/** The rows of indicators in a year or in all, newest year first, then by name: of each as many as `rows` says. */
export async function loadValues(
  at: At,
  actor: Actor,
  ids: string[],
  { year, limit, offset }: { year?: number | undefined; limit: number; offset: number },
): Promise<(IndicatorValue & { indicatorId: string })[]> {
  const own = at.municipality;
  const ofYear = year === undefined ? sql`true` : sql`year = ${year}`;
  const { rows } = await sql<ValueRow & { indicatorId: string }>`
    select asked.id as "indicatorId", ${VALUE}
    from unnest(${ids}::uuid[]) with ordinality as asked (id, place)
    cross join lateral (
      select * from plan_indicator
      where municipality_id = ${own} and indicator_id = asked.id and ${ofYear} and ${inScope(at, actor, 'plan_indicator.owner_id')}
      order by year desc, sort_key, plan_id, position limit ${limit} offset ${offset}
    ) row
    ${placed(own, 'row')}
    order by asked.place, row.year desc, row.sort_key, plan.kind, row.plan_id, row.position`.execute(at.tx);
  return rows.map(withTarget);
}

export interface WhichIndicators extends PageAsked {
  year?: number | undefined;
  q?: string | undefined;
}

/** The indicators that plans in force have in a year, by name, with how many rows there are of each; one more than the page holds. */
export async function loadIndicators(
  at: At,
  actor: Actor,
  { year, q, ...page }: WhichIndicators,
): Promise<{ id: string; name: string; owner: string; count: number }[]> {
  const { limit, offset } = rowsOf(page);
  let listed = tables(at)
    .selectFrom('indicator_year as listed')
    .select(['listed.indicator_id', 'listed.rows', 'listed.sort_key'])
    .where('listed.municipality_id', '=', at.municipality)
    .where('listed.rows', '>', 0)
    .orderBy('listed.sort_key')
    .orderBy('listed.indicator_id')
    .limit(limit)
    .offset(offset);
  if (year !== undefined) listed = listed.where('listed.year', '=', year);
  if (q !== undefined && q !== '')
    listed = listed
      .where('listed.sort_key', '>=', sortStart(q))
      .where('listed.sort_key', '<', `${sortStart(q)}\u{10FFFF}`);
  if (actor.scope !== 'everything')
    listed = listed.where(
      sql<boolean>`exists (select from plan_indicator row where row.municipality_id = ${at.municipality}
        and row.indicator_id = listed.indicator_id and row.year = listed.year and ${inScope(at, actor, 'row.owner_id')})`,
    );
  const rows = await tables(at)
    .selectFrom(listed.as('listed'))
    .innerJoin('indicator', (join) =>
      join.onRef('indicator.id', '=', 'listed.indicator_id').on('indicator.municipality_id', '=', at.municipality),
    )
    .innerJoin('organisation as owner', (join) =>
      join.onRef('owner.id', '=', 'indicator.owner_id').on('owner.municipality_id', '=', at.municipality),
    )
    .select(['indicator.id', 'indicator.name', 'owner.name as owner', 'listed.rows as count'])
    .orderBy('listed.sort_key')
    .orderBy('listed.indicator_id')
    .execute();
  return rows;
}

/** What an indicator is called; `null` where there is no such indicator. */
export async function loadIndicatorName(at: At, id: string): Promise<string | null> {
  const row = await tables(at)
    .selectFrom('indicator')
    .select('name')
    .where('municipality_id', '=', at.municipality)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.name ?? null;
}

/** The activities of the plans in force within a part of the organisation: newest year first, then by their days. One more than the page holds. */
export async function loadActivities(
  at: At,
  actor: Actor,
  { year, within, ...page }: PageAsked & { year?: number | undefined; within: string },
): Promise<ActivityRow[]> {
  const own = at.municipality;
  const { limit, offset } = rowsOf(page);
  const ofYear = year === undefined ? sql`true` : sql`listed.year = ${year}`;
  const shown =
    actor.scope === 'everything'
      ? sql`true`
      : sql`exists (select from plan whose where whose.municipality_id = ${own} and whose.id = listed.plan_id
          and ${inScope(at, actor, 'whose.owner_id')})`;
  const { rows } = await sql<ActivityRow>`
    select ${ACTIVITY}
    from (
      select listed.plan_id, listed.position from plan_activity_within listed
      where listed.municipality_id = ${own} and listed.above_id = ${within} and ${ofYear} and ${shown}
      order by listed.year desc, listed.start_date, listed.end_date, listed.plan_id, listed.position
      limit ${limit} offset ${offset}
    ) listed
    join plan_activity row on row.municipality_id = ${own} and row.plan_id = listed.plan_id
      and row.position = listed.position
    ${placed(own, 'row')}
    order by plan.year desc, row.start_date, row.end_date, row.plan_id, row.position`.execute(at.tx);
  return rows;
}

type OfGoal<Row> = Row & { goalId: string };

/** The first rows of indicators under each of these goals, by their place in the plans. */
export async function loadGoalValues(at: At, goalIds: string[], limit: number) {
  const { rows } = await sql<OfGoal<ValueRow> & { indicatorId: string; name: string }>`
    select row.goal_id as "goalId", row.indicator_id as "indicatorId", indicator.name, ${VALUE}
    from ${ofEachGoal(at, goalIds, 'plan_indicator', sql`position, sort_key, plan_id`, limit)}
    join indicator on indicator.municipality_id = ${at.municipality} and indicator.id = row.indicator_id
    ${placed(at.municipality, 'row')}
    order by row.position, row.sort_key, plan.kind, row.plan_id`.execute(at.tx);
  return rows.map(withTarget);
}

/** The first activities under each of these goals, by their days. */
export async function loadGoalActivities(at: At, goalIds: string[], limit: number): Promise<OfGoal<ActivityRow>[]> {
  const { rows } = await sql<OfGoal<ActivityRow>>`
    select row.goal_id as "goalId", ${ACTIVITY}
    from ${ofEachGoal(at, goalIds, 'plan_activity', sql`start_date, end_date, position, plan_id`, limit)}
    ${placed(at.municipality, 'row')}
    order by row.start_date, row.end_date, row.position, row.sort_key, row.plan_id`.execute(at.tx);
  return rows;
}

/** So many rows of each goal, read in the order of an index: what is read does not grow with how many hold the goal. */
export const ofEachGoal = (
  at: At,
  goalIds: string[],
  table: 'plan_goal' | 'plan_indicator' | 'plan_activity',
  order: RawBuilder<unknown>,
  limit: number,
) => sql`
  unnest(${goalIds}::uuid[]) as asked (id) cross join lateral (
    select * from ${sql.table(table)} where municipality_id = ${at.municipality} and goal_id = asked.id
    order by ${order} limit ${limit}
  ) row`;
