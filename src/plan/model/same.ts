import type { Block } from '../../kernel/richtext.ts';
import type { Plan } from './plan.ts';

/**
 * A plan without what belongs to one file: places, page furniture, the printed form of a goal's line. Two files hold the same plan when these
 * are equal.
 */
export function withoutPlaces(plan: Plan): unknown {
  const { furniture: _furniture, unplaced: _unplaced, ...rest } = plan;
  return {
    ...rest,
    goals: plan.goals.map(({ source: _source, heading: _heading, sections, ...goal }) => ({
      ...goal,
      sections: sections.map(({ source: _s, body, ...section }) => ({ ...section, body: body.map(withoutLines) })),
    })),
    sections: plan.sections.map(({ source: _source, body, ...section }) => ({
      ...section,
      body: body.map(withoutLines),
    })),
    indicators: plan.indicators.map(({ source: _source, ...indicator }) => indicator),
    activities: plan.activities.map(({ source: _source, ...activity }) => activity),
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
