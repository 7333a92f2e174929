import { groupBy } from '../../kernel/group.ts';
import type { Frequency, Mention } from '../../kernel/prose/mention.ts';
import { examplePlan } from '../model/example.ts';
import { mentionsIn } from '../model/mentions.ts';
import { goalName } from '../model/own.ts';
import { ownProse, type Piece } from '../model/piece.ts';
import { quote, shorten } from '../model/quote.ts';
import { remember } from '../model/remember.ts';
import { type Found, rule } from '../model/rule.ts';
import { sentencesOf } from '../model/sentence.ts';
import { subjectWords } from '../model/subject-words.ts';

interface Often {
  text: string;
  often: Mention & Frequency & { times: number };
  /** The words of the sentence besides the frequency. */
  words: ReadonlySet<string>;
}

type Promised = Often & { piece: Piece };

/** Two sentences are about the same thing if most of their words are the same. */
const ALIKE = 0.6;
const ALIKE_TO_THE_WORD = 0.8;
const MIN_WORDS = 3;
/** Each is compared with those before it under the same goal, and no goal promises more than this. */
const MAX_PROMISES = 40;

// What a frequency with a number or a unit of time begins with; most sentences have none.
const OFTEN =
  /(?<!\p{L})(?:gång|gånger|ggr|varje|varannan|vartannat|dagligen|årligen|månatligen|\p{L}{4,8}vis)(?!\p{L})/iu;

const promisesOf = remember((whole): readonly Often[] => {
  if (!OFTEN.test(whole)) return [];
  return sentencesOf(whole).flatMap(({ text }): Often[] => {
    if (!OFTEN.test(text)) return [];
    const found = mentionsIn(text).filter(
      (mention): mention is Often['often'] =>
        mention.kind === 'frequency' && mention.times !== null && mention.per !== null,
    );
    const [often] = found;
    if (!often || found.length > 1) return [];
    const words = new Set(subjectWords(text.slice(0, often.start) + text.slice(often.end)));
    return words.size < MIN_WORDS ? [] : [{ text, often, words }];
  });
});

const promisesIn = (piece: Piece): Promised[] => promisesOf(piece.text).map((promise) => ({ ...promise, piece }));

/** How many there are of each in a year. */
const IN_YEAR: Record<NonNullable<Frequency['per']>, number> = {
  day: 365,
  week: 52,
  month: 12,
  quarter: 4,
  tertial: 3,
  half: 2,
  term: 2,
  year: 1,
};
const timesInYear = ({ times, per }: Promised['often']): number => times * (per === null ? 0 : IN_YEAR[per]);

function isConflict(a: Promised, b: Promised): boolean {
  if (timesInYear(a.often) === timesInYear(b.often)) return false;
  const both = [...a.words].filter((word) => b.words.has(word)).length;
  const alike = both / (a.words.size + b.words.size - both);
  // One thing each week and another each year, of the same kind, is common.
  return alike >= (a.often.per === b.often.per ? ALIKE : ALIKE_TO_THE_WORD);
}

export const occasionConflict = rule({
  id: 'occasion-conflict',
  severity: 'warning',
  title: { sv: 'Olika löften om hur ofta', en: 'Different promises of how often' },
  says: {
    sv: 'Samma uppföljning utlovas olika många gånger: ”två gånger per år” på ett ställe och ”fyra gånger per år” på ett annat.',
    en: 'The same follow-up is promised different numbers of times: twice a year in one place and four times in another.',
  },
  fix: { sv: 'Bestäm hur ofta det ska göras.', en: 'Decide how often it is to be done.' },
  scope: { parts: ['goal', 'section', 'outside'], reach: 'goal' },
  example: {
    fires: examplePlan({
      goals: [
        {
          level: 'unit',
          title: 'Alla känner till rutinen',
          sections: [
            ['approach', 'Rutinen gås igenom på arbetsplatsen två gånger per år.'],
            ['followUp', 'Rutinen gås igenom på arbetsplatsen fyra gånger per år.'],
          ],
        },
      ],
    }),
    passes: examplePlan({
      goals: [
        {
          level: 'unit',
          title: 'Alla känner till rutinen',
          sections: [
            ['approach', 'Rutinen gås igenom på arbetsplatsen två gånger per år.'],
            ['followUp', 'Enkäten om rutinen besvaras fyra gånger per år.'],
          ],
        },
      ],
    }),
  },
  find: (plan) => {
    const promises = groupBy(
      ownProse(plan)
        .filter(({ place: { part } }) => part.kind === 'section' || part.kind === 'outside')
        .flatMap(promisesIn),
      ({ piece }) => piece.place.goal,
    );
    return [...promises.values()].flatMap((all) =>
      all.slice(0, MAX_PROMISES).flatMap((promise, i): Found[] => {
        const before = all.slice(0, i).find((other) => isConflict(promise, other));
        if (!before) return [];
        const { goal, place } = promise.piece;
        const where = goal ? goalName(goal) : place.label;
        return [
          {
            place,
            message: {
              sv: `Under ”${where}” står både ”${before.often.text}” och ”${promise.often.text}” om samma sak. Bestäm hur ofta det ska göras.`,
              en: `Under “${where}” both “${before.often.text}” and “${promise.often.text}” are said of the same thing. Decide how often it is to be done.`,
            },
            evidence: [promise, before].map(({ text, piece }) => quote(piece, shorten(text))),
          },
        ];
      }),
    );
  },
});
