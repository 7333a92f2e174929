import { sql } from 'kysely';
import { groupBy } from '../../kernel/group.ts';
import type { At } from '../../kernel/operation.ts';
import type { Change } from './in-force.ts';

/**
 * Brings the counts up to date with the plans that have come in force or left. They are what many changes meet at, so this is the last that a
 * change does: goals first, then indicators, then plans, each in the order of their ids, so that no two changes wait for each other.
 */
export async function updateCounts(at: At, changes: Change[]): Promise<void> {
  await countHolders(at, changes);
  await countRows(at, changes);
  await countPlans(at, changes);
}

async function countHolders(at: At, changes: Change[]): Promise<void> {
  const owners = [...groupBy(changes, ({ ownerId }) => ownerId)].map(([ownerId, own]) => {
    const before = new Set(own.flatMap(({ goals }) => goals.before));
    const after = new Set(own.flatMap(({ goals }) => goals.after));
    return {
      ownerId,
      plans: own.map(({ planId }) => planId),
      added: [...after].filter((id) => !before.has(id)),
      removed: [...before].filter((id) => !after.has(id)),
    };
  });
  const touched = owners.flatMap(({ added, removed }) => [...added, ...removed]);
  if (touched.length === 0) return;
  await lockGoals(at, touched);
  const below = new Map<string, number>();
  for (const { ownerId, plans, added, removed } of owners)
    for (const [step, ids] of [
      [1, added],
      [-1, removed],
    ] as const)
      for (const { parent, holders } of await addHolder(at, ids, step, ownerId, plans))
        if (parent !== null && holders === (step === 1 ? 1 : 0)) below.set(parent, (below.get(parent) ?? 0) + step);
  await sql`
    update goal set children = children + step
    from unnest(${[...below.keys()]}::uuid[], ${[...below.values()]}::int[]) as changed (id, step)
    where municipality_id = ${at.municipality} and goal.id = changed.id`.execute(at.tx);
}

/** Locks goals and those right above them. A weaker lock than `for update`, which rows that refer to a goal would wait for. */
async function lockGoals(at: At, ids: string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select distinct parent_id as id from goal
    where municipality_id = ${at.municipality} and id = any(${ids}::uuid[]) and parent_id is not null`.execute(at.tx);
  const all = [...new Set([...ids, ...rows.map(({ id }) => id)])];
  await sql`
    select from goal where municipality_id = ${at.municipality} and id = any(${all}::uuid[])
    order by id for no key update`.execute(at.tx);
}

/**
 * Counts one holder more or less, except of the goals that the owner holds in another plan too. `offset 0` makes the database look each goal up
 * by itself, in place of reading every plan's goals once.
 */
async function addHolder(at: At, ids: readonly string[], step: 1 | -1, ownerId: string, plans: string[]) {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ parent: string | null; holders: number }>`
    update goal set holders = holders + ${step}
    where municipality_id = ${at.municipality} and id = any(${ids as string[]}::uuid[]) and not exists (
      select from plan_goal other where other.municipality_id = ${at.municipality} and other.goal_id = goal.id
        and other.owner_id = ${ownerId} and other.plan_id <> all(${plans}::uuid[])
      offset 0
    )
    returning parent_id as parent, holders`.execute(at.tx);
  return rows;
}

/** How many more or fewer there are of each, by a key made of its id and year; what has not changed is left out. */
function steps(changes: { ids: { before: string[]; after: string[] }; year: number }[]) {
  const counts = new Map<string, { id: string; year: number; step: number }>();
  for (const { ids, year } of changes)
    for (const [step, side] of [
      [1, ids.after],
      [-1, ids.before],
    ] as const)
      for (const id of side) {
        const key = `${id} ${year}`;
        counts.set(key, { id, year, step: (counts.get(key)?.step ?? 0) + step });
      }
  return [...counts.values()].filter(({ step }) => step !== 0);
}

const changed = (list: ReturnType<typeof steps>) => sql`
  unnest(${list.map(({ id }) => id)}::uuid[], ${list.map(({ year }) => year)}::int[],
    ${list.map(({ step }) => step)}::int[]) as changed (id, year, step)`;

async function countRows(at: At, changes: Change[]): Promise<void> {
  const list = steps(changes.map(({ indicators: ids, year }) => ({ ids, year })));
  if (list.length === 0) return;
  await sql`
    insert into indicator_year (municipality_id, indicator_id, year, sort_key, rows)
    select ${at.municipality}::uuid, indicator.id, changed.year, indicator.sort_key, changed.step
    from ${changed(list)}
    join indicator on indicator.municipality_id = ${at.municipality} and indicator.id = changed.id
    order by indicator.id, changed.year
    on conflict (municipality_id, indicator_id, year) do update set rows = indicator_year.rows + excluded.rows`.execute(
    at.tx,
  );
}

async function countPlans(at: At, changes: Change[]): Promise<void> {
  const list = steps(changes.map(({ within: ids, year }) => ({ ids, year })));
  if (list.length === 0) return;
  await sql`
    insert into plan_count (municipality_id, above_id, year, plans)
    select ${at.municipality}::uuid, changed.id, changed.year, changed.step from ${changed(list)}
    order by changed.id, changed.year
    on conflict (municipality_id, above_id, year) do update set plans = plan_count.plans + excluded.plans`.execute(
    at.tx,
  );
}
