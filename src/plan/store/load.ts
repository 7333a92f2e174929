import { groupBy } from '../../kernel/group.ts';
import type { At } from '../../kernel/operation.ts';
import { givePlaces } from '../../kernel/places.ts';
import { parseTarget } from '../../kernel/target.ts';
import { idGiver } from '../model/ids.ts';
import { listedParts, usualOrder } from '../model/part.ts';
import type { PartRef, Plan } from '../model/plan.ts';
import { tables } from './tables.ts';

/** A kept plan with the lasting identities of its parts, in the order of the plan's own lists. */
export interface Loaded {
  plan: Plan;
  goalIds: Record<string, string>;
  indicatorIds: string[];
  activityIds: string[];
  /** Goal after goal, section after section. */
  passages: { ref: string; section: string; passageId: string; goalId: string; kind: string; text: string }[];
}

/** The plan as it was kept, to the letter; `null` where there is none. */
export async function loadPlan(at: At, planId: string): Promise<Loaded | null> {
  const own = at.municipality;
  const row = await tables(at)
    .selectFrom('plan')
    .selectAll()
    .where('municipality_id', '=', own)
    .where('id', '=', planId)
    .executeTakeFirst();
  if (!row) return null;
  const [goals, sections] = [await loadGoals(at, planId), await loadSections(at, planId)];
  const indicators = await tables(at)
    .selectFrom('plan_indicator')
    .selectAll()
    .where('municipality_id', '=', own)
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
  const activities = await tables(at)
    .selectFrom('plan_activity')
    .selectAll()
    .where('municipality_id', '=', own)
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
  const outside = await tables(at)
    .selectFrom('plan_outside')
    .selectAll()
    .where('municipality_id', '=', own)
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
  const byGoal = groupBy(sections, ({ goal_ref }) => goal_ref);
  const nextId = idGiver();
  const plan: Omit<Plan, 'order'> = {
    kind: row.kind,
    year: row.year,
    occasion: row.occasion,
    unit: row.printed_unit,
    board: row.printed_board,
    registrationNumber: row.registration_number,
    date: row.date,
    goals: goals.map((goal) => ({
      id: goal.ref,
      parent: goal.parent_ref,
      level: goal.level,
      number: goal.number,
      title: goal.title,
      heading: goal.heading,
      sections: (byGoal.get(goal.ref) ?? []).map(({ kind, heading, text, items, body, places, source }) => ({
        id: nextId('section'),
        kind,
        heading,
        text,
        items,
        itemIds: items.map(() => nextId('item')),
        body: givePlaces({ body, places }),
        source,
      })),
      assessment: goal.assessment,
      assessmentText: goal.assessment_text,
      source: goal.source,
    })),
    indicators: indicators.map((one) => ({
      id: nextId('indicator'),
      goal: one.goal_ref,
      name: one.name,
      target: one.target,
      cityTarget: one.city_target,
      periodicity: one.periodicity,
      outcome: one.outcome,
      outcomeMen: one.outcome_men,
      outcomeWomen: one.outcome_women,
      previous: one.previous,
      period: one.period,
      targetValue: parseTarget(one.target),
      cityTargetValue: parseTarget(one.city_target),
      analysis: one.analysis,
      unresolved: one.unresolved,
      source: one.source,
    })),
    activities: activities.map((one) => ({
      id: nextId('activity'),
      goal: one.goal_ref,
      title: one.title,
      start: one.start_date,
      end: one.end_date,
      deviation: one.deviation,
      analysis: one.analysis,
      unresolved: one.unresolved,
      source: one.source,
    })),
    sections: outside.map(({ heading, level, text, body, source }) => ({
      id: nextId('outside'),
      heading,
      level,
      text,
      body,
      source,
    })),
    furniture: row.furniture,
    unplaced: row.unplaced,
  };
  const sectionIds = new Map(plan.goals.map(({ id, sections }) => [id, sections.map((section) => section.id)]));
  return {
    plan: { ...plan, order: readingOrder(plan) },
    goalIds: Object.fromEntries(goals.map(({ ref, goal_id }) => [ref, goal_id])),
    indicatorIds: indicators.map(({ indicator_id }) => indicator_id),
    activityIds: activities.map(({ activity_id }) => activity_id),
    passages: [...byGoal].flatMap(([ref, own]) =>
      own.map(({ passageId, goalId, kind, text }, at) => ({
        ref,
        section: sectionIds.get(ref)?.[at] ?? '',
        passageId,
        goalId,
        kind,
        text,
      })),
    ),
  };
}

/** The rows know no order but that of the file's lines. */
function readingOrder(plan: Omit<Plan, 'order'>): PartRef[] {
  const lines = new Map(listedParts({ ...plan, order: [] }).map(({ id, value }) => [id, value.source?.line ?? 0]));
  return usualOrder(plan).sort((a, b) => (lines.get(a.id) ?? 0) - (lines.get(b.id) ?? 0));
}

const loadGoals = async (at: At, planId: string) =>
  await tables(at)
    .selectFrom('plan_goal')
    .innerJoin('goal', (join) =>
      join.onRef('goal.municipality_id', '=', 'plan_goal.municipality_id').onRef('goal.id', '=', 'plan_goal.goal_id'),
    )
    .select([
      'plan_goal.ref',
      'plan_goal.parent_ref',
      'plan_goal.goal_id',
      'plan_goal.number',
      'plan_goal.title',
      'plan_goal.heading',
      'plan_goal.assessment',
      'plan_goal.assessment_text',
      'plan_goal.source',
      'goal.level',
    ])
    .where('plan_goal.municipality_id', '=', at.municipality)
    .where('plan_goal.plan_id', '=', planId)
    .orderBy('plan_goal.position')
    .execute();

const loadSections = async (at: At, planId: string) =>
  await tables(at)
    .selectFrom('plan_section')
    .innerJoin('passage', (join) =>
      join
        .onRef('passage.municipality_id', '=', 'plan_section.municipality_id')
        .onRef('passage.id', '=', 'plan_section.passage_id'),
    )
    .select([
      'plan_section.goal_ref',
      'plan_section.heading',
      'plan_section.source',
      'plan_section.places',
      'passage.id as passageId',
      'passage.goal_id as goalId',
      'passage.kind',
      'passage.text',
      'passage.items',
      'passage.body',
    ])
    .where('plan_section.municipality_id', '=', at.municipality)
    .where('plan_section.plan_id', '=', planId)
    .orderBy('plan_section.position')
    .execute();
