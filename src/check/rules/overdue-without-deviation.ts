import { examplePlan } from '../model/example.ts';
import { placeOfActivity } from '../model/place.ts';
import { quotePart, shorten } from '../model/quote.ts';
import { type Found, rule } from '../model/rule.ts';
import { sentencesOf } from '../model/sentence.ts';

// Words that say it was not done in time. "Ännu inte" alone may be about the next step.
const LATE =
  /(?:är|har|blev|blivit|blir|varit) (?:\p{L}+ )?(?:försena|uppskju|senarelag|framflytt)|försenats|senarelagts|skjutits (?:upp|fram)|(?:sköts|skjuts|flyttas|flyttats|flyttades) fram|sköts upp|har (?:ännu )?inte (?:kunnat )?(?:genomför|påbörja|slutför|implementera|införts|startat|kommit i ?gång|hunnit|hunnits)/iu;

// What comes next is not late.
const NEXT = /(?<!\p{L})(?:nästa|nästkommande|fortsättningen)(?!\p{L})/iu;

export const overdueWithoutDeviation = rule({
  id: 'overdue-without-deviation',
  severity: 'warning',
  title: { sv: 'Försenad utan avvikelse', en: 'Late without deviation' },
  says: {
    sv: 'Analysen av en aktivitet säger att den blev sen eller inte av, men Avvikelse är tom.',
    en: 'An activity’s analysis says that it is late or did not come about, and the deviation is empty.',
  },
  fix: {
    sv: 'Fyll i avvikelsen: vad som blev sent, varför, och när det blir klart.',
    en: 'Fill in the deviation: what is late, why, and when it will be done.',
  },
  scope: { parts: ['activity'], reach: 'part' },
  example: {
    fires: examplePlan({
      kind: 'report',
      goals: [
        {
          level: 'unit',
          title: 'Alla känner till rutinen',
          activities: [
            {
              title: 'Rutinen tas fram',
              end: '2026-05-31',
              analysis: 'Arbetet är försenat och blir klart till sommaren.',
            },
          ],
        },
      ],
    }),
    passes: examplePlan({
      kind: 'report',
      goals: [
        {
          level: 'unit',
          title: 'Alla känner till rutinen',
          activities: [
            {
              title: 'Rutinen tas fram',
              end: '2026-05-31',
              analysis: 'Arbetet är försenat och blir klart till sommaren.',
              deviation: 'En månad sen, eftersom två medarbetare slutade.',
            },
          ],
        },
      ],
    }),
  },
  find: (plan) =>
    plan.kind !== 'report'
      ? []
      : plan.activities.flatMap((activity): Found[] => {
          const late = activity.deviation
            ? undefined
            : sentencesOf(activity.analysis ?? '').find(({ text }) => LATE.test(text) && !NEXT.test(text));
          if (!late) return [];
          const end = activity.end ? ` (slutdatum ${activity.end})` : '';
          return [
            {
              place: placeOfActivity(activity),
              message: {
                sv: `Analysen av ”${activity.title}”${end} säger att något blev sent eller inte av, men Avvikelse är tom. Fyll i den.`,
                en: `The analysis of “${activity.title}” says that something is late or did not come about, and the deviation is empty. Fill it in.`,
              },
              evidence: [quotePart(placeOfActivity(activity), shorten(late.text))],
            },
          ];
        }),
});
