import type { Section } from '../../plan/model/plan.ts';
import { examplePlan } from '../model/example.ts';
import { goalName } from '../model/own.ts';
import { placeOfGoal, placeOfSection } from '../model/place.ts';
import { quotePart, shorten } from '../model/quote.ts';
import { type Found, rule } from '../model/rule.ts';

/** A follow-up under its label, or under a line of its own that begins with the word. */
const isFollowUp = ({ kind, text }: Section): boolean =>
  kind === 'followUp' || text.split('\n').some((line) => line.length < 60 && /^uppfölj/iu.test(line));

export const goalWithoutFollowUp = rule({
  id: 'goal-without-follow-up',
  severity: 'error',
  title: { sv: 'Mål utan uppföljning', en: 'Goal without follow-up' },
  says: {
    sv: 'Ett enhetsmål i en plan har förväntade resultat men ingen Uppföljning.',
    en: 'A unit goal in a plan has expected results but no follow-up.',
  },
  fix: {
    sv: 'Skriv hur, när och av vem målet följs upp.',
    en: 'Write how, when and by whom the goal is followed up.',
  },
  scope: { parts: ['goal', 'section'], reach: 'goal' },
  example: {
    fires: examplePlan({
      goals: [
        {
          level: 'unit',
          title: 'Kunderna möter samma medarbetare',
          sections: [
            ['expectedResult', '- Högst tolv medarbetare besöker samma kund på två veckor.'],
            ['approach', 'Schemat läggs i fasta arbetslag.'],
          ],
        },
      ],
    }),
    passes: examplePlan({
      goals: [
        {
          level: 'unit',
          title: 'Kunderna möter samma medarbetare',
          sections: [
            ['expectedResult', '- Högst tolv medarbetare besöker samma kund på två veckor.'],
            ['followUp', 'Antalet medarbetare per kund räknas varje månad.'],
          ],
        },
      ],
    }),
  },
  // A label without text is reported by `empty-section`. Reports have no follow-up: they are one.
  find: (plan) =>
    plan.kind === 'report'
      ? []
      : plan.goals.flatMap((goal): Found[] => {
          const expected = goal.sections.find(({ kind, text }) => kind === 'expectedResult' && text !== '');
          if (goal.level !== 'unit' || !expected || goal.sections.some(isFollowUp)) return [];
          return [
            {
              place: placeOfGoal(goal),
              message: {
                sv: `Målet ”${goalName(goal)}” har förväntade resultat men ingen Uppföljning. Skriv hur, när och av vem de följs upp.`,
                en: `The goal “${goalName(goal)}” has expected results but no follow-up. Write how, when and by whom they are followed up.`,
              },
              evidence: [
                quotePart(placeOfGoal(goal), goal.title),
                quotePart(
                  placeOfSection(goal, expected),
                  shorten(expected.items[0] ?? expected.text.split('\n')[0] ?? ''),
                ),
              ],
            },
          ];
        }),
});
