import { betterWhen } from '../model/direction.ts';
import { examplePlan } from '../model/example.ts';
import { placeOfIndicator } from '../model/place.ts';
import { quotePart } from '../model/quote.ts';
import { type Found, rule } from '../model/rule.ts';
import { isComparable, quantityOf } from '../model/values.ts';

export const targetWeakerThanCity = rule({
  id: 'target-weaker-than-city',
  severity: 'warning',
  title: { sv: 'Årsmålet är svagare än KF:s', en: 'Target weaker than the city’s' },
  says: {
    sv: 'Enhetens årsmål är svagare än KF:s årsmål för samma indikator. Bara där namnet säger åt vilket håll som är bättre.',
    en: 'The unit’s target is weaker than the city’s for the same indicator. Only if the name says which direction is better.',
  },
  fix: {
    sv: 'Höj årsmålet, eller skriv under målet varför enheten siktar lägre i år.',
    en: 'Set a stricter target, or write under the goal why the unit aims lower this year.',
  },
  scope: { parts: ['indicator'], reach: 'part' },
  example: {
    fires: examplePlan({
      goals: [
        {
          level: 'city',
          title: 'Medarbetarna trivs',
          indicators: [{ name: 'Sjukfrånvaro', target: '9 %', cityTarget: '7 %' }],
        },
      ],
    }),
    passes: examplePlan({
      goals: [
        {
          level: 'city',
          title: 'Medarbetarna trivs',
          indicators: [{ name: 'Sjukfrånvaro', target: '6,5 %', cityTarget: '7 %' }],
        },
      ],
    }),
  },
  find: (plan) =>
    plan.indicators.flatMap((indicator): Found[] => {
      const [unit, city] = [quantityOf(indicator.target), quantityOf(indicator.cityTarget)];
      const better = betterWhen(indicator.name);
      if (!unit || !city || !better || !isComparable(unit, city)) return [];
      if (better === 'higher' ? unit.value >= city.value : unit.value <= city.value) return [];
      return [
        {
          place: placeOfIndicator(indicator),
          message: {
            sv: `Årsmålet för ”${indicator.name}” (${indicator.target}) är svagare än KF:s årsmål (${indicator.cityTarget}). Ändra det, eller skriv varför enheten siktar lägre.`,
            en: `The target of “${indicator.name}” (${indicator.target}) is weaker than the city’s (${indicator.cityTarget}). Change it, or write why the unit aims lower.`,
          },
          evidence: [indicator.target, indicator.cityTarget].map((text) =>
            quotePart(placeOfIndicator(indicator), text ?? ''),
          ),
        },
      ];
    }),
});
