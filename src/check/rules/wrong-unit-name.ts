import { nameKey } from '../../kernel/name-key.ts';
import { examplePlan } from '../model/example.ts';
import { ownProse } from '../model/piece.ts';
import { quoteAt } from '../model/quote.ts';
import { remember } from '../model/remember.ts';
import { type Found, rule } from '../model/rule.ts';

// What a plan only says about its own unit. Other units are rightly named everywhere else.
const OF_THIS_UNIT =
  /(?<!\p{L})(?:budget(?:en)?|nettobudget(?:en)?|verksamhetsplan(?:en)?|verksamhetsberättelse(?:n)?|internkontrollplan(?:en)?)(?: 20\d\d)? för (\p{L}{3,40}enheten)(?!\p{L})/giu;

const unitsIn = remember((text): readonly RegExpExecArray[] => [...text.matchAll(OF_THIS_UNIT)]);

export const wrongUnitName = rule({
  id: 'wrong-unit-name',
  severity: 'warning',
  title: { sv: 'En annan enhets namn', en: 'Another unit’s name' },
  says: {
    sv: 'En annan enhets namn står där den här enhetens ska stå: ”Budget för …enheten”.',
    en: 'Another unit’s name is used where this unit’s should be: “Budget för …enheten”.',
  },
  fix: {
    sv: 'Rätta namnet, och se efter om texten i övrigt gäller den här enheten.',
    en: 'Correct the name, and see whether the rest of the text concerns this unit.',
  },
  scope: { parts: ['section', 'outside', 'indicator', 'activity', 'plan'], reach: 'part' },
  example: {
    fires: examplePlan({
      unit: 'Barnenheten',
      outside: [{ heading: 'Budget 2026', texts: ['Budget för ungdomsenheten är 21 mnkr.'] }],
    }),
    passes: examplePlan({
      unit: 'Barnenheten',
      outside: [
        { heading: 'Budget 2026', texts: ['Budget för barnenheten är 21 mnkr. Samverkan sker med ungdomsenheten.'] },
      ],
    }),
  },
  find: (plan) => {
    const own = plan.unit === null ? '' : nameKey(plan.unit);
    // A unit named in another way ("Hemtjänst Södra") may be called anything in running text.
    if (!own.endsWith('enheten')) return [];
    return ownProse(plan).flatMap((piece) =>
      unitsIn(piece.text).flatMap((match): Found[] => {
        const [said, name = ''] = match;
        if (own.includes(nameKey(name)) || nameKey(name).includes(own)) return [];
        return [
          {
            place: piece.place,
            message: {
              sv: `Texten säger ”${said}”, men planen är ${plan.unit}s. Rätta namnet, och se efter om resten av texten gäller er.`,
              en: `The text says “${said}”, but the plan is that of ${plan.unit}. Correct the name, and see whether the rest of the text is yours.`,
            },
            evidence: [quoteAt(piece, match.index)],
          },
        ];
      }),
    );
  },
});
