import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { At } from '../../kernel/operation.ts';
import { type PageAsked, rowsOf } from '../../kernel/page.ts';
import { sortStart } from '../../kernel/sort-key.ts';
import type { EditionSummary, PlanSummary } from '../model/kept.ts';
import { inScope, type PlanTables, tables } from './tables.ts';

/** A plan, the edition of it that is asked for, and the names of those who have it. */
const summaries = (at: At) =>
  tables(at)
    .selectFrom('plan')
    .innerJoin('edition', (join) => join.onRef('edition.municipality_id', '=', 'plan.municipality_id'))
    .innerJoin('organisation as owner', (join) =>
      join.onRef('owner.municipality_id', '=', 'plan.municipality_id').onRef('owner.id', '=', 'plan.owner_id'),
    )
    .leftJoin('organisation as board', (join) =>
      join.onRef('board.municipality_id', '=', 'plan.municipality_id').onRef('board.id', '=', 'plan.board_id'),
    )
    .select([
      'plan.id',
      'plan.kind',
      'plan.year',
      'plan.occasion',
      'plan.owner_id',
      'plan.edition_id as in_force',
      'owner.name as owner_name',
      'plan.board_id',
      'board.name as board_name',
      'edition.id as edition_id',
      'edition.number',
      'edition.registration_number',
      'edition.date',
      'edition.kept_at',
      'edition.goals',
      'edition.indicators',
      'edition.activities',
      'edition.unresolved',
      'edition.unplaced',
    ])
    .where('plan.municipality_id', '=', at.municipality);

type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number];

const summaryOf = (row: SummaryRow): PlanSummary => ({
  id: row.id,
  editionId: row.edition_id,
  edition: row.number,
  inForce: row.in_force === row.edition_id,
  kind: row.kind,
  year: row.year,
  occasion: row.occasion,
  // A board's own plan has no unit.
  unit: row.owner_id === row.board_id ? null : { id: row.owner_id, name: row.owner_name },
  board: row.board_id === null ? null : { id: row.board_id, name: row.board_name ?? '' },
  registrationNumber: row.registration_number,
  date: row.date,
  keptAt: row.kept_at.toISOString(),
  goals: row.goals,
  indicators: row.indicators,
  activities: row.activities,
  unresolved: row.unresolved,
  unplaced: row.unplaced,
});

/**
 * A plan as an edition says it: the one asked for; else the one in force, or the latest where none is. `null` where there is no such edition.
 */
export async function loadSummary(at: At, planId: string, editionId?: string): Promise<PlanSummary | null> {
  const wanted =
    editionId === undefined
      ? sql<string>`coalesce(plan.edition_id, (select latest.id from edition latest
          where latest.municipality_id = plan.municipality_id and latest.plan_id = plan.id
          order by latest.number desc limit 1))`
      : sql<string>`${editionId}::uuid`;
  const row = await summaries(at)
    .where('plan.id', '=', planId)
    .whereRef('edition.plan_id', '=', 'plan.id')
    .where('edition.id', '=', wanted)
    .executeTakeFirst();
  return row ? summaryOf(row) : null;
}

export interface Which extends PageAsked {
  year?: number | undefined;
  kind?: 'plan' | 'report' | undefined;
  /** A part of the organisation, with all below it. */
  within: string;
  /** How the owner's name begins. */
  q?: string | undefined;
}

/** The plans in force within a part of the organisation: newest year first, then by name. One row more than the page holds. */
export async function loadPlans(
  at: At,
  actor: Actor,
  { year, kind, within, q, ...page }: Which,
): Promise<PlanSummary[]> {
  const { limit, offset } = rowsOf(page);
  let listed = tables(at)
    .selectFrom('plan_within as listed')
    .select('listed.plan_id')
    .where('listed.municipality_id', '=', at.municipality)
    .where('listed.above_id', '=', within)
    .orderBy('listed.year', 'desc')
    .orderBy('listed.sort_key')
    .orderBy('listed.kind')
    .orderBy('listed.plan_id')
    .limit(limit)
    .offset(offset);
  if (actor.scope !== 'everything')
    listed = listed
      .innerJoin('plan as whose', (join) =>
        join.onRef('whose.municipality_id', '=', 'listed.municipality_id').onRef('whose.id', '=', 'listed.plan_id'),
      )
      .where(inScope(at, actor, 'whose.owner_id'));
  if (year !== undefined) listed = listed.where('listed.year', '=', year);
  if (kind !== undefined) listed = listed.where('listed.kind', '=', kind);
  if (q !== undefined && q !== '')
    listed = listed
      .where('listed.sort_key', '>=', sortStart(q))
      .where('listed.sort_key', '<', `${sortStart(q)}\u{10FFFF}`);
  return await inOrder(
    at,
    (await listed.execute()).map(({ plan_id }) => plan_id),
  );
}

