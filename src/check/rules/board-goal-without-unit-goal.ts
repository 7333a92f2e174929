import { isOwnSection } from '../../plan/model/ownership.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { examplePlan } from '../model/example.ts';
import { childrenOf, goalName } from '../model/own.ts';
import { placeOfGoal } from '../model/place.ts';
import { quotePart } from '../model/quote.ts';
import { type Found, rule } from '../model/rule.ts';

/** The goals under which the unit has written something of its own: a text, a target, an outcome, an analysis. */
function addedTo(plan: Plan): Set<string> {
  return new Set([
    ...plan.goals
      .filter((goal) => goal.sections.some((section) => isOwnSection(goal, section) && section.text !== ''))
      .map(({ id }) => id),
    ...plan.indicators.filter(({ target, outcome, analysis }) => target ?? outcome ?? analysis).map(({ goal }) => goal),
    ...plan.activities.filter(({ analysis, deviation }) => analysis ?? deviation).map(({ goal }) => goal),
  ]);
}

export const boardGoalWithoutUnitGoal = rule({
  id: 'board-goal-without-unit-goal',
  severity: 'notice',
  title: { sv: 'Nämndmål utan enhetsmål', en: 'Board goal without unit goal' },
  says: {
    sv: 'Enheten har tagit upp ett nämndmål men har inget eget under det: inget enhetsmål, inget årsmål, ingen analys.',
    en: 'The unit has taken up a board goal and has nothing of its own under it: no unit goal, no target, no analysis.',
  },
  fix: {
    sv: 'Skriv ett enhetsmål, eller låt bli att ta upp nämndmålet.',
    en: 'Write a unit goal, or leave the board goal out.',
  },
  scope: { parts: ['goal', 'section', 'indicator', 'activity'], reach: 'goal' },
  example: {
    fires: examplePlan({
      goals: [
        {
          level: 'board',
          title: 'Förskolorna är klimatsmarta',
          sections: [['description', 'Maten lagas av råvaror i säsong.']],
        },
      ],
    }),
    passes: examplePlan({
      goals: [
        { level: 'board', title: 'Förskolorna är klimatsmarta' },
        { level: 'unit', title: 'Köket minskar sitt svinn' },
      ],
    }),
  },
  find: (plan) => {
    const children = childrenOf(plan);
    const added = addedTo(plan);
    return plan.goals.flatMap((goal): Found[] => {
      if (goal.level !== 'board' || children.has(goal.id) || added.has(goal.id)) return [];
      return [
        {
          place: placeOfGoal(goal),
          message: {
            sv: `Nämndmålet ”${goalName(goal)}” är upptaget, men enheten har inget eget under det. Skriv ett enhetsmål, eller ta bort nämndmålet ur planen.`,
            en: `The board goal “${goalName(goal)}” is taken up, and the unit has nothing of its own under it. Write a unit goal, or leave it out.`,
          },
          evidence: [quotePart(placeOfGoal(goal), goal.title)],
        },
      ];
    });
  },
});
