import { sql } from 'kysely';
import type { At } from '../../kernel/operation.ts';
import type { GoalLevel } from '../model/plan.ts';
import { among, tables } from './tables.ts';

export interface ThreadRow {
  id: string;
  parent: string | null;
  level: GoalLevel;
  number: string | null;
  title: string;
  year: number;
  owner: string | null;
}

/** A goal, all above it and all below it that some plan in force holds; parents before children. Empty where there is no such goal. */
export async function loadThread(at: At, goalId: string): Promise<ThreadRow[]> {
  const own = at.municipality;
  const { rows } = await sql<ThreadRow>`
    with recursive above as (
      select id, parent_id, 0 as step from goal where municipality_id = ${own} and id = ${goalId}
      union all
      select goal.id, goal.parent_id, above.step - 1 from goal join above on goal.id = above.parent_id
      where goal.municipality_id = ${own}
    ), below as (
      select id, parent_id, 0 as step from goal where municipality_id = ${own} and id = ${goalId}
      union all
      select goal.id, goal.parent_id, below.step + 1 from goal join below on goal.parent_id = below.id
      where goal.municipality_id = ${own}
    ), thread as (select id, step from above union select id, step from below)
    select goal.id, goal.parent_id as parent, goal.level, goal.number, goal.title, goal.year, owner.name as owner
    from thread
    join goal on goal.municipality_id = ${own} and goal.id = thread.id
    left join organisation owner on owner.municipality_id = ${own} and owner.id = goal.owner_id
    where thread.step <= 0 or exists (
      select from plan_goal join plan on plan.municipality_id = plan_goal.municipality_id and plan.id = plan_goal.plan_id
      where plan_goal.municipality_id = ${own} and plan_goal.goal_id = goal.id and plan.superseded_by is null
    )
    order by thread.step, goal.number nulls last, goal.title`.execute(at.tx);
  return rows;
}

/** In how many plans in force each of these goals stands. */
export async function countPlans(at: At, goalIds: string[]): Promise<Map<string, number>> {
  const rows = await tables(at)
    .selectFrom('plan_goal')
    .innerJoin('plan', (join) =>
      join.onRef('plan.municipality_id', '=', 'plan_goal.municipality_id').onRef('plan.id', '=', 'plan_goal.plan_id'),
    )
    .select(['plan_goal.goal_id', sql<number>`count(distinct coalesce(plan.unit_id, plan.board_id))::int`.as('plans')])
    .where('plan_goal.municipality_id', '=', at.municipality)
    .where('plan.superseded_by', 'is', null)
    .where(among('plan_goal.goal_id', goalIds))
    .groupBy('plan_goal.goal_id')
    .execute();
  return new Map(rows.map(({ goal_id, plans }) => [goal_id, plans]));
}
