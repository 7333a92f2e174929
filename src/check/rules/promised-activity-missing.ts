import { groupBy } from '../../kernel/group.ts';
import { examplePlan } from '../model/example.ts';
import { childrenOf, goalName, lineOf } from '../model/own.ts';
import { ownProse } from '../model/piece.ts';
import { quoteAt } from '../model/quote.ts';
import { remember } from '../model/remember.ts';
import { type Found, rule } from '../model/rule.ts';

// "Aktivitet" is also what people do in their spare time, so the text must say that it is one of the plan's: for this
// goal, or below.
const ONE = '(?:en|ett|egen|egna|två|tre|flera|följande|nedanstående|särskilda?)';
const PROMISED = new RegExp(
  [
    `(?:har|finns|tagit fram|lagt in|planerat|formulerat|skapat|beslutat om)(?: \\p{L}+)? ${ONE}(?: \\p{L}+)? (?:enhets)?aktivitet(?:er)? (?:för (?:detta|det här|målet|att nå målet)|kopplade? till (?:målet|detta)|under målet|nedan|i (?:tabellen|planen|verksamhetsplanen))`,
    '(?<!\\p{L})(?:se|enligt|genom|framgår av) (?:även |också )?(?:enhetens )?(?:enhets)?aktivitet(?:en|er|erna)? (?:nedan|i tabellen|under målet)',
    '(?<!\\p{L})se (?:även |också )?(?:enhetens |enhets)?aktivitet(?:en|er|erna)?(?=[.)]|$)',
    `(?:har|finns|tagit fram|lagt in)(?: \\p{L}+)? ${ONE}(?: \\p{L}+)? enhetsaktivitet`,
  ].join('|'),
  'iu',
);

const promiseIn = remember((text): { start: number; said: string } | null => {
  const found = PROMISED.exec(text);
  return found && { start: found.index, said: found[0] };
});

export const promisedActivityMissing = rule({
  id: 'promised-activity-missing',
  severity: 'warning',
  title: { sv: 'Utlovad aktivitet saknas', en: 'Promised activity missing' },
  says: {
    sv: 'Texten säger att enheten har en aktivitet för målet, men ingen aktivitet står vid det, vid målen ovanför eller vid målen under.',
    en: 'The text says that the unit has an activity for the goal, but there is none under it, under the goals above or under those below.',
  },
  fix: {
    sv: 'Lägg in aktiviteten med start- och slutdatum, eller skriv om meningen.',
    en: 'Put the activity in with its dates, or rewrite the sentence.',
  },
  scope: { parts: ['goal', 'section', 'indicator', 'activity'], reach: 'plan' },
  example: {
    fires: examplePlan({
      goals: [
        {
          level: 'unit',
          title: 'Köket minskar sitt svinn',
          sections: [['approach', 'Köket har tagit fram en aktivitet för detta.']],
        },
      ],
    }),
    passes: examplePlan({
      goals: [
        {
          level: 'unit',
          title: 'Köket minskar sitt svinn',
          sections: [
            ['approach', 'Köket har tagit fram en aktivitet för detta.', 'Barnen har flera aktiviteter att välja på.'],
          ],
          activities: [{ title: 'Matsvinnet vägs i två veckor', start: '2026-02-01', end: '2026-02-14' }],
        },
        {
          level: 'unit',
          title: 'Barnen trivs',
          sections: [['approach', 'Barnen har flera aktiviteter att välja på.']],
        },
      ],
    }),
  },
  find: (plan) => {
    const goals = new Map(plan.goals.map((goal) => [goal.id, goal]));
    const children = childrenOf(plan);
    const rows = groupBy(plan.activities, ({ goal }) => goal);
    return ownProse(plan).flatMap((piece): Found[] => {
      const { goal, place } = piece;
      const promise = goal && promiseIn(piece.text);
      if (!promise) return [];
      const near = [...lineOf(goal, goals), ...(children.get(goal.id) ?? [])];
      if (near.some(({ id }) => rows.has(id))) return [];
      return [
        {
          place,
          message: {
            sv: `Texten säger ”${promise.said}”, men ingen aktivitet står under målet ”${goalName(goal)}”. Lägg in den, eller skriv om meningen.`,
            en: `The text says “${promise.said}”, but there is no activity under the goal “${goalName(goal)}”. Add it, or rewrite the sentence.`,
          },
          evidence: [quoteAt(piece, promise.start)],
        },
      ];
    });
  },
});
