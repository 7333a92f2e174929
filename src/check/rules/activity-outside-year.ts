import type { PlanActivity } from '../../plan/model/plan.ts';
import { examplePlan } from '../model/example.ts';
import { placeOfActivity } from '../model/place.ts';
import { quotePart } from '../model/quote.ts';
import { type Found, rule } from '../model/rule.ts';

const datesOf = (activity: PlanActivity) =>
  [activity.start, activity.end].flatMap((text) => (text === null ? [] : [quotePart(placeOfActivity(activity), text)]));

const spanOf = (activity: PlanActivity): string =>
  datesOf(activity)
    .map(({ text }) => text)
    .join('–');

/** More of them add nothing. */
const MOST_SHOWN = 20;

export const activityOutsideYear = rule({
  id: 'activity-outside-year',
  severity: 'warning',
  title: { sv: 'Aktivitet utanför året', en: 'Activity outside the year' },
  says: {
    sv: 'En aktivitet slutade före planens år eller börjar efter det. De som bara går över årsskiftet sägs en gång för hela planen, som en notis.',
    en: 'An activity ended before the plan’s year or begins after it. Those that merely cross New Year are reported once for the whole plan, as a notice.',
  },
  fix: {
    sv: 'Ändra datumen, eller flytta aktiviteten till det år den hör till.',
    en: 'Change the dates, or move the activity to the year it belongs to.',
  },
  scope: { parts: ['activity', 'plan'], reach: 'plan' },
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
    const crossing: PlanActivity[] = [];
    const outside = plan.activities.flatMap((activity): Found[] => {
      const { start, end, title } = activity;
      if ((end === null || end >= first) && (start === null || start <= last)) {
        if ((start !== null && start < first) || (end !== null && end > last)) crossing.push(activity);
        return [];
      }
      return [
        {
          place: placeOfActivity(activity),
          evidence: datesOf(activity),
          message: {
            sv: `Aktiviteten ”${title}” (${spanOf(activity)}) ligger utanför ${year}. Ändra datumen, eller ta bort den ur årets plan.`,
            en: `The activity “${title}” (${spanOf(activity)}) lies outside ${year}. Change the dates, or take it out of this year’s plan.`,
          },
        },
      ];
    });
    return [...outside, ...crossingYear(crossing, year)];
  },
});

/** Most activities that cross New Year do so rightly: they are reported together, at the first of them. */
function crossingYear(crossing: PlanActivity[], year: number): Found[] {
  const [first, ...more] = crossing;
  if (!first) return [];
  const place = placeOfActivity(first);
  const named = `”${first.title}” (${spanOf(first)})`;
  return [
    more.length === 0
      ? {
          place,
          severity: 'notice',
          evidence: datesOf(first),
          message: {
            sv: `Aktiviteten ${named} går utanför ${year}. Kontrollera att datumen är de rätta.`,
            en: `The activity ${named} reaches outside ${year}. Check that the dates are right.`,
          },
        }
      : {
          place,
          severity: 'notice',
          evidence: crossing
            .slice(0, MOST_SHOWN)
            .map((activity) => quotePart(placeOfActivity(activity), activity.title)),
          message: {
            sv: `${crossing.length} aktiviteter går utanför ${year}, den första är ${named}. Kontrollera att datumen är de rätta.`,
            en: `${crossing.length} activities reach outside ${year}, the first is ${named}. Check that the dates are right.`,
          },
        },
  ];
}
