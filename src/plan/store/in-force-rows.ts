import type { Identities } from '../model/identity.ts';
import type { Content, LastingPlan } from './editions.ts';

/** What rows of a plan repeat, so that lists need not look it up. */
export interface Whose extends Pick<LastingPlan, 'id' | 'ownerId' | 'year' | 'kind'> {
  /** Of the owner's name. */
  sortKey: string;
  /** The parts of the organisation that the plan is within, its owner included. */
  within: string[];
  keptAt: Date;
}

/** The rows that say what is in an edition. */
export function rowsInForce(whose: Whose, { plan, identities }: Content) {
  const { id: plan_id, ownerId: owner_id, sortKey: sort_key, year, kind, within } = whose;
  const of = { plan_id, owner_id, sort_key };
  const goalOf = (ref: string) => identities.goals[ref] as string;
  const sections = plan.goals.flatMap((goal) => goal.sections.map((section) => ({ ...section, goal: goal.id })));
  return {
    plan_within: within.map((above_id) => ({ plan_id, above_id, year, kind, sort_key, kept_at: whose.keptAt })),
    plan_goal: plan.goals.map(({ id: ref, number, title, assessment, source }) => ({
      ...of,
      ref,
      goal_id: goalOf(ref),
      number,
      title,
      assessment,
      line: source?.line ?? null,
    })),
    plan_section: sections.map(({ id, goal: ref, kind: sectionKind, heading, text: plain, source }, position) => {
      const { text, version } = identities.sections[id] as Identities['sections'][string];
      return {
        ...of,
        position,
        ref,
        goal_id: goalOf(ref),
        source: JSON.stringify(source),
        text_id: text,
        version_id: version,
        kind: sectionKind,
        heading,
        plain,
      };
    }),
    plan_indicator: plan.indicators.map((row, position) => ({
      ...of,
      position,
      ref: row.goal,
      goal_id: goalOf(row.goal),
      source: JSON.stringify(row.source),
      indicator_id: identities.indicators[row.id] as string,
      year,
      name: row.name,
      target: row.target,
      city_target: row.cityTarget,
      periodicity: row.periodicity,
      outcome: row.outcome,
      outcome_men: row.outcomeMen,
      outcome_women: row.outcomeWomen,
      previous: row.previous,
      period: row.period,
      unresolved: JSON.stringify(row.unresolved),
    })),
    plan_activity: plan.activities.map((row, position) => ({
      ...of,
      position,
      ref: row.goal,
      goal_id: goalOf(row.goal),
      source: JSON.stringify(row.source),
      activity_id: identities.activities[row.id] as string,
      title: row.title,
      start_date: row.start,
      end_date: row.end,
      deviation: row.deviation,
      analysis: row.analysis,
    })),
    plan_activity_within: within.flatMap((above_id) =>
      plan.activities.map(({ start, end }, position) => ({
        plan_id,
        above_id,
        year,
        start_date: start,
        end_date: end,
        position,
      })),
    ),
    plan_outside: plan.sections.map(({ heading, text, source }, position) => ({
      plan_id,
      position,
      heading,
      plain: text,
      line: source?.line ?? null,
    })),
  };
}
