import { PRINTED_VALUES } from '../../plan/model/plan.ts';
import { examplePlan } from '../model/example.ts';
import type { Place } from '../model/finding.ts';
import { piecesOf } from '../model/piece.ts';
import { placeOfIndicator } from '../model/place.ts';
import { remember } from '../model/remember.ts';
import { type Found, rule } from '../model/rule.ts';

// Only before a unit: a bare "1.3" is a goal's number, a version, a time or a date. Three decimals are thousands.
const IN_TEXT =
  /(?<![\d.,])\d{1,4}\.\d{1,2}(?=\s?(?:%|procent|mnkr|tkr|mkr|mdkr|miljon|miljard|kronor|kr\b|kg\b|årsarbetare|heltidstjänst|tjänst|timm))\s?(?:%|[\p{L}]+)/giu;
const numbersIn = remember((text): readonly string[] => text.match(IN_TEXT) ?? []);
const VALUE = /^[-−]?\d{1,4}\.\d{1,2}(?:\s?%)?$/u;

const found = (place: Place, text: string, line: number | null): Found => ({
  place,
  message: {
    sv: `”${text}” har decimalpunkt. Skriv ${text.replace('.', ',')}.`,
    en: `“${text}” has a decimal point. In Swedish it is written ${text.replace('.', ',')}.`,
  },
  evidence: [{ text, line }],
});

export const decimalStyle = rule({
  id: 'decimal-style',
  severity: 'notice',
  title: { sv: 'Decimalpunkt', en: 'Decimal point' },
  says: {
    sv: 'Ett tal är skrivet med punkt i stället för komma.',
    en: 'A number is written with a point instead of a comma.',
  },
  mend: { sv: 'Skriv decimalkomma.', en: 'Write a comma.' },
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
      .flatMap(({ text, place, line }) => numbersIn(text).map((number) => found(place, number, line))),
    ...plan.indicators.flatMap((indicator, index) =>
      PRINTED_VALUES.flatMap((value): Found[] => {
        const text = indicator[value];
        return text !== null && VALUE.test(text)
          ? [found(placeOfIndicator(indicator, index), text, indicator.source.line)]
          : [];
      }),
    ),
  ],
});
