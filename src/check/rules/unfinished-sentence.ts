import { isInherited } from '../../plan/model/ownership.ts';
import { examplePlan } from '../model/example.ts';
import { goalName } from '../model/own.ts';
import { type Piece, piecesOf } from '../model/piece.ts';
import { placeOfGoal } from '../model/place.ts';
import { quote, quotePart, shorten } from '../model/quote.ts';
import { type Found, rule } from '../model/rule.ts';
import { sentencesOf } from '../model/sentence.ts';

// No Swedish sentence ends in these.
const NEVER_LAST =
  /(?:^|\s)(?:och|eller|samt|att|inom|mellan|som|enligt|gällande|avseende|respektive|exempelvis)$|\p{L},$/iu;
// These may end one as particles.
const HARDLY_LAST = /(?:^|\s)(?:av|för|från|genom|utan|mot|en|ett|i|på|med|till|om|vid|under|över|efter|kring|hos)$/iu;
// "Någon att lita på", "det som vi arbetar med"; not "kommer att göras i".
const ENDS_RIGHTLY =
  /(?<!(?:kommer|avser|planerar|behöver) )(?<!\p{L})att \p{L}+(?: sig| till| ut| upp)? \p{L}+$|(?<!\p{L})(?:som|vad|vem|vilka|vilken|vilket|där|hur|det)(?!\p{L})(?: \S+){0,6} \p{L}+$/iu;
/** Only the last words count. */
const LAST = 60;
const MIN_WORDS = 6;

const isCutForSure = (text: string): boolean => NEVER_LAST.test(text.slice(-LAST));

function isCut(text: string): boolean {
  const last = text.slice(-LAST);
  return NEVER_LAST.test(last) || (HARDLY_LAST.test(last) && !ENDS_RIGHTLY.test(last));
}

/**
 * True if a piece continues in the next one: pages and columns cut paragraphs, and what follows then begins in the
 * middle of a sentence.
 */
function goesOn(piece: Piece, next: Piece | undefined, furniture: Set<number>): boolean {
  if (!next || next.place.goal !== piece.place.goal || next.place.label !== piece.place.label) return false;
  if (!/^["”(]?\p{Lu}/u.test(next.text)) return true;
  if (piece.lastLine === null || next.line === null) return false;
  // Without a blank line between, or with a page footer there, a capital may begin a name.
  if (next.line - piece.lastLine <= 1) return true;
  for (let line = piece.lastLine + 1; line < next.line; line++) if (furniture.has(line)) return true;
  // Items of a list that was not marked as one end in commas.
  return /,$/u.test(piece.text) && (/,$/u.test(next.text) || piece.text.length < 60);
}

export const unfinishedSentence = rule({
  id: 'unfinished-sentence',
  severity: 'warning',
  title: { sv: 'Mening som inte är avslutad', en: 'Unfinished sentence' },
  says: {
    sv: 'Ett stycke eller ett enhetsmål slutar mitt i en mening: med en preposition, ett bindeord eller ett komma.',
    en: 'A paragraph or a unit goal ends in the middle of a sentence: in a preposition, a conjunction or a comma.',
  },
  fix: { sv: 'Skriv klart meningen.', en: 'Finish the sentence.' },
  scope: { parts: ['goal', 'section', 'outside', 'indicator', 'activity'], reach: 'goal' },
  example: {
    fires: examplePlan({
      goals: [
        {
          level: 'unit',
          title: 'Alla barn kommer till tals',
          sections: [
            [
              'followUp',
              'Uppföljningen av barnens inflytande kommer att göras i',
              'Förskolläraren sammanställer svaren.',
            ],
          ],
        },
      ],
    }),
    passes: examplePlan({
      goals: [
        {
          level: 'unit',
          title: 'Alla barn kommer till tals',
          sections: [['followUp', 'Uppföljningen av barnens inflytande kommer att göras i', 'maj och i oktober.']],
        },
      ],
    }),
  },
  find: (plan) => {
    const furniture = new Set(plan.furniture.map(({ line }) => line));
    const pieces = piecesOf(plan);
    const titles = plan.goals.flatMap((goal): Found[] =>
      isInherited(goal) || !isCutForSure(goal.title)
        ? []
        : [
            {
              place: placeOfGoal(goal),
              message: {
                sv: `Målet ”${goalName(goal)}” slutar mitt i en mening. Skriv klart den.`,
                en: `The goal “${goalName(goal)}” ends in the middle of a sentence. Finish it.`,
              },
              evidence: [quotePart(placeOfGoal(goal), goal.title)],
            },
          ],
    );
    return [
      ...titles,
      ...pieces.flatMap((piece, i): Found[] => {
        if (!piece.own || (piece.kind !== 'paragraph' && piece.kind !== 'value') || !isCut(piece.text)) return [];
        if (piece.text.split(' ').length < MIN_WORDS || goesOn(piece, pieces[i + 1], furniture)) return [];
        const sentence = sentencesOf(piece.text).at(-1)?.text ?? piece.text;
        const text =
          sentence.length > 160 ? sentence.slice(sentence.indexOf(' ', sentence.length - 160) + 1) : shorten(sentence);
        return [
          {
            place: piece.place,
            message: {
              sv: `Meningen som slutar med ”${tail(sentence)}” under ”${piece.place.label}” är inte avslutad. Skriv klart den.`,
              en: `The sentence that ends in “${tail(sentence)}” under “${piece.place.label}” is not finished. Finish it.`,
            },
            evidence: [quote(piece, text)],
          },
        ];
      }),
    ];
  },
});

const tail = (sentence: string): string => sentence.split(' ').slice(-5).join(' ');
