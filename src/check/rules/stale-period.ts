import { examplePlan } from '../model/example.ts';
import { mentionsIn } from '../model/mentions.ts';
import { ownProse } from '../model/piece.ts';
import { quote, shorten } from '../model/quote.ts';
import { remember } from '../model/remember.ts';
import { type Found, rule } from '../model/rule.ts';
import { sentencesOf } from '../model/sentence.ts';

const PERIOD =
  '(?:under|i) (?:årets (?:sista|fjärde|tredje) kvartal|hösten|höst|slutet av året|resten av året|återstoden av året|sista tertialet)|senare (?:i år|under året)|(?:före|innan) (?:årsskiftet|årets slut)';
const FUTURE = '(?:kommer|ska|skall|planeras)';
// Within one clause, so what was done in the autumn is kept apart from what is to be done later.
const STALE = new RegExp(
  `(?<!\\p{L})(?:(?:${PERIOD}) ${FUTURE}|${FUTURE} (?:[\\p{L}-]+ ){1,8}(?:${PERIOD}))(?!\\p{L})`,
  'iu',
);
const LATER = /nästa|kommande|nästkommande|framöver/iu;

/** What a text describes as yet to come in its own period, sentence by sentence. */
const staleIn = remember((whole): readonly { said: string; text: string }[] =>
  sentencesOf(whole).flatMap(({ text }) => {
    const said = STALE.exec(text)?.[0];
    return said === undefined || LATER.test(text) ? [] : [{ said, text }];
  }),
);

export const stalePeriod = rule({
  id: 'stale-period',
  severity: 'warning',
  title: {
    sv: 'Rapporten talar om sin egen period som framtid',
    en: 'The report describes its own period as yet to come',
  },
  says: {
    sv: 'En verksamhetsberättelse säger att något ska göras under det år den redan berättar om.',
    en: 'An annual report says that something will be done in the year it reports on.',
  },
  fix: { sv: 'Skriv hur det gick.', en: 'Write how it went.' },
  scope: { parts: ['section', 'outside', 'indicator', 'activity', 'plan'], reach: 'part' },
  example: {
    fires: examplePlan({
      kind: 'report',
      occasion: 'VB',
      outside: [
        { heading: 'Sammanfattande analys', texts: ['Under årets sista kvartal kommer alla scheman att ses över.'] },
      ],
    }),
    passes: examplePlan({
      kind: 'report',
      occasion: 'VB',
      outside: [
        {
          heading: 'Sammanfattande analys',
          texts: [
            'Scheman sågs över under hösten och kommer att utvärderas.',
            'Under hösten 2027 kommer de att ändras.',
          ],
        },
      ],
    }),
  },
  // A tertial report may well speak of the autumn.
  find: (plan) =>
    plan.kind !== 'report' || plan.occasion !== 'VB'
      ? []
      : ownProse(plan).flatMap((piece) =>
          staleIn(piece.text).flatMap(({ said, text }): Found[] => {
            const later = mentionsIn(text).some(
              (m) => 'year' in m && m.year !== null && m.year > (plan.year ?? m.year),
            );
            if (later) return [];
            return [
              {
                place: piece.place,
                message: {
                  sv: `Året är slut, men texten säger ”${said}”. Skriv hur det gick i stället.`,
                  en: `The year is over, but the text says “${said}”. Write how it went instead.`,
                },
                evidence: [quote(piece, shorten(text))],
              },
            ];
          }),
        ),
});
