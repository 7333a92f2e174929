import { groupBy } from '../../kernel/group.ts';
import { nameKey } from '../../kernel/name-key.ts';
import { examplePlan } from '../model/example.ts';
import { goalName } from '../model/own.ts';
import { placeOfActivity } from '../model/place.ts';
import { quotePart } from '../model/quote.ts';
import { remember } from '../model/remember.ts';
import { type Found, rule } from '../model/rule.ts';

// Shorter titles ("Utbildning", "Planeringsdag") may well name two different things.
const MIN_KEY = 16;

const keyOf = remember(nameKey);

export const duplicateActivity = rule({
  id: 'duplicate-activity',
  severity: 'warning',
  title: { sv: 'Samma aktivitet två gånger', en: 'The same activity twice' },
  says: {
    sv: 'Samma aktivitet står två gånger, under samma mål eller på två nivåer.',
    en: 'The same activity is listed twice, under one goal or at two levels.',
  },
  fix: { sv: 'Behåll den ena.', en: 'Keep one of them.' },
  scope: { parts: ['goal', 'activity'], reach: 'plan' },
  example: {
    fires: examplePlan({
      goals: [
        { level: 'board', title: 'Maten är klimatsmart', activities: [{ title: 'Matsvinnet vägs i två veckor' }] },
        { level: 'unit', title: 'Köket minskar sitt svinn', activities: [{ title: 'Matsvinnet vägs i två veckor.' }] },
      ],
    }),
    passes: examplePlan({
      goals: [
        { level: 'board', title: 'Maten är klimatsmart', activities: [{ title: 'Matsvinnet vägs i två veckor' }] },
        { level: 'unit', title: 'Köket minskar sitt svinn', activities: [{ title: 'Barnen lär sig laga rester' }] },
      ],
    }),
  },
  find: (plan) => {
    const goals = new Map(plan.goals.map((goal) => [goal.id, goal]));
    const nameOf = (id: string) => {
      const goal = goals.get(id);
      return goal ? goalName(goal) : '';
    };
    return [...groupBy(plan.activities, ({ title }) => keyOf(title))].flatMap(([key, [first, ...again]]): Found[] =>
      !first || key.length < MIN_KEY
        ? []
        : again.map((activity) => ({
            place: placeOfActivity(activity),
            message: {
              sv: `Aktiviteten ”${activity.title}” står redan under ”${nameOf(first.goal)}”. Behåll den ena.`,
              en: `The activity “${activity.title}” is already listed under “${nameOf(first.goal)}”. Keep one of them.`,
            },
            evidence: [activity, first].map((one) => quotePart(placeOfActivity(one), one.title)),
          })),
    );
  },
});
