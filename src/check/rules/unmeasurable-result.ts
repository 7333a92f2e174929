import { groupBy } from '../../kernel/group.ts';
import type { Goal, Section } from '../../plan/model/plan.ts';
import { examplePlan } from '../model/example.ts';
import { goalName, lineOf } from '../model/own.ts';
import { placeOfSection } from '../model/place.ts';
import { quotePart, shorten } from '../model/quote.ts';
import { type Found, rule } from '../model/rule.ts';
import { shareStem, subjectWords } from '../model/subject-words.ts';

// "Fler …", "Ökad …", "… minskar": a result that is a change, not a level.
const CHANGE =
  /^(?:fler|färre|ökad|ökat|ökade|minskad|minskat|minskade|bättre|förbättrad|förbättrat|förbättrade|högre|lägre|större|mindre)\s|(?:ökar|minskar|förbättras|stärks|höjs|sänks|utökas)[.]?$/iu;
const MEASURE =
  /\d|(?<!\p{L})(?:jämför\p{L}*|jmf|hälften|halver\p{L}*|fördubbl\p{L}*|samtliga|alla|inga|två|tre|fyra|fem|tio)(?!\p{L})/iu;
// What people think is measured by asking them.
const OPINION = /nöjd|upplev|känsla|känner|trivs|tillit|arbetsmiljö|stress|rekommend|trygg|mående/iu;
const SURVEY = /enkät|undersökning|intervju|mätning|AMI(?!\p{L})/iu;

const followUpOf = (goal: Goal): string =>
  goal.sections
    .filter(({ kind }) => kind === 'followUp')
    .map(({ text }) => text)
    .join('\n');

/**
 * The first result of a goal that is a change with no number or comparison, and that neither the follow-up nor an
 * indicator above mentions.
 */
function unmeasured(goal: Goal, { items }: Section, indicators: string[]): string | undefined {
  const followUp = followUpOf(goal);
  const followed = subjectWords([followUp, ...indicators].join('\n'));
  return items.find((item) => {
    if (!CHANGE.test(item) || MEASURE.test(item) || (OPINION.test(item) && SURVEY.test(followUp))) return false;
    return !subjectWords(item).some((word) => followed.some((other) => shareStem(word, other)));
  });
}

export const unmeasurableResult = rule({
  id: 'unmeasurable-result',
  severity: 'notice',
  title: { sv: 'Resultat som inte går att mäta', en: 'Result that cannot be measured' },
  says: {
    sv: 'Ett förväntat resultat säger fler, färre eller bättre utan mått, utgångsläge eller egen uppföljning, och målet har ingen indikator. Sägs högst en gång för varje mål.',
    en: 'An expected result says more, fewer or better with no measure, no baseline and no follow-up of its own, and the goal has no indicator. Reported at most once per goal.',
  },
  fix: {
    sv: 'Skriv hur många eller hur mycket, jämfört med vad, eller hur det följs upp.',
    en: 'Write how many or how much, compared with what, or how it is followed up.',
  },
  scope: { parts: ['goal', 'section', 'indicator'], reach: 'goal' },
  example: {
    fires: examplePlan({
      goals: [
        {
          level: 'unit',
          title: 'Köket minskar sitt svinn',
          sections: [
            ['expectedResult', '- Fler barn tycker om grönsaker.'],
            ['followUp', 'Svinnet vägs varje månad.'],
          ],
        },
      ],
    }),
    passes: examplePlan({
      goals: [
        {
          level: 'unit',
          title: 'Köket minskar sitt svinn',
          sections: [
            ['expectedResult', '- Fler barn tycker om grönsaker.', '- Svinnet är högst 30 gram per portion.'],
            ['followUp', 'Barnen röstar om vilka grönsaker de tycker om, varje månad.'],
          ],
        },
      ],
    }),
  },
  find: (plan) => {
    if (plan.kind === 'report') return [];
    const goals = new Map(plan.goals.map((goal) => [goal.id, goal]));
    const names = groupBy(plan.indicators, ({ goal }) => goal);
    const namesAbove = (goal: Goal): string[] =>
      lineOf(goal, goals).flatMap(({ id }) => (names.get(id) ?? []).map(({ name }) => name));
    return plan.goals.flatMap((goal): Found[] => {
      const section = goal.sections.find(({ kind }) => kind === 'expectedResult');
      const result =
        goal.level === 'unit' && section && !names.has(goal.id)
          ? unmeasured(goal, section, namesAbove(goal))
          : undefined;
      if (result === undefined || !section) return [];
      return [
        {
          place: placeOfSection(goal, section),
          message: {
            sv: `”${shorten(result)}” under målet ”${goalName(goal)}” har inget mått och ingen egen uppföljning. Skriv hur mycket, eller hur det följs upp.`,
            en: `“${shorten(result)}” under the goal “${goalName(goal)}” has no measure and no follow-up of its own. Write how much, or how it is followed up.`,
          },
          evidence: [quotePart(placeOfSection(goal, section), shorten(result))],
        },
      ];
    });
  },
});
