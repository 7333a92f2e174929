import { sql } from 'kysely';
import type { At, Context } from '../../kernel/operation.ts';
import { insertRows } from './bulk.ts';
import type { Content, LastingPlan } from './editions.ts';
import { rowsInForce, type Whose } from './in-force-rows.ts';
import { tables } from './tables.ts';

/** What a plan held before and after another edition came in force: what the counts are brought up to date by. */
export interface Change {
  planId: string;
  ownerId: string;
  year: number;
  goals: Sides<string>;
  indicators: Sides<string>;
  within: Sides<string>;
}
interface Sides<One> {
  before: One[];
  after: One[];
}

/** Writes what is in the edition that is now in force, in place of what was in the one before; nothing where none is in force. */
export async function writeInForce(
  context: Context,
  plan: LastingPlan,
  edition: { content: Content; boardId: string | null; keptAt: Date } | null,
): Promise<Change> {
  const before = await deleteInForce(context, plan.id);
  const after = { goals: [] as string[], indicators: [] as string[], within: [] as string[] };
  if (edition) {
    const whose = { ...plan, ...(await placeOf(context, plan.ownerId, edition.boardId)), keptAt: edition.keptAt };
    await insertInForce(context, whose, edition.content);
    after.goals = Object.values(edition.content.identities.goals);
    after.indicators = Object.values(edition.content.identities.indicators);
    after.within = whose.within;
  }
  const sides = (what: keyof typeof after) => ({ before: before[what], after: after[what] });
  return {
    planId: plan.id,
    ownerId: plan.ownerId,
    year: plan.year,
    goals: sides('goals'),
    indicators: sides('indicators'),
    within: sides('within'),
  };
}

async function insertInForce(context: Context, whose: Whose, content: Content): Promise<void> {
  const rows = rowsInForce(whose, content);
  await insertRows(context, 'plan_within', rows.plan_within);
  await insertRows(context, 'plan_goal', rows.plan_goal);
  await insertRows(context, 'plan_section', rows.plan_section, ['source']);
  await insertRows(context, 'plan_indicator', rows.plan_indicator, ['source', 'unresolved']);
  await insertRows(context, 'plan_activity', rows.plan_activity, ['source']);
  await insertRows(context, 'plan_activity_within', rows.plan_activity_within);
  await insertRows(context, 'plan_outside', rows.plan_outside);
}

async function deleteInForce(at: At, planId: string) {
  const remove = <Table extends 'plan_goal' | 'plan_indicator' | 'plan_within' | 'plan_section'>(table: Table) =>
    sql`delete from ${sql.table(table)} where municipality_id = ${at.municipality} and plan_id = ${planId}`;
  for (const table of ['plan_section', 'plan_activity', 'plan_activity_within', 'plan_outside'] as const)
    await sql`delete from ${sql.table(table)} where municipality_id = ${at.municipality} and plan_id = ${planId}`.execute(
      at.tx,
    );
  const goals = await sql<{ id: string }>`${remove('plan_goal')} returning goal_id as id`.execute(at.tx);
  const indicators = await sql<{ id: string }>`${remove('plan_indicator')} returning indicator_id as id`.execute(at.tx);
  const within = await sql<{ id: string }>`${remove('plan_within')} returning above_id as id`.execute(at.tx);
  const ids = ({ rows }: { rows: { id: string }[] }) => rows.map(({ id }) => id);
  return { goals: ids(goals), indicators: ids(indicators), within: ids(within) };
}

/** Where a plan sorts, and what it is within: all above its owner, and above the board that it names, should that be another. */
async function placeOf(at: At, ownerId: string, boardId: string | null): Promise<Pick<Whose, 'sortKey' | 'within'>> {
  const owner = await tables(at)
    .selectFrom('organisation')
    .select('sort_key')
    .where('municipality_id', '=', at.municipality)
    .where('id', '=', ownerId)
    .executeTakeFirstOrThrow();
  const above = await tables(at)
    .selectFrom('organisation_path')
    .select('above_id')
    .distinct()
    .where('municipality_id', '=', at.municipality)
    .where('node_id', 'in', [ownerId, boardId ?? ownerId])
    .execute();
  return { sortKey: owner.sort_key, within: above.map(({ above_id }) => above_id) };
}
