import { entryId, type SearchEntry } from '../../search/model/entry.ts';
import type { Identities } from './identity.ts';
import type { Plan } from './plan.ts';
import { documentName } from './words.ts';

/** Whose plan it is, and the lasting identities of its parts. */
export interface FoundPlan {
  planId: string;
  year: number;
  ownerId: string;
  boardId: string | null;
  identities: Identities;
}

/**
 * What of a plan in force can be found. What it inherits has the same id and is the same entry in every plan that holds it, and belongs to whoever
 * set it.
 */
export function entriesOf(plan: Plan, { planId, year, ownerId: own, boardId, identities }: FoundPlan): SearchEntry[] {
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
        goalId: identities.goals[goal.id] as string,
        title: goal.title,
        ownerId:
          goal.level === 'direction' || goal.level === 'city' ? null : goal.level === 'board' ? (boardId ?? own) : own,
      },
    ]),
  );
  const under = (ref: string) => goals.get(ref) ?? { goalId: null, title: '', ownerId: own };
  const sections = plan.goals.flatMap((goal) => goal.sections.map((section) => ({ ...section, goal: goal.id })));
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
      ({ id: ref, heading, text, goal }): SearchEntry => ({
        ...common,
        ...under(goal),
        id: identities.sections[ref]?.version as string,
        kind: 'text',
        heading,
        text,
        ref,
      }),
    ),
    ...plan.sections.map(
      ({ id: ref, heading, text }): SearchEntry => ({
        ...common,
        id: entryId('section', planId, ref),
        kind: 'section',
        title: heading,
        text: `${heading}\n${text}`,
        ref,
      }),
    ),
    ...plan.indicators.map(
      ({ id: ref, name, goal }): SearchEntry => ({
        ...common,
        ...under(goal),
        id: entryId('indicator', identities.indicators[ref] as string, year),
        kind: 'indicator',
        text: name,
        ref,
      }),
    ),
    ...plan.activities.map(
      ({ id: ref, title, goal }): SearchEntry => ({
        ...common,
        ...under(goal),
        id: identities.activities[ref] as string,
        kind: 'activity',
        text: title,
        ref,
      }),
    ),
  ].filter(({ text }) => text.trim() !== '');
}
