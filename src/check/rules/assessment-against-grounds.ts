import { groupBy } from '../../kernel/group.ts';
import type { Words } from '../../kernel/words.ts';
import type { Goal, PlanIndicator } from '../../plan/model/plan.ts';
import { examplePlan } from '../model/example.ts';
import type { Finding } from '../model/finding.ts';
import { childrenOf, goalName } from '../model/own.ts';
import { placeOfGoal, placeOfIndicator } from '../model/place.ts';
import { quotePart } from '../model/quote.ts';
import { type Found, rule } from '../model/rule.ts';
import { missedTarget } from '../model/values.ts';

// A text about the assessment itself is a reason; one that only says what was done is not.
const REASON =
  /måluppfyll|uppfylls helt|uppfyllt helt|mål(?:et)? (?:bedöms|anses|är)\b[^.]{0,60}uppfyll|bedöms[^.]{0,40}uppfyll|trots (?:att|detta)/iu;

interface Ground {
  words: Words;
  evidence: Finding['evidence'];
}

/** The indicators of a goal that missed their target, if they outnumber those that reached it. */
function missedIndicators(indicators: PlanIndicator[]): Ground | null {
  const judged = indicators.filter((indicator) => missedTarget(indicator) !== null);
  const missed = judged.filter((indicator) => missedTarget(indicator));
  if (missed.length * 2 <= judged.length) return null;
  return {
    words:
      judged.length === 1
        ? {
            sv: 'den enda indikator som går att jämföra nådde inte sitt årsmål',
            en: 'the only indicator that can be compared missed its target',
          }
        : {
            sv: `${missed.length} av ${judged.length} indikatorer nådde inte sitt årsmål`,
            en: `${missed.length} of ${judged.length} indicators missed their target`,
          },
    evidence: missed.map((indicator) => quotePart(placeOfIndicator(indicator), indicator.name)),
  };
}

function lowerChildren(children: Goal[]): Ground | null {
  const lower = children.filter(({ assessment }) => assessment === 'partlyFulfilled' || assessment === 'notFulfilled');
  if (lower.length === 0) return null;
  return {
    words: {
      sv: `målet ”${goalName(lower[0] as Goal)}” under det ${lower[0]?.assessment === 'notFulfilled' ? 'uppfylls ej' : 'uppfylls delvis'}`,
      en: `the goal “${goalName(lower[0] as Goal)}” below it is ${lower[0]?.assessment === 'notFulfilled' ? 'not' : 'partly'} fulfilled`,
    },
    evidence: lower.map((goal) => quotePart(placeOfGoal(goal), goal.title)),
  };
}

export const assessmentAgainstGrounds = rule({
  id: 'assessment-against-grounds',
  severity: 'warning',
  title: { sv: 'Bedömningen stämmer inte med underlaget', en: 'The assessment goes against its grounds' },
  says: {
    sv: 'Ett mål bedöms uppfyllt helt fast de flesta indikatorer missade sitt årsmål, eller ett mål under det uppfylls delvis eller ej, och inget skäl ges.',
    en: 'A goal is assessed as wholly fulfilled although most indicators missed their target, or a goal below it is partly or not fulfilled, and no reason is given.',
  },
  fix: {
    sv: 'Skriv i analysen varför målet ändå bedöms uppfyllt, eller ändra bedömningen.',
    en: 'Write in the analysis why the goal is assessed as fulfilled all the same, or change the assessment.',
  },
  scope: { parts: ['goal', 'section', 'indicator'], reach: 'plan' },
  example: {
    fires: examplePlan({
      kind: 'report',
      goals: [
        {
          level: 'city',
          title: 'Medarbetarna trivs',
          assessment: 'fulfilled',
          indicators: [{ name: 'Sjukfrånvaro', outcome: '9 %', target: '6 %' }],
        },
      ],
    }),
    passes: examplePlan({
      kind: 'report',
      goals: [
        {
          level: 'city',
          title: 'Medarbetarna trivs',
          assessment: 'fulfilled',
          indicators: [{ name: 'Sjukfrånvaro', outcome: '9 %', target: '6 %' }],
          sections: [['analysis', 'Målet bedöms vara uppfyllt, eftersom frånvaron var hög bara under en månad.']],
        },
      ],
    }),
  },
  find: (plan) => {
    const children = childrenOf(plan);
    const indicators = groupBy(plan.indicators, ({ goal }) => goal);
    return plan.goals.flatMap((goal): Found[] => {
      if (goal.assessment !== 'fulfilled') return [];
      if (goal.sections.some(({ kind, text }) => kind === 'analysis' && REASON.test(text))) return [];
      const grounds = [
        missedIndicators(indicators.get(goal.id) ?? []),
        lowerChildren(children.get(goal.id) ?? []),
      ].filter((ground) => ground !== null);
      if (grounds.length === 0) return [];
      const why = (language: keyof Words, and: string) => grounds.map(({ words }) => words[language]).join(and);
      return [
        {
          place: placeOfGoal(goal),
          message: {
            sv: `Målet ”${goalName(goal)}” bedöms uppfyllt helt, men ${why('sv', ' och ')}. Skriv varför, eller ändra bedömningen.`,
            en: `The goal “${goalName(goal)}” is assessed as wholly fulfilled, but ${why('en', ' and ')}. Write why, or change the assessment.`,
          },
          evidence: [quotePart(placeOfGoal(goal), goal.title), ...grounds.flatMap(({ evidence }) => evidence)],
        },
      ];
    });
  },
});
