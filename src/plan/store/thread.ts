import { sql } from 'kysely';
import type { At } from '../../kernel/operation.ts';
import type { PageAsked } from '../../kernel/page.ts';
import type { GoalLevel } from '../model/plan.ts';

export interface ThreadRow {
  id: string;
  parent: string | null;
  level: GoalLevel;
  number: string | null;
  title: string;
  year: number;
  owner: string | null;
  holders: number;
  children: number;
}

/** The goals of one step below all of some others are at most so many, and the steps at most so deep: a table of every goal there is helps no one. */
const MOST_IN_A_STEP = 60;
const DEEPEST = 8;

/**
 * A goal with all above it, then a page of those right below it that someone holds, then of each of these the first below in turn; parents
 * before children. Empty where there is no such goal. `more`: there are more right below it.
 */
export async function loadThread(
  at: At,
  goalId: string,
  { limit, page }: PageAsked,
): Promise<{ goals: ThreadRow[]; more: boolean }> {
  const above = await loadAbove(at, goalId);
  if (above.length === 0) return { goals: [], more: false };
  const first = await loadBelow(at, [goalId], { limit: limit + 1, offset: (page - 1) * limit });
  const goals = [...above, ...first.slice(0, limit)];
  let step = first.slice(0, limit);
  for (let depth = 0; depth < DEEPEST; depth++) {
    const parents = step.filter(({ children }) => children > 0).map(({ id }) => id);
    if (parents.length === 0) break;
    step = await loadBelow(at, parents, { limit, offset: 0 });
    goals.push(...step);
  }
  return { goals, more: first.length > limit };
}

async function loadAbove(at: At, goalId: string): Promise<ThreadRow[]> {
  const own = at.municipality;
  const { rows } = await sql<ThreadRow>`
    with recursive above as (
      select goal.*, 0 as step from goal where municipality_id = ${own} and id = ${goalId}
      union all
      select parent.*, above.step - 1 from above cross join lateral (
        select * from goal where municipality_id = ${own} and id = above.parent_id limit 1
      ) parent
    )
    select ${SHOWN} from above goal ${named(own)}
    order by goal.step`.execute(at.tx);
  return rows;
}

async function loadBelow(
  at: At,
  parents: string[],
  { limit, offset }: { limit: number; offset: number },
): Promise<ThreadRow[]> {
  const own = at.municipality;
  const { rows } = await sql<ThreadRow>`
    select ${SHOWN} from (
      select below.* from unnest(${parents}::uuid[]) with ordinality as parent (id, place)
      cross join lateral (
        select * from goal
        where municipality_id = ${own} and parent_id = parent.id and holders > 0
        order by sort_key, id limit ${limit} offset ${offset}
      ) below
      order by parent.place, below.sort_key, below.id limit ${Math.max(MOST_IN_A_STEP, limit)}
    ) goal ${named(own)}
    order by goal.sort_key, goal.id`.execute(at.tx);
  return rows;
}

const SHOWN = sql`
  goal.id, goal.parent_id as parent, goal.level, named.number, named.title, goal.year,
  owner.name as owner, goal.holders, goal.children`;

/** The owner's name, and the goal's number and title as a plan in force has them; a goal that no plan has is left out. */
const named = (own: string) => sql`
  left join organisation owner on owner.municipality_id = ${own} and owner.id = goal.owner_id and owner.kind <> 'council'
  cross join lateral (
    select number, title from plan_goal where municipality_id = ${own} and goal_id = goal.id order by sort_key limit 1
  ) named`;
