import type { Goal } from '../../plan/model/plan.ts';
import { examplePlan } from '../model/example.ts';
import { childrenOf, goalName } from '../model/own.ts';
import { placeOfGoal } from '../model/place.ts';
import { quotePart } from '../model/quote.ts';
import { type Found, rule } from '../model/rule.ts';

const JUDGED = {
  partlyFulfilled: { sv: 'uppfylls delvis', en: 'partly fulfilled' },
  notFulfilled: { sv: 'uppfylls ej', en: 'not fulfilled' },
};

const hasAnalysis = (goal: Goal): boolean => goal.sections.some(({ kind, text }) => kind === 'analysis' && text !== '');

export const goalWithoutAnalysis = rule({
  id: 'goal-without-analysis',
  severity: 'error',
  title: { sv: 'Mål utan analys', en: 'Goal without analysis' },
  says: {
    sv: 'Ett mål som uppfylls delvis eller ej har ingen analys. För ett mål högre upp räcker det att målen under det är bedömda.',
    en: 'A goal that is fulfilled partly or not has no analysis. For a goal higher up it is enough that those below it are judged.',
  },
  fix: { sv: 'Skriv varför målet inte nåddes helt.', en: 'Write why the goal was not wholly reached.' },
  scope: { parts: ['goal', 'section'], reach: 'plan' },
  example: {
    fires: examplePlan({
      kind: 'report',
      occasion: 'VB',
      goals: [{ level: 'unit', title: 'Enhetens ekonomi är i balans', assessment: 'partlyFulfilled' }],
    }),
    passes: examplePlan({
      kind: 'report',
      occasion: 'VB',
      goals: [
        {
          level: 'unit',
          title: 'Enhetens ekonomi är i balans',
          assessment: 'partlyFulfilled',
          sections: [['analysis', 'Vikarier under sommaren kostade mer än beräknat.']],
        },
      ],
    }),
  },
  find: (plan) => {
    const children = childrenOf(plan);
    const isJudgedBelow = (goal: Goal): boolean =>
      (children.get(goal.id) ?? []).some((child) => child.assessment !== null || isJudgedBelow(child));
    return plan.goals.flatMap((goal): Found[] => {
      const judged = goal.assessment === null || goal.assessment === 'fulfilled' ? null : JUDGED[goal.assessment];
      if (!judged || hasAnalysis(goal) || isJudgedBelow(goal)) return [];
      return [
        {
          place: placeOfGoal(goal),
          message: {
            sv: `Målet ”${goalName(goal)}” ${judged.sv} men har ingen analys. Skriv varför det inte nåddes helt.`,
            en: `The goal “${goalName(goal)}” is ${judged.en} and has no analysis. Write why it was not wholly reached.`,
          },
          evidence: [quotePart(placeOfGoal(goal), goal.title)],
        },
      ];
    });
  },
});
