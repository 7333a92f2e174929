import { sql } from 'kysely';
import type { At } from '../../kernel/operation.ts';
import { parseTarget } from '../../kernel/target.ts';
import type { IndicatorValue, ThreadPlace } from '../model/kept.ts';
import { among, ownedBy, tables } from './tables.ts';

/** Rows of plans in force, each with its plan and the goal it stands under: what all lists across plans are made of. */
const inForce = (at: At) =>
  tables(at)
    .selectFrom('plan_goal')
    .innerJoin('plan', (join) =>
      join.onRef('plan.municipality_id', '=', 'plan_goal.municipality_id').onRef('plan.id', '=', 'plan_goal.plan_id'),
    )
    .leftJoin('organisation as unit', (join) =>
      join.onRef('unit.municipality_id', '=', 'plan.municipality_id').onRef('unit.id', '=', 'plan.unit_id'),
    )
    .leftJoin('organisation as board', (join) =>
      join.onRef('board.municipality_id', '=', 'plan.municipality_id').onRef('board.id', '=', 'plan.board_id'),
    )
    .where('plan_goal.municipality_id', '=', at.municipality)
    .where('plan.superseded_by', 'is', null);

/** The name a plan goes by: its unit's, or its board's where the plan is the board's own. */
const planName = sql<string>`coalesce(unit.name, board.name)`.as('planName');

const PLAN = [
  planName,
  'plan.id as planId',
  'plan.kind',
  'plan.year',
  'plan.occasion',
  'board.name as board',
  'plan_goal.ref',
  'plan_goal.title as goal',
] as const;

/** Every row of these indicators; all indicators where none are named. */
export async function loadIndicatorValues(
  at: At,
  { ids, year, goalIds }: { ids?: string[]; year?: number | undefined; goalIds?: string[] },
): Promise<(IndicatorValue & { indicatorId: string; goalId: string; name: string })[]> {
  let question = inForce(at)
    .innerJoin('plan_indicator', (join) =>
      join
        .onRef('plan_indicator.municipality_id', '=', 'plan_goal.municipality_id')
        .onRef('plan_indicator.plan_id', '=', 'plan_goal.plan_id')
        .onRef('plan_indicator.goal_ref', '=', 'plan_goal.ref'),
    )
    .innerJoin('indicator', (join) =>
      join
        .onRef('indicator.municipality_id', '=', 'plan_indicator.municipality_id')
        .onRef('indicator.id', '=', 'plan_indicator.indicator_id'),
    )
    .select(PLAN)
    .select([
      'plan_goal.goal_id as goalId',
      'plan_indicator.indicator_id as indicatorId',
      'indicator.name',
      'plan_indicator.target',
      'plan_indicator.city_target as cityTarget',
      'plan_indicator.outcome',
      'plan_indicator.outcome_men as outcomeMen',
      'plan_indicator.outcome_women as outcomeWomen',
      'plan_indicator.previous',
      'plan_indicator.period',
      'plan_indicator.periodicity',
      'plan_indicator.unresolved',
    ])
    .orderBy('plan.year', 'desc')
    .orderBy('plan_indicator.position');
  if (ids) question = question.where(among('plan_indicator.indicator_id', ids));
  if (goalIds) question = question.where(among('plan_goal.goal_id', goalIds));
  if (year !== undefined) question = question.where('plan.year', '=', year);
  const rows = await question.execute();
  return rows.map((row) => ({ ...row, targetValue: parseTarget(row.target) }));
}

/** Activities of plans in force. */
export async function loadActivities(
  at: At,
  which: { year?: number | undefined; owners?: string[] | undefined; goalIds?: string[] },
) {
  let question = inForce(at)
    .innerJoin('plan_activity', (join) =>
      join
        .onRef('plan_activity.municipality_id', '=', 'plan_goal.municipality_id')
        .onRef('plan_activity.plan_id', '=', 'plan_goal.plan_id')
        .onRef('plan_activity.goal_ref', '=', 'plan_goal.ref'),
    )
    .select(PLAN)
    .select([
      'plan_goal.goal_id as goalId',
      'plan_activity.activity_id as id',
      'plan_activity.title',
      'plan_activity.start_date as start',
      'plan_activity.end_date as end',
      'plan_activity.deviation',
      'plan_activity.analysis',
    ])
    .orderBy('plan_activity.start_date')
    .orderBy('plan_activity.end_date')
    .orderBy('plan_activity.position');
  if (which.goalIds) question = question.where(among('plan_goal.goal_id', which.goalIds));
  if (which.year !== undefined) question = question.where('plan.year', '=', which.year);
  if (which.owners) question = question.where(ownedBy(which.owners));
  return await question.execute();
}

/** Where these goals stand, in the plans in force. */
export async function loadGoalPlaces(at: At, goalIds: string[]): Promise<(ThreadPlace & { goalId: string })[]> {
  return await inForce(at)
    .select(PLAN)
    .select(['plan_goal.goal_id as goalId', 'plan_goal.number', 'plan_goal.assessment'])
    .where(among('plan_goal.goal_id', goalIds))
    .execute();
}

/** The texts of these goals, each with every place it stands in the plans in force. */
export async function loadPassagePlaces(at: At, goalIds: string[]) {
  return await inForce(at)
    .innerJoin('plan_section', (join) =>
      join
        .onRef('plan_section.municipality_id', '=', 'plan_goal.municipality_id')
        .onRef('plan_section.plan_id', '=', 'plan_goal.plan_id')
        .onRef('plan_section.goal_ref', '=', 'plan_goal.ref'),
    )
    .innerJoin('passage', (join) =>
      join
        .onRef('passage.municipality_id', '=', 'plan_section.municipality_id')
        .onRef('passage.id', '=', 'plan_section.passage_id'),
    )
    .select(PLAN)
    .select([
      'passage.id as passageId',
      'passage.goal_id as goalId',
      'passage.kind as sectionKind',
      'passage.text',
      'passage.items',
      'passage.body',
      'plan_section.heading',
      'plan_section.source',
    ])
    .where(among('plan_goal.goal_id', goalIds))
    .orderBy('plan_section.position')
    .execute();
}
