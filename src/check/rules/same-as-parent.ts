import { nameKey } from '../../kernel/name-key.ts';
import { examplePlan } from '../model/example.ts';
import { goalName } from '../model/own.ts';
import { placeOfGoal } from '../model/place.ts';
import { quotePart } from '../model/quote.ts';
import { remember } from '../model/remember.ts';
import { type Found, rule } from '../model/rule.ts';

const keyOf = remember(nameKey);

export const sameAsParent = rule({
  id: 'same-as-parent',
  severity: 'notice',
  title: { sv: 'Enhetsmålet upprepar nämndmålet', en: 'The unit goal repeats the board goal' },
  says: {
    sv: 'Ett enhetsmål är ordagrant detsamma som målet ovanför.',
    en: 'A unit goal is word for word the goal above it.',
  },
  fix: {
    sv: 'Skriv vad målet betyder för just den här enheten.',
    en: 'Write what the goal means for this unit.',
  },
  scope: { parts: ['goal'], reach: 'plan' },
  example: {
    fires: examplePlan({
      goals: [
        { level: 'board', title: 'Alla barn kommer till tals' },
        { level: 'unit', title: 'Alla barn kommer till tals.' },
      ],
    }),
    passes: examplePlan({
      goals: [
        { level: 'board', title: 'Alla barn kommer till tals' },
        { level: 'unit', title: 'Barnen på Solrosen planerar sin egen vecka' },
      ],
    }),
  },
  find: (plan) => {
    const goals = new Map(plan.goals.map((goal) => [goal.id, goal]));
    return plan.goals.flatMap((goal): Found[] => {
      const parent = goal.parent === null ? undefined : goals.get(goal.parent);
      if (goal.level !== 'unit' || !parent || keyOf(goal.title) !== keyOf(parent.title)) return [];
      return [
        {
          place: placeOfGoal(goal),
          message: {
            sv: `Enhetsmålet ”${goalName(goal)}” är ordagrant detsamma som målet ovanför. Skriv vad det betyder för er enhet.`,
            en: `The unit goal “${goalName(goal)}” is word for word the goal above it. Write what it means for your unit.`,
          },
          evidence: [goal, parent].map((one) => quotePart(placeOfGoal(one), one.title)),
        },
      ];
    });
  },
});
