import type { Day, Mention } from '../../kernel/prose/mention.ts';
import type { PlanActivity } from '../../plan/model/plan.ts';
import { examplePlan } from '../model/example.ts';
import { mentionsIn } from '../model/mentions.ts';
import { placeOfActivity } from '../model/place.ts';
import { quotePart } from '../model/quote.ts';
import { type Found, rule } from '../model/rule.ts';

const pad = (n: number) => String(n).padStart(2, '0');

/**
 * True if a day or month named in the title contradicts the activity's own dates. A month without a year is one in the
 * activity's years.
 */
function isConflict(day: Day, { start, end }: PlanActivity): boolean {
  if (end === null) return false;
  const month = (year: number) => `${year}-${pad(day.month)}`;
  // "senast 30 april" is the end date itself.
  if (day.deadline) {
    const said = month(day.year ?? Number(end.slice(0, 4)));
    return day.day === null ? !end.startsWith(said) : end !== `${said}-${pad(day.day)}`;
  }
  if (start === null) return false;
  const years = day.year !== null ? [day.year] : [start, end].map((date) => Number(date.slice(0, 4)));
  return years.every((year) => month(year) < start.slice(0, 7) || month(year) > end.slice(0, 7));
}

const isDay = (mention: Mention): mention is Mention & Day => mention.kind === 'day';

export const dateConflict = rule({
  id: 'date-conflict',
  severity: 'warning',
  title: { sv: 'Datumen säger emot varandra', en: 'The dates contradict each other' },
  says: {
    sv: 'Ett datum i aktivitetens namn stämmer inte med dess start- och slutdatum, eller så slutar den innan den börjar.',
    en: 'A date in an activity’s title does not agree with its start and end, or it ends before it begins.',
  },
  fix: { sv: 'Ändra namnet eller datumen.', en: 'Change the title or the dates.' },
  scope: { parts: ['activity'], reach: 'part' },
  example: {
    fires: examplePlan({
      goals: [
        {
          level: 'unit',
          title: 'Alla känner till rutinen',
          activities: [{ title: 'Rutinen är klar senast 30 april', start: '2026-01-01', end: '2026-05-31' }],
        },
      ],
    }),
    passes: examplePlan({
      goals: [
        {
          level: 'unit',
          title: 'Alla känner till rutinen',
          activities: [{ title: 'Rutinen är klar senast 30 april', start: '2026-01-01', end: '2026-04-30' }],
        },
      ],
    }),
  },
  find: (plan) =>
    plan.activities.flatMap((activity): Found[] => {
      const { title, start, end } = activity;
      const place = placeOfActivity(activity);
      if (start !== null && end !== null && end < start)
        return [
          {
            place,
            severity: 'error',
            evidence: [quotePart(place, start), quotePart(place, end)],
            message: {
              sv: `Aktiviteten ”${title}” slutar (${end}) innan den börjar (${start}). Ändra datumen.`,
              en: `The activity “${title}” ends (${end}) before it begins (${start}). Change the dates.`,
            },
          },
        ];
      const day = mentionsIn(title).find((mention) => isDay(mention) && isConflict(mention, activity));
      if (!day || end === null) return [];
      const span = start === null ? end : `${start}–${end}`;
      return [
        {
          place,
          evidence: [quotePart(place, title), quotePart(place, end)],
          message: {
            sv: `Namnet på aktiviteten ”${title}” säger ${day.text}, men dess datum är ${span}. Ändra det ena.`,
            en: `The title of the activity “${title}” says ${day.text}, and its dates are ${span}. Change one of them.`,
          },
        },
      ];
    }),
});
