import { periodDays } from '../../kernel/period.ts';
import { examplePlan } from '../model/example.ts';
import { placeOfActivity } from '../model/place.ts';
import { quotePart } from '../model/quote.ts';
import { type Found, rule } from '../model/rule.ts';
import { areTorn } from '../model/torn.ts';

export const activityWithoutAnalysis = rule({
  id: 'activity-without-analysis',
  severity: 'error',
  title: { sv: 'Aktivitet utan analys', en: 'Activity without analysis' },
  says: {
    sv: 'En aktivitet i en rapport har varken analys eller avvikelse. Den som inte har börjat än räknas inte.',
    en: 'An activity in a report has neither analysis nor deviation. One that has not begun yet does not count.',
  },
  fix: { sv: 'Skriv hur det gick.', en: 'Write how it went.' },
  scope: { parts: ['activity'], reach: 'plan' },
  example: {
    fires: examplePlan({
      kind: 'report',
      occasion: 'VB',
      goals: [
        {
          level: 'unit',
          title: 'Köket minskar sitt svinn',
          activities: [{ title: 'Matsvinnet vägs i två veckor', start: '2026-02-01', end: '2026-02-14' }],
        },
      ],
    }),
    passes: examplePlan({
      kind: 'report',
      occasion: 'VB',
      goals: [
        {
          level: 'unit',
          title: 'Köket minskar sitt svinn',
          activities: [
            {
              title: 'Matsvinnet vägs i två veckor',
              analysis: 'Svinnet vägdes i februari och var 31 gram per portion.',
            },
          ],
        },
      ],
    }),
  },
  find: (plan) => {
    if (plan.kind !== 'report' || areTorn(plan.activities.map(({ title }) => title))) return [];
    const last =
      plan.occasion && plan.year
        ? periodDays({ type: 'occasion', occasion: plan.occasion, year: plan.year }).end
        : null;
    return plan.activities.flatMap((activity): Found[] => {
      if (activity.analysis || activity.deviation || (last && activity.start && activity.start > last)) return [];
      return [
        {
          place: placeOfActivity(activity),
          message: {
            sv: `Aktiviteten ”${activity.title}” har varken analys eller avvikelse. Skriv hur det gick.`,
            en: `The activity “${activity.title}” has neither analysis nor deviation. Write how it went.`,
          },
          evidence: [quotePart(placeOfActivity(activity), activity.title)],
        },
      ];
    });
  },
});