/** The plans that came last within a part of the organisation. */
export async function loadLatest(at: At, actor: Actor, within: string, limit: number): Promise<PlanSummary[]> {
  const rows = await tables(at)
    .selectFrom('plan_within as listed')
    .innerJoin('plan', (join) =>
      join.onRef('plan.municipality_id', '=', 'listed.municipality_id').onRef('plan.id', '=', 'listed.plan_id'),
    )
    .select('plan.id')
    .where('listed.municipality_id', '=', at.municipality)
    .where('listed.above_id', '=', within)
    .where(inScope(at, actor, 'plan.owner_id'))
    .orderBy('listed.kept_at', 'desc')
    .limit(limit)
    .execute();
  return await inOrder(
    at,
    rows.map(({ id }) => id),
  );
}

/** At most this many other plans of the same owner are shown: ten years of plans and reports. */
const SIBLINGS = 40;

/** The plans in force of an owner, newest first. */
export async function loadOwn(at: At, ownerId: string): Promise<PlanSummary[]> {
  const rows = await summaries(at)
    .whereRef('edition.id', '=', 'plan.edition_id')
    .where('plan.owner_id', '=', ownerId)
    .orderBy('plan.year', 'desc')
    .orderBy('plan.kind', 'desc')
    .orderBy('edition.kept_at', 'desc')
    .limit(SIBLINGS)
    .execute();
  return rows.map(summaryOf);
}

/** Plans in force in a line each, in the order of their ids in the list. */
async function inOrder(at: At, ids: string[]): Promise<PlanSummary[]> {
  if (ids.length === 0) return [];
  const rows = await summaries(at).whereRef('edition.id', '=', 'plan.edition_id').where('plan.id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, summaryOf(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** How many plans are in force within parts of the organisation in a year, by part. */
export async function loadCounts(at: At, year: number, parts: string[]): Promise<Map<string, number>> {
  if (parts.length === 0) return new Map();
  const rows = await tables(at)
    .selectFrom('plan_count')
    .select(['above_id', 'plans'])
    .where('municipality_id', '=', at.municipality)
    .where('year', '=', year)
    .where('above_id', 'in', parts)
    .execute();
  return new Map(rows.map(({ above_id, plans }) => [above_id, plans]));
}

/** The years that have plans in force within a part of the organisation, newest first. */
export async function loadYears(at: At, within: string): Promise<number[]> {
  const rows = await tables(at)
    .selectFrom('plan_count')
    .select('year')
    .where('municipality_id', '=', at.municipality)
    .where('above_id', '=', within)
    .where('plans', '>', 0)
    .orderBy('year', 'desc')
    .execute();
  return rows.map(({ year }) => year);
}

type EditionRow = Pick<
  PlanTables['edition'],
  | 'id'
  | 'number'
  | 'kept_by'
  | 'registration_number'
  | 'goals'
  | 'indicators'
  | 'activities'
  | 'unresolved'
  | 'unplaced'
> & { kept_at: Date; in_force: boolean; made_from: number | null; file: string | null };

/** The editions of a plan, the latest first; one more than the page holds. */
export async function loadHistory(at: At, planId: string, page: PageAsked): Promise<EditionSummary[]> {
  const { limit, offset } = rowsOf(page);
  const own = at.municipality;
  const { rows } = await sql<EditionRow>`
    select edition.id, edition.number, edition.kept_at, edition.kept_by, edition.registration_number, edition.goals,
      edition.indicators, edition.activities, edition.unresolved, edition.unplaced, former.number as made_from,
      edition.id is not distinct from plan.edition_id as in_force, source_file.name as file
    from edition
    join plan on plan.municipality_id = ${own} and plan.id = edition.plan_id
    left join edition former on former.municipality_id = ${own} and former.id = edition.made_from
    left join source_file on source_file.municipality_id = ${own} and source_file.id = edition.source_file_id
    where edition.municipality_id = ${own} and edition.plan_id = ${planId}
    order by edition.number desc limit ${limit} offset ${offset}`.execute(at.tx);
  return rows.map(({ kept_at, kept_by, registration_number, in_force, made_from, ...row }) => ({
    ...row,
    keptAt: kept_at.toISOString(),
    keptBy: kept_by,
    registrationNumber: registration_number,
    inForce: in_force,
    madeFrom: made_from,
  }));
}
