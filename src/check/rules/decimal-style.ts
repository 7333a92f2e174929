import { PRINTED_VALUES } from '../../plan/model/plan.ts';
import { examplePlan } from '../model/example.ts';
import type { Change, Evidence, Place } from '../model/finding.ts';
import { changeIn, piecesOf } from '../model/piece.ts';
import { placeOfIndicator } from '../model/place.ts';
import { quote, quotePart } from '../model/quote.ts';
import { remember } from '../model/remember.ts';
import { type Found, rule } from '../model/rule.ts';

// Only before a unit: a bare "1.3" is a goal's number, a version, a time or a date. Three decimals are thousands.
const IN_TEXT =
  /(?<![\d.,])\d{1,4}\.\d{1,2}(?=\s?(?:%|procent|mnkr|tkr|mkr|mdkr|miljon|miljard|kronor|kr\b|kg\b|årsarbetare|heltidstjänst|tjänst|timm))\s?(?:%|[\p{L}]+)/giu;
const numbersIn = remember((text): readonly { number: string; start: number }[] =>
  [...text.matchAll(IN_TEXT)].map(({ 0: number, index: start }) => ({ number, start })),
);
const VALUE = /^[-−]?\d{1,4}\.\d{1,2}(?:\s?%)?$/u;

const withComma = (number: string): string => number.replace('.', ',');

const found = (place: Place, change: Change, evidence: Evidence): Found => ({
  place,
  message: {
    sv: `”${change.from}” har decimalpunkt. Skriv ${change.to}.`,
    en: `“${change.from}” has a decimal point. In Swedish it is written ${change.to}.`,
  },
  evidence: [evidence],
  fix: { changes: [change] },
});

export const decimalStyle = rule({
  id: 'decimal-style',
  severity: 'notice',
  title: { sv: 'Decimalpunkt', en: 'Decimal point' },
  says: {
    sv: 'Ett tal är skrivet med punkt i stället för komma.',
    en: 'A number is written with a point instead of a comma.',
  },
  fix: { sv: 'Skriv decimalkomma.', en: 'Write a comma.' },
  scope: { parts: ['section', 'outside', 'indicator', 'activity'], reach: 'part' },
  example: {
    fires: examplePlan({
      outside: [{ heading: 'Budget 2026', texts: ['Lokalerna kostar 12.5 procent av budgeten.'] }],
    }),
    passes: examplePlan({
      outside: [{ heading: 'Budget 2026', texts: ['Lokalerna kostar 12,5 procent av budgeten. Se mål 1.3.'] }],
    }),
  },
  find: (plan) => [
    ...piecesOf(plan)
      .filter(({ own }) => own)
      .flatMap((piece) =>
        numbersIn(piece.text).map(({ number, start }) =>
          found(piece.place, changeIn(piece, start, number, withComma(number)), quote(piece, number)),
        ),
      ),
    ...plan.indicators.flatMap((indicator) =>
      PRINTED_VALUES.flatMap((value): Found[] => {
        const from = indicator[value];
        if (from === null || !VALUE.test(from)) return [];
        const place = placeOfIndicator(indicator);
        const { goal, part } = place;
        return [found(place, { goal, part, field: value, at: 0, from, to: withComma(from) }, quotePart(place, from))];
      }),
    ),
  ],
});
