import type { Day, Mention, Season, Year } from '../../kernel/prose/mention.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { examplePlan } from '../model/example.ts';
import type { Evidence } from '../model/finding.ts';
import { mentionsIn } from '../model/mentions.ts';
import type { Piece } from '../model/piece.ts';
import { piecesOf } from '../model/piece.ts';
import { placeOfOutside } from '../model/place.ts';
import { quote, quotePart, shorten } from '../model/quote.ts';
import { remember } from '../model/remember.ts';
import { type Found, rule } from '../model/rule.ts';
import { sentencesOf } from '../model/sentence.ts';

const FUTURE = /(?<!\p{L})(?:kommer|ska|skall|planeras|avser|fortsätter)(?!\p{L})/giu;
// Between what will be done and the year, these words show that the year belongs to something past.
const TURNS_BACK =
  /(?<!\p{L})(?:som|där|då|från|sedan|efter|än|jmf|jämför\p{L}*|utifrån|enligt|gjord\p{L}*|genomförd\p{L}*|resultat\p{L}*|utvärdering\p{L}*|erfarenhet\p{L}*|bokslut\p{L}*|utfall\p{L}*)(?!\p{L})/iu;
const PAST =
  /(?<!\p{L})(?:har|hade|var|varit|blev|fick|gick|togs|gjord\p{L}*|genomförd\p{L}*|framtagen|tidigare|\p{L}+(?:ade|ades|ddes|rdes|ttes|ktes|ptes))(?!\p{L})/iu;
// A heading or label that includes the year of the plan itself.
const OWN_YEAR =
  /^(?:budget|utvecklingsområden|prioriterade områden|förväntade? resultat|mål|enhetsmål|aktiviteter)(?: för)?(?: år)? ((?:19|20)\d\d):?$/iu;
const AGENDA = /agenda (20[0-2]\d|203[1-9])(?!\d)/iu;

// A longer one is a table or a list that lost its form.
const MAX_SENTENCE = 1500;

type Dated = Mention & (Year | Season | Day) & { year: number };
const isDated = (mention: Mention): mention is Dated =>
  (mention.kind === 'year' || mention.kind === 'season' || mention.kind === 'day') && mention.year !== null;

const AT_TIME = /(?:under(?: år)?|till|senast|inför|(?:början|slutet|mitten) av|från och med)\s+$/iu;

/**
 * True if the text says that something is done then: "under 2025", "senast 30 april 2025"; a year beside a name is part
 * of the name.
 */
const saysWhen = (mention: Dated, before: string): boolean =>
  !(mention.kind === 'year' && mention.upTo !== null) &&
  (AT_TIME.test(before) || (mention.kind === 'day' && mention.deadline));

interface DatedSentence {
  text: string;
  dated: readonly Dated[];
}

/** The sentences of a text that name a year, a season or a day. */
const datedIn = remember((whole): readonly DatedSentence[] => {
  if (!/(?:19|20)\d\d|(?:vt|ht)[- ]?\d\d/iu.test(whole)) return [];
  return sentencesOf(whole).flatMap(({ text }) => {
    const dated = text.length > MAX_SENTENCE ? [] : mentionsIn(text).filter(isDated);
    return dated.length === 0 ? [] : [{ text, dated }];
  });
});

/** The past year that a sentence describes as yet to come; `tasks` if the text says what the unit does in the plan's own year. */
function staleIn(sentence: DatedSentence, year: number, tasks: boolean): Dated | null {
  const { text, dated } = sentence;
  // A sentence that also names the plan's year is about then and now.
  if (dated.some((mention) => mention.year >= year)) return null;
  for (const mention of dated) {
    const before = text.slice(0, mention.start);
    if (!saysWhen(mention, before)) continue;
    const future = [...before.matchAll(FUTURE)].at(-1);
    if (future && !TURNS_BACK.test(before.slice(future.index)) && !PAST.test(before.slice(future.index)))
      return mention;
    // "Under 2024 ska enheten …"
    if (/^under(?: år)?\s+$/iu.test(before) && /^\s+(?:kommer|ska|skall)(?!\p{L})/iu.test(text.slice(mention.end)))
      return mention;
    if (tasks && !future && !TURNS_BACK.test(before) && !PAST.test(text)) return mention;
  }
  return null;
}

const TASKS = new Set(['approach', 'followUp', 'resourceUse']);
const saysTasks = ({ goal, section }: Piece): boolean => goal?.level === 'unit' && TASKS.has(section?.kind ?? '');

