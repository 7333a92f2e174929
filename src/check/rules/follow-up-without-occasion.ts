import { groupBy } from '../../kernel/group.ts';
import { examplePlan } from '../model/example.ts';
import { mentionsIn } from '../model/mentions.ts';
import { goalName } from '../model/own.ts';
import { type Piece, piecesOf } from '../model/piece.ts';
import { quoteAt, quoteStart } from '../model/quote.ts';
import { remember } from '../model/remember.ts';
import { type Found, rule } from '../model/rule.ts';

// Words for time besides days, seasons, frequencies and reports: adjectives of time, recurring meetings and surveys,
// and events.
const WHEN =
  /(?:dag|vecko|månads|kvartals|tertial|halvårs|termins|års)vis|vecko(?:möte|avst|upp)|månatlig|månads|årlig|årshjul|tertial|tertiär|delår|bokslut|kvartal|halvår|termin|årsskifte|årets slut|slutet av (?:året|terminen)|(?:^|[^\p{L}])(?:apt|vb|lönesamtal)(?:[^\p{L}]|$)|arbetsplatsträff|möte[nt]?(?:[^\p{L}]|$)|möte(?:na|n)|medarbetar(?:samtal|enkät|undersökning|tid)|utvecklingssamtal|brukar(?:enkät|undersökning|råd)|kundundersökning|ärende(?:dragning|genomgång|avstämning)|planeringsdag|internkontroll(?:s)?dag|skyddsrond|arbetsmiljörond|i samband med|(?:vid|efter|inför) (?:varje|samtliga|alla)|vid (?:utredningens|insatsens|placeringens) avslut|(?:gång|gånger|ggr)|inom (?:\d+|en|två|tre|fyra|sex) (?:dagar|veckor|månader)|var \d+:?e? månad|(?<!\p{L})var(?:je|annan|tannat|t)? (?:\p{L}+ )?(?:dag|vecka|månad|kvartal|halvår|termin|år)(?!\p{L})|(?:mån|tis|ons|tors|fre)dag(?:ar)?(?!\p{L})/iu;

/** True if a text says when, or in which report. "Löpande", "kontinuerligt" and "under året" do not. */
const saysWhen = remember(
  (text) =>
    WHEN.test(text) ||
    mentionsIn(text).some(
      (mention) =>
        mention.kind === 'report' ||
        mention.kind === 'day' ||
        mention.kind === 'season' ||
        (mention.kind === 'frequency' && mention.per !== null),
    ),
);

const VAGUE = /löpande|kontinuerligt|regelbundet|fortlöpande|under året/iu;

function evidenceOf(pieces: Piece[]): Found['evidence'] {
  for (const piece of pieces) {
    const vague = VAGUE.exec(piece.text);
    if (vague) return [quoteAt(piece, vague.index)];
  }
  return pieces.slice(0, 1).map(quoteStart);
}

export const followUpWithoutOccasion = rule({
  id: 'follow-up-without-occasion',
  severity: 'warning',
  title: { sv: 'Uppföljning utan tidpunkt', en: 'Follow-up without occasion' },
  says: {
    sv: 'Uppföljningen av ett enhetsmål säger aldrig när eller i vilken rapport: bara ”löpande”, eller ingenting.',
    en: 'The follow-up of a unit goal never says when or in which report: only “löpande”, or nothing.',
  },
  fix: {
    sv: 'Skriv vid vilka tillfällen det görs, till exempel ”varje månad” eller ”i tertialrapport 2”.',
    en: 'Write on which occasions it is done, such as “varje månad” or “i tertialrapport 2”.',
  },
  scope: { parts: ['goal', 'section'], reach: 'goal' },
  example: {
    fires: examplePlan({
      goals: [
        {
          level: 'unit',
          title: 'Alla barn kommer till tals',
          sections: [['followUp', 'Uppföljning sker kontinuerligt i arbetslaget.']],
        },
      ],
    }),
    passes: examplePlan({
      goals: [
        {
          level: 'unit',
          title: 'Alla barn kommer till tals',
          sections: [['followUp', 'Uppföljning sker kontinuerligt och redovisas i tertialrapport 2.']],
        },
      ],
    }),
  },
  find: (plan) => {
    const followUps = piecesOf(plan).filter(
      ({ goal, section }) => goal?.level === 'unit' && section?.kind === 'followUp',
    );
    const byGoal = groupBy(followUps, ({ place }) => place.goal);
    return [...byGoal.values()].flatMap((pieces): Found[] => {
      const [first] = pieces;
      if (!first?.goal || pieces.some(({ text }) => saysWhen(text))) return [];
      return [
        {
          place: first.place,
          message: {
            sv: `Uppföljningen av målet ”${goalName(first.goal)}” säger inte när den görs eller i vilken rapport den redovisas. Lägg till det.`,
            en: `The follow-up of the goal “${goalName(first.goal)}” does not say when it is done or in which report it is presented. Add that.`,
          },
          evidence: evidenceOf(pieces),
        },
      ];
    });
  },
});
