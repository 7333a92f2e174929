import { groupBy } from '../../kernel/group.ts';
import { nameKey } from '../../kernel/name-key.ts';
import { examplePlan } from '../model/example.ts';
import { placeOfIndicator } from '../model/place.ts';
import { quotePart } from '../model/quote.ts';
import { remember } from '../model/remember.ts';
import { type Found, rule } from '../model/rule.ts';

const keyOf = remember(nameKey);

export const duplicateRow = rule({
  id: 'duplicate-row',
  severity: 'warning',
  title: { sv: 'Samma indikator två gånger', en: 'The same indicator twice' },
  says: {
    sv: 'En indikator står två gånger under samma mål. En rad som bara upprepas vid ett sidbyte räknas inte.',
    en: 'An indicator is listed twice under one goal. A row that is only repeated at a page break does not count.',
  },
  fix: { sv: 'Behåll den ena raden.', en: 'Keep one of the rows.' },
  scope: { parts: ['indicator'], reach: 'goal' },
  example: {
    fires: examplePlan({
      goals: [
        {
          level: 'city',
          title: 'Medarbetarna trivs',
          indicators: [
            { name: 'Sjukfrånvaro', target: '6 %' },
            { name: 'Sjukfrånvaro', target: '7 %' },
          ],
        },
      ],
    }),
    passes: examplePlan({
      goals: [
        {
          level: 'city',
          title: 'Medarbetarna trivs',
          indicators: [
            { name: 'Sjukfrånvaro', target: '6 %' },
            { name: 'Sjukfrånvaro dag 1-14', target: '2 %' },
          ],
        },
      ],
    }),
  },
  find: (plan) => {
    const groups = groupBy(plan.indicators, ({ goal, name }) => `${goal} ${keyOf(name)}`);
    return [...groups.values()].flatMap(([first, ...again]): Found[] =>
      !first
        ? []
        : again.map((indicator) => ({
            place: placeOfIndicator(indicator),
            message: {
              sv: `Indikatorn ”${indicator.name}” står två gånger under samma mål. Behåll den ena raden.`,
              en: `The indicator “${indicator.name}” is listed twice under the same goal. Keep one of the rows.`,
            },
            evidence: [indicator, first].map((one) => quotePart(placeOfIndicator(one), one.name)),
          })),
    );
  },
});
