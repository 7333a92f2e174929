import { inlineText } from '../../kernel/richtext.ts';
import type { Goal, OutsideSection, Plan } from '../../plan/model/plan.ts';
import { examplePlan } from '../model/example.ts';
import { beginsAnew, isFormHeading, liesBelow } from '../model/form.ts';
import { goalName } from '../model/own.ts';
import { placeOfGoal, placeOfOutside, placeOfSection } from '../model/place.ts';
import { quotePart } from '../model/quote.ts';
import { type Found, rule } from '../model/rule.ts';

/** True if there is nothing under the heading but other headings of the form, so the text below them is theirs. */
function hasNoText({ heading, body }: OutsideSection): boolean {
  const [first] = body;
  if (!first) return true;
  const inner = body.flatMap((block) => (block.type === 'subheading' ? [inlineText(block.content)] : []));
  return first.type === 'subheading' && inner.every((text) => isFormHeading(text) && !liesBelow(text, heading));
}

/** True if a heading has no text, nor anything of its own below it. */
function isEmpty(sections: OutsideSection[], index: number): boolean {
  const section = sections[index];
  if (!section || !isFormHeading(section.heading) || !hasNoText(section)) return false;
  for (let i = index + 1; i < sections.length; i++) {
    const next = sections[i] as OutsideSection;
    if (next.level > section.level || (next.level === section.level && liesBelow(next.heading, section.heading))) {
      if (!hasNoText(next)) return false;
      continue;
    }
    // A text's headings do not always show their depth: one of the unit's own, right below, may be an inner one.
    return next.level < section.level || i > index + 1 || beginsAnew(next.heading);
  }
  return true;
}

function outside(section: OutsideSection): Found {
  const { heading } = section;
  const place = placeOfOutside(section);
  return {
    place,
    message: {
      sv: `Rubriken ”${heading}” har ingen text. Skriv den, eller ta bort rubriken om den inte behövs.`,
      en: `The heading “${heading}” has no text. Write it, or take the heading away if it is not needed.`,
    },
    evidence: [quotePart(place, heading)],
  };
}

/** Board goals without a description, if the board describes its other goals. */
function undescribed(plan: Plan): Goal[] {
  const boards = plan.goals.filter(({ level }) => level === 'board');
  const has = (goal: Goal, kind: string) => goal.sections.some((section) => section.kind === kind);
  const without = boards.filter((goal) => !has(goal, 'description') && has(goal, 'expectedResult'));
  const described = boards.filter((goal) => has(goal, 'description')).length;
  return described >= 2 && described > without.length ? without : [];
}

export const emptySection = rule({
  id: 'empty-section',
  severity: 'error',
  title: { sv: 'Rubrik utan text', en: 'Heading without text' },
  says: {
    sv: 'En rubrik som mallen frågar efter har ingen text, eller ett nämndmål saknar sin beskrivning.',
    en: 'A heading that the form asks for has no text, or a board goal lacks its description.',
  },
  fix: {
    sv: 'Skriv texten, eller ta bort rubriken.',
    en: 'Write the text, or take the heading away.',
  },
  scope: { parts: ['goal', 'section', 'outside'], reach: 'plan' },
  example: {
    fires: examplePlan({
      outside: [{ heading: 'Budget 2026' }, { heading: 'Övrigt', texts: ['Planen är beslutad av enhetschefen.'] }],
    }),
    passes: examplePlan({
      outside: [{ heading: 'Budget 2026', texts: ['Enheten har en budget på 21 mnkr.'] }, { heading: 'Övrigt' }],
    }),
  },
  find: (plan) => [
    ...plan.goals.flatMap((goal) =>
      goal.sections.flatMap((section): Found[] =>
        section.text.trim() !== '' || section.heading === ''
          ? []
          : [
              {
                place: placeOfSection(goal, section),
                message: {
                  sv: `”${section.heading}” under målet ”${goalName(goal)}” har ingen text. Skriv den, eller ta bort rubriken.`,
                  en: `“${section.heading}” under the goal “${goalName(goal)}” has no text. Write it, or take the heading away.`,
                },
                evidence: [quotePart(placeOfSection(goal, section), section.heading)],
              },
            ],
      ),
    ),
    ...undescribed(plan).map(
      (goal): Found => ({
        place: placeOfGoal(goal),
        message: {
          sv: `Nämndmålet ”${goalName(goal)}” saknar Beskrivning, som nämndens andra mål har. Hämta den ur nämndens verksamhetsplan.`,
          en: `The board goal “${goalName(goal)}” has no description, as the board’s other goals have. Fetch it from the board’s plan.`,
        },
        evidence: [quotePart(placeOfGoal(goal), goal.title)],
      }),
    ),
    ...plan.sections.flatMap((section, index) => (isEmpty(plan.sections, index) ? [outside(section)] : [])),
  ],
});
