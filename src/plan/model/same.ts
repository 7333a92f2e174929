import type { Block } from '../../kernel/richtext.ts';
import { idGiver } from './ids.ts';
import type { Plan } from './plan.ts';

/**
 * A plan without what belongs to one file or one draft: places, ids (goals are counted), page furniture, the printed form of a goal's line.
 * Two plans are the same when these are equal.
 */
export function withoutPlaces(plan: Plan): unknown {
  const { furniture: _furniture, unplaced: _unplaced, order: _order, ...rest } = plan;
  const nextId = idGiver();
  const ids = new Map(plan.goals.map(({ id }) => [id, nextId('goal')]));
  const idOf = (goal: string | null) => (goal === null ? null : (ids.get(goal) ?? goal));
  return {
    ...rest,
    goals: plan.goals.map(({ id, parent, source: _source, heading: _heading, sections, ...goal }) => ({
      id: idOf(id),
      parent: idOf(parent),
      ...goal,
      sections: sections.map(({ id: _id, itemIds: _itemIds, source: _s, body, ...section }) => ({
        ...section,
        body: body.map(withoutLines),
      })),
    })),
    sections: plan.sections.map(({ id: _id, source: _source, body, ...section }) => ({
      ...section,
      body: body.map(withoutLines),
    })),
    indicators: plan.indicators.map(({ id: _id, goal, source: _source, ...row }) => ({ goal: idOf(goal), ...row })),
    activities: plan.activities.map(({ id: _id, goal, source: _source, ...row }) => ({ goal: idOf(goal), ...row })),
  };
}

function withoutLines(block: Block): unknown {
  const { lines: _lines, ...rest } = block;
  if (rest.type === 'list')
    return {
      ...rest,
      items: rest.items.map(({ lines: _l, children, ...item }) => ({
        ...item,
        ...(children ? { children: children.map(withoutLines) } : {}),
      })),
    };
  return rest;
}
