import { sql } from 'kysely';
import type { At } from '../../kernel/operation.ts';
import type { PlanSummary } from '../model/kept.ts';
import { ownedBy, tables } from './tables.ts';

export interface Which {
  year?: number | undefined;
  /** Plans of these parts of the organisation; a board's is its own, not its units'. */
  owners?: string[] | undefined;
  id?: string | undefined;
  /** Also plans that others stand in place of. */
  superseded?: boolean;
}

/** Kept plans in a line each; newest year first, unsorted within it. */
export async function loadSummaries(at: At, which: Which): Promise<PlanSummary[]> {
  const count = (table: 'plan_goal' | 'plan_indicator' | 'plan_activity', where = sql`true`) =>
    sql<number>`(select count(*) from ${sql.table(table)} part where part.municipality_id = plan.municipality_id and part.plan_id = plan.id and ${where})::int`;
  const open = sql`jsonb_array_length(part.unresolved) > 0`;
  let question = tables(at)
    .selectFrom('plan')
    .leftJoin('organisation as unit', (join) =>
      join.onRef('unit.municipality_id', '=', 'plan.municipality_id').onRef('unit.id', '=', 'plan.unit_id'),
    )
    .leftJoin('organisation as board', (join) =>
      join.onRef('board.municipality_id', '=', 'plan.municipality_id').onRef('board.id', '=', 'plan.board_id'),
    )
    .select([
      'plan.id',
      'plan.kind',
      'plan.year',
      'plan.occasion',
      'plan.unit_id',
      'unit.name as unit_name',
      'plan.board_id',
      'board.name as board_name',
      'plan.registration_number',
      'plan.date',
      'plan.kept_at',
      'plan.superseded_by',
      count('plan_goal').as('goals'),
      count('plan_indicator').as('indicators'),
      count('plan_activity').as('activities'),
      sql<number>`${count('plan_indicator', open)} + ${count('plan_activity', open)}`.as('unresolved'),
      sql<number>`jsonb_array_length(plan.unplaced)`.as('unplaced'),
    ])
    .where('plan.municipality_id', '=', at.municipality)
    .orderBy('plan.year', 'desc')
    .orderBy('plan.kind', 'desc')
    .orderBy('plan.kept_at', 'desc');
  if (!which.superseded) question = question.where('plan.superseded_by', 'is', null);
  if (which.id !== undefined) question = question.where('plan.id', '=', which.id);
  if (which.year !== undefined) question = question.where('plan.year', '=', which.year);
  if (which.owners) question = question.where(ownedBy(which.owners));
  const rows = await question.execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    year: row.year,
    occasion: row.occasion,
    unit: row.unit_id === null ? null : { id: row.unit_id, name: row.unit_name ?? '' },
    board: row.board_id === null ? null : { id: row.board_id, name: row.board_name ?? '' },
    registrationNumber: row.registration_number,
    date: row.date,
    keptAt: row.kept_at.toISOString(),
    supersededBy: row.superseded_by,
    goals: row.goals,
    indicators: row.indicators,
    activities: row.activities,
    unresolved: row.unresolved,
    unplaced: row.unplaced,
  }));
}

/** The years that have plans, newest first. */
export async function loadYears(at: At): Promise<number[]> {
  const rows = await tables(at)
    .selectFrom('plan')
    .select('year')
    .distinct()
    .where('municipality_id', '=', at.municipality)
    .where('superseded_by', 'is', null)
    .orderBy('year', 'desc')
    .execute();
  return rows.map(({ year }) => year);
}
