import type { PlanActivity } from '../../plan/model/plan.ts';
import { examplePlan } from '../model/example.ts';
import { placeOfActivity } from '../model/place.ts';
import { type Found, rule } from '../model/rule.ts';

const datesOf = ({ start, end, source }: PlanActivity) =>
  [start, end].flatMap((text) => (text === null ? [] : [{ text, line: source.line }]));

export const activityOutsideYear = rule({
  id: 'activity-outside-year',
  severity: 'warning',
  title: { sv: 'Aktivitet utanför året', en: 'Activity outside the year' },
  says: {
    sv: 'En aktivitet slutade före planens år eller börjar efter det. Den som bara går över årsskiftet är en notis.',
    en: 'An activity ended before the plan’s year or begins after it. One that merely crosses New Year is a notice.',
  },
  mend: {
    sv: 'Ändra datumen, eller flytta aktiviteten till det år den hör till.',
    en: 'Change the dates, or move the activity to the year it belongs to.',
  },
  scope: { parts: ['activity', 'plan'], reach: 'part' },
  example: {
    fires: examplePlan({
      goals: [
        {
          level: 'unit',
          title: 'Köket minskar sitt svinn',
          activities: [{ title: 'Matsvinnet vägs i två veckor', start: '2025-02-01', end: '2025-02-14' }],
        },
      ],
    }),
    passes: examplePlan({
      goals: [
        {
          level: 'unit',
          title: 'Köket minskar sitt svinn',
          activities: [{ title: 'Matsvinnet vägs i två veckor', start: '2026-02-01', end: '2026-02-14' }],
        },
      ],
    }),
  },
  find: (plan) => {
    const { year } = plan;
    if (year === null) return [];
    const [first, last] = [`${year}-01-01`, `${year}-12-31`];
    return plan.activities.flatMap((activity, index): Found[] => {
      const { start, end, title } = activity;
      const place = placeOfActivity(activity, index);
      const evidence = datesOf(activity);
      const span = evidence.map(({ text }) => text).join('–');
      if ((end !== null && end < first) || (start !== null && start > last))
        return [
          {
            place,
            evidence,
            message: {
              sv: `Aktiviteten ”${title}” (${span}) ligger utanför ${year}. Ändra datumen, eller ta bort den ur årets plan.`,
              en: `The activity “${title}” (${span}) lies outside ${year}. Change the dates, or take it out of this year’s plan.`,
            },
          },
        ];
      if ((start !== null && start < first) || (end !== null && end > last))
        return [
          {
            place,
            evidence,
            severity: 'notice',
            message: {
              sv: `Aktiviteten ”${title}” (${span}) går utanför ${year}. Kontrollera att datumen är de rätta.`,
              en: `The activity “${title}” (${span}) reaches outside ${year}. Check that the dates are right.`,
            },
          },
        ];
      return [];
    });
  },
});
