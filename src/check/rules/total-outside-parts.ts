import { examplePlan } from '../model/example.ts';
import { placeOfIndicator } from '../model/place.ts';
import { quotePart } from '../model/quote.ts';
import { type Found, rule } from '../model/rule.ts';
import { isComparable, quantityOf } from '../model/values.ts';

export const totalOutsideParts = rule({
  id: 'total-outside-parts',
  severity: 'error',
  title: { sv: 'Totalen ligger utanför delarna', en: 'The total lies outside its parts' },
  says: {
    sv: 'Periodens utfall ligger inte mellan kvinnors och mäns utfall. Gäller andelar och medelvärden, inte antal.',
    en: 'The outcome is not between women’s and men’s. Concerns shares and averages, not counts.',
  },
  fix: {
    sv: 'Kontrollera de tre värdena mot underlaget: något av dem är fel, eller så har kolumner bytt plats.',
    en: 'Check the three values against their source: one of them is wrong, or columns have changed places.',
  },
  scope: { parts: ['indicator'], reach: 'part' },
  example: {
    fires: examplePlan({
      kind: 'report',
      goals: [
        {
          level: 'city',
          title: 'Eleverna lyckas',
          indicators: [{ name: 'Andel som når målen', outcome: '71 %', outcomeMen: '74 %', outcomeWomen: '79 %' }],
        },
      ],
    }),
    passes: examplePlan({
      kind: 'report',
      goals: [
        {
          level: 'city',
          title: 'Eleverna lyckas',
          indicators: [{ name: 'Andel som når målen', outcome: '76 %', outcomeMen: '74 %', outcomeWomen: '79 %' }],
        },
      ],
    }),
  },
  find: (plan) =>
    plan.indicators.flatMap((indicator): Found[] => {
      const [total, men, women] = [indicator.outcome, indicator.outcomeMen, indicator.outcomeWomen].map(quantityOf);
      if (!total || !men || !women || !isComparable(total, men) || !isComparable(total, women)) return [];
      const all = [total, men, women];
      // Each value is rounded to its last decimal.
      const slack = all.reduce((sum, { decimals }) => sum + 0.5 * 10 ** -decimals, 0);
      const isCount = /^antal/iu.test(indicator.name) || Math.abs(men.value + women.value - total.value) <= slack;
      const [low, high] = [Math.min(men.value, women.value), Math.max(men.value, women.value)];
      if (isCount || (total.value >= low - slack && total.value <= high + slack)) return [];
      const values = [indicator.outcome, indicator.outcomeMen, indicator.outcomeWomen].map((value) => value ?? '');
      return [
        {
          place: placeOfIndicator(indicator),
          message: {
            sv: `Utfallet för ”${indicator.name}” är ${values[0]}, men ska ligga mellan mäns (${values[1]}) och kvinnors (${values[2]}). Kontrollera värdena mot underlaget.`,
            en: `The outcome of “${indicator.name}” is ${values[0]}, and should lie between men’s (${values[1]}) and women’s (${values[2]}). Check the values against their source.`,
          },
          evidence: values.map((text) => quotePart(placeOfIndicator(indicator), text)),
        },
      ];
    }),
});
