import { groupBy } from '../../kernel/group.ts';
import type { Goal, Section, SectionKind } from '../../plan/model/plan.ts';
import { examplePlan } from '../model/example.ts';
import { placeOfSection } from '../model/place.ts';
import { type Found, rule } from '../model/rule.ts';

const LABELS: Record<Exclude<SectionKind, 'other'>, string> = {
  description: 'Beskrivning',
  expectedResult: 'Förväntat resultat',
  approach: 'Arbetssätt',
  resourceUse: 'Resursanvändning',
  followUp: 'Uppföljning',
  development: 'Utveckling',
  analysis: 'Analys',
};

const bare = (heading: string): string => heading.trim().replace(/:$/u, '').toLowerCase();

interface Misspelt {
  goal: Goal;
  index: number;
  section: Section;
  label: string;
}

export const spelling = rule({
  id: 'spelling',
  severity: 'notice',
  title: { sv: 'Felstavad rubrik', en: 'Misspelt heading' },
  says: {
    sv: 'En av mallens rubriker är felstavad. Sägs en gång för varje stavning.',
    en: 'One of the form’s headings is misspelt. Told once for each spelling.',
  },
  mend: { sv: 'Rätta stavningen.', en: 'Correct the spelling.' },
  scope: { parts: ['section'], reach: 'plan' },
  example: {
    fires: misspelt('Arbetsätt'),
    passes: misspelt('Arbetssätt'),
  },
  find: (plan) => {
    const misspelt = plan.goals.flatMap((goal) =>
      goal.sections.flatMap((section, index): Misspelt[] => {
        const label = section.kind === 'other' ? section.heading : LABELS[section.kind];
        return bare(section.heading) === bare(label) ? [] : [{ goal, index, section, label }];
      }),
    );
    return [...groupBy(misspelt, ({ section }) => section.heading).values()].map((same): Found => {
      const [{ goal, index, section, label }] = same as [Misspelt];
      const [times, sites] = same.length === 1 ? ['', ''] : [` (${same.length} ställen)`, ` (${same.length} places)`];
      return {
        place: placeOfSection(goal, index),
        message: {
          sv: `Rubriken ”${section.heading}” ska stavas ”${label}”${times}.`,
          en: `The heading “${section.heading}” is spelt “${label}”${sites}.`,
        },
        evidence: same.map(({ section: { heading, source } }) => ({ text: heading, line: source.line })),
      };
    });
  },
});

function misspelt(heading: string) {
  const plan = examplePlan({
    goals: [{ level: 'unit', title: 'Köket minskar sitt svinn', sections: [['approach', 'Kocken väger svinnet.']] }],
  });
  for (const goal of plan.goals) for (const section of goal.sections) section.heading = heading;
  return plan;
}
