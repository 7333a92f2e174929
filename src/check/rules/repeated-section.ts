import { isOwnSection } from '../../plan/model/ownership.ts';
import type { Section, SectionKind } from '../../plan/model/plan.ts';
import { examplePlan } from '../model/example.ts';
import { goalName } from '../model/own.ts';
import { placeOfSection } from '../model/place.ts';
import { quotePart } from '../model/quote.ts';
import { type Found, rule } from '../model/rule.ts';

export const repeatedSection = rule({
  id: 'repeated-section',
  severity: 'warning',
  title: { sv: 'Samma rubrik två gånger', en: 'The same heading twice' },
  says: { sv: 'Samma rubrik står två gånger under ett mål.', en: 'The same heading is used twice under one goal.' },
  fix: { sv: 'Slå ihop texterna, eller byt rubrik på den ena.', en: 'Join the texts, or rename one of the headings.' },
  scope: { parts: ['goal', 'section'], reach: 'goal' },
  example: {
    fires: examplePlan({
      goals: [
        {
          level: 'unit',
          title: 'Köket minskar sitt svinn',
          sections: [
            ['resourceUse', 'Kocken väger svinnet.'],
            ['resourceUse', 'En våg köps in.'],
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
            ['approach', 'Kocken väger svinnet.'],
            ['resourceUse', 'En våg köps in.'],
          ],
        },
      ],
    }),
  },
  find: (plan) =>
    plan.goals.flatMap((goal) => {
      const first = new Map<SectionKind, Section>();
      return goal.sections.flatMap((section): Found[] => {
        const earlier = first.get(section.kind);
        if (!earlier) first.set(section.kind, section);
        if (!earlier || section.kind === 'other' || !isOwnSection(goal, section)) return [];
        return [
          {
            place: placeOfSection(goal, section),
            message: {
              sv: `”${section.heading}” står två gånger under målet ”${goalName(goal)}”. Slå ihop texterna, eller byt rubrik på den ena.`,
              en: `“${section.heading}” is used twice under the goal “${goalName(goal)}”. Join the texts, or rename one of them.`,
            },
            evidence: [section, earlier].map((one) => quotePart(placeOfSection(goal, one), one.heading)),
          },
        ];
      });
    }),
});
