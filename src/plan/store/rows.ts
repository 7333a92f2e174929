import type { InsertObject } from 'kysely';
import { takePlaces } from '../../kernel/places.ts';
import type { Match } from '../model/match.ts';
import type { Plan } from '../model/plan.ts';
import type { PlanTables } from './tables.ts';

export type Row<Table extends keyof PlanTables> = InsertObject<PlanTables, Table>;

/** The rows of what a plan brings that is new: goals, texts, indicators and activities that no plan held before. */
export function sharedRows(municipality: string, year: number, plan: Plan, match: Match) {
  const fresh = <T extends { id: string; isNew: boolean }, R>(matched: T[], row: (one: T, index: number) => R): R[] => {
    const seen = new Set<string>();
    return matched.flatMap((one, index) => {
      if (!one.isNew || seen.has(one.id)) return [];
      seen.add(one.id);
      return [row(one, index)];
    });
  };
  const sections = plan.goals.flatMap((goal) => goal.sections);
  const goalIds = new Map(match.goals.map(({ ref, id }) => [ref, id]));
  return {
    goal: fresh(match.goals, (matched, i): Row<'goal'> => {
      const goal = plan.goals[i] as Plan['goals'][number];
      return {
        municipality_id: municipality,
        id: matched.id,
        year,
        level: matched.level,
        owner_id: matched.ownerId,
        parent_id: matched.parentId,
        number: goal.number,
        title: goal.title,
        title_key: matched.titleKey,
        occurrence: matched.occurrence,
      };
    }),
    passage: fresh(
      match.sections.map((section) => ({ ...section, id: section.passageId })),
      (matched, i): Row<'passage'> => {
        const { kind, text, items, body } = sections[i] as (typeof sections)[number];
        return {
          municipality_id: municipality,
          id: matched.id,
          goal_id: goalIds.get(matched.goal) as string,
          kind,
          hash: matched.hash,
          text,
          items: JSON.stringify(items),
          body: JSON.stringify(takePlaces(body).body),
        };
      },
    ),
    indicator: fresh(match.indicators, ({ id, nameKey: name_key }, i): Row<'indicator'> => {
      const { name } = plan.indicators[i] as Plan['indicators'][number];
      return { municipality_id: municipality, id, name, name_key };
    }),
    activity: fresh(match.activities, ({ id, titleKey: title_key }, i): Row<'activity'> => {
      const { title } = plan.activities[i] as Plan['activities'][number];
      return { municipality_id: municipality, id, year, title, title_key };
    }),
  };
}

/** The plan's own rows: what stands where in it, and how it is printed there. */
export function ownRows(municipality: string, planId: string, plan: Plan, match: Match) {
  const of = { municipality_id: municipality, plan_id: planId };
  const sections = plan.goals.flatMap((goal) => goal.sections.map((section) => ({ ...section, goal: goal.id })));
  return {
    plan_goal: plan.goals.map(
      (goal, position): Row<'plan_goal'> => ({
        ...of,
        ref: goal.id,
        position,
        parent_ref: goal.parent,
        goal_id: (match.goals[position] as Match['goals'][number]).id,
        number: goal.number,
        title: goal.title,
        heading: goal.heading,
        assessment: goal.assessment,
        assessment_text: goal.assessmentText,
        source: JSON.stringify(goal.source),
      }),
    ),
    plan_section: sections.map(
      ({ goal, heading, body, source }, position): Row<'plan_section'> => ({
        ...of,
        position,
        goal_ref: goal,
        passage_id: (match.sections[position] as Match['sections'][number]).passageId,
        heading,
        places: JSON.stringify(takePlaces(body).places),
        source: JSON.stringify(source),
      }),
    ),
    plan_indicator: plan.indicators.map(
      (one, position): Row<'plan_indicator'> => ({
        ...of,
        position,
        goal_ref: one.goal,
        indicator_id: (match.indicators[position] as Match['indicators'][number]).id,
        name: one.name,
        target: one.target,
        city_target: one.cityTarget,
        periodicity: one.periodicity,
        outcome: one.outcome,
        outcome_men: one.outcomeMen,
        outcome_women: one.outcomeWomen,
        previous: one.previous,
        period: one.period,
        analysis: one.analysis,
        unresolved: JSON.stringify(one.unresolved),
        source: JSON.stringify(one.source),
      }),
    ),
    plan_activity: plan.activities.map(
      (one, position): Row<'plan_activity'> => ({
        ...of,
        position,
        goal_ref: one.goal,
        activity_id: (match.activities[position] as Match['activities'][number]).id,
        title: one.title,
        start_date: one.start,
        end_date: one.end,
        deviation: one.deviation,
        analysis: one.analysis,
        unresolved: JSON.stringify(one.unresolved),
        source: JSON.stringify(one.source),
      }),
    ),
    plan_outside: plan.sections.map(
      ({ heading, level, text, body, source }, position): Row<'plan_outside'> => ({
        ...of,
        position,
        heading,
        level,
        text,
        body: JSON.stringify(body),
        source: JSON.stringify(source),
      }),
    ),
  };
}
