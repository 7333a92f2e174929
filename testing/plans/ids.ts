import { bareText } from '../../src/kernel/places.ts';
import type { Plan } from '../../src/plan/model/plan.ts';

/** The same plan with other ids. */
export const withIds = (plan: Plan, idOf: (id: string) => string): Plan => ({
  ...plan,
  goals: plan.goals.map((goal) => ({
    ...goal,
    id: idOf(goal.id),
    parent: goal.parent && idOf(goal.parent),
    sections: goal.sections.map((section) => ({
      ...section,
      id: idOf(section.id),
      itemIds: section.itemIds.map(idOf),
    })),
  })),
  indicators: plan.indicators.map((row) => ({ ...row, id: idOf(row.id), goal: idOf(row.goal) })),
  activities: plan.activities.map((row) => ({ ...row, id: idOf(row.id), goal: idOf(row.goal) })),
  sections: plan.sections.map((section) => ({ ...section, id: idOf(section.id) })),
  order: plan.order.map(({ kind, id }) => ({ kind, id: idOf(id) })),
});

/** A plan followed by everything in another, whose ids get an `x`. */
export function joined(plan: Plan, other: Plan): Plan {
  const more = withIds(other, (id) => `x${id}`);
  return {
    ...plan,
    goals: [...plan.goals, ...more.goals],
    indicators: [...plan.indicators, ...more.indicators],
    activities: [...plan.activities, ...more.activities],
    sections: [...plan.sections, ...more.sections],
    order: [...plan.order, ...more.order],
  };
}

/** The same plan as if it had not been read from a file. */
export const withoutSources = (plan: Plan): Plan => ({
  ...plan,
  goals: plan.goals.map((goal) => ({ ...goal, source: null, sections: goal.sections.map(withoutSource) })),
  indicators: plan.indicators.map((row) => ({ ...row, source: null })),
  activities: plan.activities.map((row) => ({ ...row, source: null })),
  sections: plan.sections.map(withoutSource),
});

const withoutSource = <Text extends Plan['sections'][number] | Plan['goals'][number]['sections'][number]>(
  text: Text,
): Text => ({ ...text, source: null, body: bareText(text.body) });
