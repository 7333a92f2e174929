import { groupBy } from '../../kernel/group.ts';
import type { Words } from '../../kernel/words.ts';
import type { Goal, Plan, Section, SectionKind } from '../../plan/model/plan.ts';
import { examplePlan } from '../model/example.ts';
import type { Means, Speller } from '../model/means.ts';
import { misspeltIn } from '../model/misspelt.ts';
import { changeIn } from '../model/piece.ts';
import { placeOfSection } from '../model/place.ts';
import { quote, quotePart } from '../model/quote.ts';
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

interface MisspeltLabel {
  goal: Goal;
  section: Section;
  label: string;
}

export const spelling = rule({
  id: 'spelling',
  severity: 'notice',
  title: { sv: 'Felstavat ord', en: 'Misspelt word' },
  says: {
    sv: 'Ett ord i enhetens egen text finns inte i ordboken men är en bokstav från ett som gör det, eller en av mallens rubriker är felstavad. Namn, förkortningar och enhetens egna ord lämnas i fred. Sägs en gång för varje stavning.',
    en: 'A word of the unit’s own text is not in the dictionary and is one letter from one that is, or one of the form’s headings is misspelt. Names, abbreviations and the unit’s own words are left alone. Reported once for each spelling.',
  },
  fix: { sv: 'Rätta stavningen.', en: 'Correct the spelling.' },
  scope: { parts: ['goal', 'section', 'outside', 'indicator', 'activity'], reach: 'plan' },
  example: {
    fires: misspelt('Arbetsätt'),
    passes: misspelt('Arbetssätt'),
  },
  find: (plan, { speller, ownWords }) => [...headings(plan), ...(speller ? words(plan, speller, ownWords) : [])],
});

const counted = (places: number): Words =>
  places === 1 ? { sv: '', en: '' } : { sv: ` (${places} ställen)`, en: ` (${places} places)` };

/** The form's own labels. */
function headings(plan: Plan): Found[] {
  const misspelt = plan.goals.flatMap((goal) =>
    goal.sections.flatMap((section): MisspeltLabel[] => {
      const label = section.kind === 'other' ? section.heading : LABELS[section.kind];
      return bare(section.heading) === bare(label) ? [] : [{ goal, section, label }];
    }),
  );
  return [...groupBy(misspelt, ({ section }) => section.heading).values()].map((same): Found => {
    const [{ goal, section, label }] = same as [MisspeltLabel];
    const times = counted(same.length);
    return {
      place: placeOfSection(goal, section),
      message: {
        sv: `Rubriken ”${section.heading}” ska stavas ”${label}”${times.sv}.`,
        en: `The heading “${section.heading}” is spelt “${label}”${times.en}.`,
      },
      evidence: same.map(({ goal, section }) => quotePart(placeOfSection(goal, section), section.heading)),
      fix: {
        changes: same.map(({ goal, section: { id, heading: from } }) => ({
          goal: goal.id,
          part: { kind: 'section', id },
          field: 'heading',
          at: 0,
          from,
          to: asLabel(from, label),
        })),
      },
    };
  });
}

/** A label with the capitals and the colon of the one written. */
const asLabel = (heading: string, label: string): string =>
  (heading === heading.toUpperCase() ? label.toUpperCase() : label) + (heading.trimEnd().endsWith(':') ? ':' : '');

/** A word with the capitals of the one it replaces. */
function asWritten(word: string, written: string): string {
  if (written.length > 1 && written === written.toUpperCase()) return word.toUpperCase();
  const [first = ''] = written;
  return first === first.toLowerCase() ? word : word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** More places than this add nothing. */
const MOST_SHOWN = 20;

/**
 * The words of the unit's own text. The message names the wrong word and the right one; the evidence is the word in its
 * place.
 */
function words(plan: Plan, speller: Speller, ownWords: Means['ownWords']): Found[] {
  return misspeltIn(plan, speller).flatMap(({ wrong, right, places }): Found[] => {
    const times = counted(places.length);
    const [first] = places;
    if (!first || ownWords?.has(wrong)) return [];
    return [
      {
        place: first.piece.place,
        message: {
          sv: `”${wrong}” ska troligen stavas ”${right}”${times.sv}.`,
          en: `“${wrong}” is probably spelt “${right}”${times.en}.`,
        },
        evidence: places
          .slice(0, MOST_SHOWN)
          .map(({ piece, start }) => quote(piece, piece.text.slice(start, start + wrong.length))),
        fix: {
          changes: places.map(({ piece, start }) => {
            const from = piece.text.slice(start, start + wrong.length);
            return changeIn(piece, start, from, asWritten(right, from));
          }),
        },
      },
    ];
  });
}

function misspelt(heading: string) {
  const plan = examplePlan({
    goals: [{ level: 'unit', title: 'Köket minskar sitt svinn', sections: [['approach', 'Kocken väger svinnet.']] }],
  });
  for (const goal of plan.goals) for (const section of goal.sections) section.heading = heading;
  return plan;
}
