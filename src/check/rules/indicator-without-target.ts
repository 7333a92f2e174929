import { examplePlan } from '../model/example.ts';
import { placeOfIndicator } from '../model/place.ts';
import { quotePart } from '../model/quote.ts';
import { type Found, rule } from '../model/rule.ts';
import { areTorn } from '../model/torn.ts';

// "Tas inte fram på enhetsnivå", "Mäts inte 2026": written instead of a value, or in the analysis.
const NOT_COUNTED = /(?:tas|mäts|redovisas|följs|räknas)\s+(?:inte|ej)/iu;

export const indicatorWithoutTarget = rule({
  id: 'indicator-without-target',
  severity: 'error',
  title: { sv: 'Indikator utan årsmål', en: 'Indicator without target' },
  says: { sv: 'En indikator har inget årsmål.', en: 'An indicator has no annual target.' },
  fix: {
    sv: 'Sätt enhetens årsmål, eller skriv vem som fastställer det.',
    en: 'Set the unit’s target, or write who decides it.',
  },
  scope: { parts: ['indicator'], reach: 'plan' },
  example: {
    fires: examplePlan({
      goals: [
        {
          level: 'city',
          title: 'Staden är klimatsmart',
          indicators: [{ name: 'Andel ekologiska livsmedel', cityTarget: '60 %' }],
        },
      ],
    }),
    passes: examplePlan({
      goals: [
        {
          level: 'city',
          title: 'Staden är klimatsmart',
          indicators: [{ name: 'Andel ekologiska livsmedel', target: '60 %', cityTarget: '60 %' }],
        },
      ],
    }),
  },
  find: (plan) =>
    areTorn(plan.indicators.map(({ name }) => name))
      ? []
      : plan.indicators.flatMap((indicator): Found[] => {
          if (indicator.target !== null || indicator.targetValue.type !== 'none') return [];
          if (indicator.unresolved.includes('target') || NOT_COUNTED.test(indicator.analysis ?? '')) return [];
          const city = indicator.cityTarget;
          return [
            {
              place: placeOfIndicator(indicator),
              message: {
                sv: `Indikatorn ”${indicator.name}” har inget årsmål${city ? ` (KF:s årsmål: ${city})` : ''}. Sätt enhetens årsmål, eller skriv vem som fastställer det.`,
                en: `The indicator “${indicator.name}” has no annual target${city ? ` (the city’s: ${city})` : ''}. Set the unit’s target, or write who decides it.`,
              },
              evidence: [quotePart(placeOfIndicator(indicator), indicator.name)],
            },
          ];
        }),
});
