import type { Block } from '../../kernel/richtext.ts';
import { inlineText, listItems } from '../../kernel/richtext.ts';
import { isOwnSection } from '../../plan/model/ownership.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { examplePlan } from '../model/example.ts';
import type { Place } from '../model/finding.ts';
import { beginsAnew } from '../model/form.ts';
import { placeOfOutside, placeOfSection } from '../model/place.ts';
import { quoteBlock, shorten } from '../model/quote.ts';
import { type Found, rule } from '../model/rule.ts';
import { sentencesOf } from '../model/sentence.ts';

// A sentence that ends in a colon announces something; so does one that says there is a picture below.
const ANNOUNCES =
  /:$|(?:bilden|figuren|diagrammet|tabellen|grafen|modellen) nedan\.?$|(?:se|visas|framgår|följer) (?:i (?:bilden|tabellen|figuren) )?nedan\.?$/iu;

/** The last sentence of a text, if it announces something and nothing follows it. */
function announcement(body: Block[]): string | null {
  const last = body.at(-1);
  if (!last || last.type === 'table' || last.type === 'subheading') return null;
  const text = last.type === 'paragraph' ? inlineText(last.content) : (listItems(last).at(-1) ?? '');
  const sentence = sentencesOf(text).at(-1)?.text ?? '';
  return ANNOUNCES.test(sentence) ? sentence : null;
}

function found(place: Place, sentence: string, body: Block[]): Found {
  return {
    place,
    message: {
      sv: `Texten under ”${place.label}” säger att något följer, men ingenting gör det. Lägg in bilden eller listan, eller skriv om meningen.`,
      en: `The text under “${place.label}” says that something follows, and nothing does. Put in the picture or the list, or rewrite the sentence.`,
    },
    evidence: [quoteBlock(place, body, body.length - 1, shorten(sentence))],
  };
}

/**
 * What follows a section outside the goals may be what it announces, unless it is the next heading of the form or of a
 * higher level.
 */
function goesOn({ sections }: Plan, index: number): boolean {
  const [section, next] = [sections[index], sections[index + 1]];
  if (!section || !next || next.level < section.level) return false;
  return next.level > section.level || !beginsAnew(next.heading);
}

export const missingFigure = rule({
  id: 'missing-figure',
  severity: 'warning',
  title: { sv: 'Bild eller lista saknas', en: 'Picture or list missing' },
  says: {
    sv: 'En text slutar med att något ska följa (”visas nedan:”) men ingenting följer.',
    en: 'A text ends by saying that something follows (“visas nedan:”) and nothing does.',
  },
  fix: {
    sv: 'Lägg in bilden eller listan, eller skriv om meningen.',
    en: 'Put in the picture or the list, or rewrite the sentence.',
  },
  scope: { parts: ['section', 'outside', 'indicator', 'activity'], reach: 'goal' },
  example: {
    fires: examplePlan({
      outside: [{ heading: 'Årshjul', texts: ['Enhetens årshjul visas nedan:'] }, { heading: 'Övrigt' }],
    }),
    passes: examplePlan({
      outside: [
        {
          heading: 'Årshjul',
          texts: ['Enhetens årshjul visas nedan:', '- Januari: planen beslutas.', '- Maj: tertialrapport 1.'],
        },
      ],
    }),
  },
  find: (plan) => {
    // Tables of indicators and activities come below the texts of a goal, and may be what is announced.
    const withRows = new Set([...plan.indicators, ...plan.activities].map(({ goal }) => goal));
    const inGoals = plan.goals.flatMap((goal) =>
      goal.sections.flatMap((section, index): Found[] => {
        if (!isOwnSection(goal, section) || (index === goal.sections.length - 1 && withRows.has(goal.id))) return [];
        const sentence = announcement(section.body);
        return sentence ? [found(placeOfSection(goal, section), sentence, section.body)] : [];
      }),
    );
    const outside = plan.sections.flatMap((section, index): Found[] => {
      const sentence = announcement(section.body);
      return sentence && !goesOn(plan, index) ? [found(placeOfOutside(section), sentence, section.body)] : [];
    });
    return [...inGoals, ...outside];
  },
});