function inPiece(piece: Piece, year: number): Found[] {
  const own = OWN_YEAR.exec(piece.text);
  if (own && Number(own[1]) < year) return [ownYear(piece.place, quote(piece, piece.text), Number(own[1]), year)];
  const tasks = saysTasks(piece);
  return datedIn(piece.text).flatMap((sentence): Found[] => {
    const stale = staleIn(sentence, year, tasks);
    if (!stale) return [];
    const at = Math.max(0, sentence.text.lastIndexOf(' ', Math.max(0, stale.end - 150)) + 1);
    return [
      {
        place: piece.place,
        message: {
          sv: `Planen gäller ${year}, men texten talar om ${stale.text} som något som ska hända. Ändra årtalet, eller ta bort meningen.`,
          en: `The plan is for ${year}, and the text speaks of ${stale.text} as to come. Change the year, or take the sentence out.`,
        },
        evidence: [quote(piece, shorten(stale.end > 150 ? sentence.text.slice(at) : sentence.text))],
      },
    ];
  });
}

const ownYear = (place: Found['place'], evidence: Evidence, said: number, year: number): Found => ({
  place,
  message: {
    sv: `Rubriken ”${evidence.text}” säger ${said}, men planen gäller ${year}. Ändra årtalet, och se efter om texten är förra årets.`,
    en: `The heading “${evidence.text}” says ${said}, but the plan is for ${year}. Change the year, and see whether the text is last year’s.`,
  },
  evidence: [evidence],
});

const agendaIn = remember((text): string | null => AGENDA.exec(text)?.[0] ?? null);

/**
 * The agenda has only one year, so another is a slip wherever it is written. It is reported in inherited texts too,
 * since every unit passes it on.
 */
function agendas(plan: Plan): Found[] {
  return piecesOf(plan).flatMap((piece): Found[] => {
    const text = agendaIn(piece.text);
    if (text === null) return [];
    const whose = piece.own
      ? { sv: 'Ändra årtalet.', en: 'Change the year.' }
      : { sv: 'Texten är ärvd: säg till den som skrev den.', en: 'The text is inherited: tell whoever wrote it.' };
    return [
      {
        place: piece.place,
        severity: piece.own ? 'warning' : 'notice',
        message: {
          sv: `”${text}” ska troligen vara Agenda 2030. ${whose.sv}`,
          en: `“${text}” should probably be Agenda 2030. ${whose.en}`,
        },
        evidence: [quote(piece, text)],
      },
    ];
  });
}

export const staleYear = rule({
  id: 'stale-year',
  severity: 'warning',
  title: { sv: 'Gammalt årtal', en: 'Stale year' },
  says: {
    sv: 'Ett år som har gått beskrivs som något som ska komma, en rubrik har förra årets årtal, eller Agenda 2030 har fått ett annat år (det sägs även i ärvda texter).',
    en: 'A past year is described as yet to come, a heading has last year’s year, or Agenda 2030 has been given another year (reported in inherited texts too).',
  },
  fix: { sv: 'Ändra årtalet, eller ta bort det som är gjort.', en: 'Change the year, or take out what is done.' },
  scope: { parts: ['section', 'outside', 'indicator', 'activity', 'plan'], reach: 'part' },
  example: {
    fires: examplePlan({
      goals: [
        {
          level: 'unit',
          title: 'Alla känner till rutinen',
          sections: [
            ['approach', 'Utbildningen kommer att fortsätta under 2025.', 'Rutinen gås igenom på APT under VT 2025.'],
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
            [
              'approach',
              'Utbildningen kommer att bygga på den som gavs under 2025.',
              'Resultatet jämförs med hösten 2025.',
              'Under 2025 började arbetet, som ska vara klart under 2026.',
            ],
          ],
        },
      ],
    }),
  },
  find: (plan) => {
    const { year, kind } = plan;
    if (year === null || kind === 'report') return agendas(plan);
    const headings = plan.sections.flatMap((section): Found[] => {
      const own = OWN_YEAR.exec(section.heading);
      const said = Number(own?.[1] ?? year);
      const place = placeOfOutside(section);
      return said < year ? [ownYear(place, quotePart(place, section.heading), said, year)] : [];
    });
    return [
      ...headings,
      ...piecesOf(plan)
        .filter(({ own, kind: of }) => own && of !== 'table')
        .flatMap((piece) => inPiece(piece, year)),
      ...agendas(plan),
    ];
  },
});
