import { entryId, type SearchEntry } from '../../search/model/entry.ts';
import type { Plan } from './plan.ts';
import { documentName } from './words.ts';

/** The lasting identities of a plan's parts, each list in the order of the plan's own. */
export interface PartIds {
  planId: string;
  year: number;
  unitId: string | null;
  boardId: string | null;
  /** By the goal's `id` in the plan. */
  goals: Record<string, string>;
  /** Goal after goal, section after section. */
  texts: string[];
  indicators: string[];
  activities: string[];
}

/**
 * What of a plan in force can be found. What it inherits has the same id and is the same entry in every plan that holds it, and belongs to whoever
 * set it.
 */
export function entriesOf(plan: Plan, ids: PartIds): SearchEntry[] {
  const { planId, year, unitId, boardId } = ids;
  const own = unitId ?? boardId;
  const common = { year, ownerId: own, goalId: null, heading: null, ref: null };
  const name = plan.unit ?? plan.board ?? '';
  const called = documentName(plan).sv;
  const ofPlan: SearchEntry = {
    ...common,
    id: planId,
    kind: 'plan',
    title: name,
    heading: called,
    text: [`${called} ${year}`, name, plan.registrationNumber].filter(Boolean).join(', '),
  };
  const goals = new Map(
    plan.goals.map((goal) => [
      goal.id,
      {
        goalId: ids.goals[goal.id] as string,
        title: goal.title,
        ownerId: goal.level === 'direction' || goal.level === 'city' ? null : goal.level === 'board' ? boardId : own,
      },
    ]),
  );
  const under = (ref: string) => goals.get(ref) ?? { goalId: null, title: '', ownerId: own };
  const sections = plan.goals.flatMap((goal) =>
    goal.sections.map((section, index) => ({ ...section, goal: goal.id, ref: `${goal.id}.s${index}` })),
  );
  return [
    ofPlan,
    ...plan.goals.map((goal): SearchEntry => {
      const { goalId, ownerId } = under(goal.id);
      return {
        ...common,
        id: goalId as string,
        kind: 'goal',
        ownerId,
        goalId,
        title: goal.title,
        text: goal.number === null ? goal.title : `${goal.number} ${goal.title}`,
        ref: goal.id,
      };
    }),
    ...sections.map(
      ({ heading, text, goal, ref }, index): SearchEntry => ({
        ...common,
        ...under(goal),
        id: ids.texts[index] as string,
        kind: 'text',
        heading,
        text,
        ref,
      }),
    ),
    ...plan.sections.map(
      ({ heading, text }, index): SearchEntry => ({
        ...common,
        id: entryId('section', planId, index),
        kind: 'section',
        title: heading,
        text: `${heading}\n${text}`,
        ref: `u${index}`,
      }),
    ),
    ...plan.indicators.map(
      ({ name, goal }, index): SearchEntry => ({
        ...common,
        ...under(goal),
        id: entryId('indicator', ids.indicators[index] as string, year),
        kind: 'indicator',
        text: name,
        ref: `i${index}`,
      }),
    ),
    ...plan.activities.map(
      ({ title, goal }, index): SearchEntry => ({
        ...common,
        ...under(goal),
        ownerId: own,
        id: entryId('activity', ids.activities[index] as string, own ?? ''),
        kind: 'activity',
        text: title,
        ref: `a${index}`,
      }),
    ),
  ].filter(({ text }) => text.trim() !== '');
}
