import type { PlanIndicator } from '../../plan/model/plan.ts';
import { examplePlan } from '../model/example.ts';
import { placeOfIndicator } from '../model/place.ts';
import { quotePart } from '../model/quote.ts';
import { type Found, rule } from '../model/rule.ts';
import { areTorn } from '../model/torn.ts';

const VALUES = ['outcome', 'outcomeMen', 'outcomeWomen'] as const;

/**
 * A tertial report has no outcome for what is counted once a year; an outcome from the same occasion last year shows
 * that it is due.
 */
const isDue = (indicator: PlanIndicator, occasion: 'T1' | 'T2' | 'VB' | null): boolean =>
  occasion === 'VB' || (occasion === null ? !/^år/iu.test(indicator.periodicity ?? '') : indicator.previous !== null);

export const outcomeMissing = rule({
  id: 'outcome-missing',
  severity: 'error',
  title: { sv: 'Utfall saknas', en: 'Outcome missing' },
  says: {
    sv: 'En indikator i en rapport har varken utfall eller förklaring.',
    en: 'An indicator in a report has neither outcome nor explanation.',
  },
  fix: {
    sv: 'Fyll i utfallet, eller skriv i analysen varför det saknas.',
    en: 'Fill in the outcome, or write in the analysis why there is none.',
  },
  scope: { parts: ['indicator'], reach: 'plan' },
  example: {
    fires: examplePlan({
      kind: 'report',
      occasion: 'VB',
      goals: [
        {
          level: 'city',
          title: 'Medarbetarna trivs',
          indicators: [{ name: 'Sjukfrånvaro', target: '6 %', previous: '6,4 %' }],
        },
      ],
    }),
    passes: examplePlan({
      kind: 'report',
      occasion: 'VB',
      goals: [
        {
          level: 'city',
          title: 'Medarbetarna trivs',
          indicators: [{ name: 'Sjukfrånvaro', target: '6 %', analysis: 'Tas inte fram på enhetsnivå.' }],
        },
      ],
    }),
  },
  find: (plan) =>
    plan.kind !== 'report' || areTorn(plan.indicators.map(({ name }) => name))
      ? []
      : plan.indicators.flatMap((indicator): Found[] => {
          if (VALUES.some((value) => indicator[value] !== null || indicator.unresolved.includes(value))) return [];
          if (indicator.analysis || !isDue(indicator, plan.occasion)) return [];
          return [
            {
              place: placeOfIndicator(indicator),
              message: {
                sv: `Indikatorn ”${indicator.name}” har varken utfall eller analys. Fyll i utfallet, eller skriv varför det saknas.`,
                en: `The indicator “${indicator.name}” has neither outcome nor analysis. Fill in the outcome, or write why there is none.`,
              },
              evidence: [quotePart(placeOfIndicator(indicator), indicator.name)],
            },
          ];
        }),
});
