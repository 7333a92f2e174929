import { groupBy } from '../../kernel/group.ts';
import type { Mention, Share } from '../../kernel/prose/mention.ts';
import type { PlanIndicator } from '../../plan/model/plan.ts';
import { examplePlan } from '../model/example.ts';
import { mentionsIn } from '../model/mentions.ts';
import { lineOf } from '../model/own.ts';
import { type Piece, piecesOf } from '../model/piece.ts';
import { placeOfIndicator } from '../model/place.ts';
import { quoteAt, quotePart } from '../model/quote.ts';
import { type Found, rule } from '../model/rule.ts';
import { type Sentence, sentencesOf } from '../model/sentence.ts';
import { shareStem, subjectWords } from '../model/subject-words.ts';
import { quantityOf } from '../model/values.ts';

/** The indicator that a sentence is about: all its words for what is counted are in that indicator's name, and in no other's. */
function spokenOf(sentence: Sentence, indicators: PlanIndicator[]): PlanIndicator | null {
  const words = subjectWords(sentence.text);
  if (words.length === 0) return null;
  const fits = indicators.filter(({ name }) => {
    const named = subjectWords(name);
    return words.every((word) => named.some((other) => shareStem(word, other)));
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** A level that the text promises: one exact or least share, which is neither a change nor a comparison. */
function promisedShare(sentence: Sentence): (Mention & Share) | null {
  const mentions = mentionsIn(sentence.text);
  const shares = mentions.filter((mention) => mention.kind === 'share');
  const [share] = shares;
  if (
    !share ||
    shares.length > 1 ||
    share.points ||
    share.upTo !== null ||
    mentions.some(({ kind }) => kind === 'change')
  )
    return null;
  return /(?:öka|minska|höj|sänk|jämför|jmf|förbättra)/iu.test(sentence.text) ? null : share;
}

function conflictsIn(piece: Piece, indicators: PlanIndicator[]): Found[] {
  return sentencesOf(piece.text).flatMap((sentence): Found[] => {
    const share = promisedShare(sentence);
    const indicator = share && spokenOf(sentence, indicators);
    const target = quantityOf(indicator?.target ?? null);
    if (!share || !indicator || !target || target.unit !== '%' || target.value === share.value) return [];
    return [
      {
        place: piece.place,
        message: {
          sv: `Texten säger ${share.text}, men årsmålet för ”${indicator.name}” är ${indicator.target}. Bestäm vilket som gäller.`,
          en: `The text says ${share.text}, and the target of “${indicator.name}” is ${indicator.target}. Decide which holds.`,
        },
        evidence: [
          quoteAt(piece, sentence.start + share.start),
          quotePart(placeOfIndicator(indicator), indicator.target ?? ''),
        ],
      },
    ];
  });
}

export const targetConflict = rule({
  id: 'target-conflict',
  severity: 'warning',
  title: { sv: 'Målet i texten är ett annat än i tabellen', en: 'The target in the text is not the table’s' },
  says: {
    sv: 'Ett förväntat resultat lovar en annan andel än årsmålet för den indikator det handlar om.',
    en: 'An expected result promises another share than the target of the indicator it speaks of.',
  },
  fix: {
    sv: 'Bestäm vilket tal som gäller, och skriv det på båda ställena.',
    en: 'Decide which number holds, and write it in both places.',
  },
  scope: { parts: ['section', 'indicator'], reach: 'plan' },
  example: {
    fires: examplePlan({
      goals: [
        {
          level: 'city',
          title: 'Omsorgen är god',
          indicators: [{ name: 'Andel kunder som är nöjda med maten', target: '80 %' }],
        },
        {
          level: 'unit',
          title: 'Maten smakar',
          sections: [['expectedResult', '- Minst 90 procent av kunderna är nöjda med maten.']],
        },
      ],
    }),
    passes: examplePlan({
      goals: [
        {
          level: 'city',
          title: 'Omsorgen är god',
          indicators: [{ name: 'Andel kunder som är nöjda med maten', target: '80 %' }],
        },
        {
          level: 'unit',
          title: 'Maten smakar',
          sections: [
            [
              'expectedResult',
              '- Minst 80 procent av kunderna är nöjda med maten.',
              '- Minst 90 procent äter lunch tillsammans.',
            ],
          ],
        },
      ],
    }),
  },
  find: (plan) => {
    const goals = new Map(plan.goals.map((goal) => [goal.id, goal]));
    const indicators = groupBy(plan.indicators, ({ goal }) => goal);
    return piecesOf(plan).flatMap((piece): Found[] => {
      const { goal, section } = piece;
      if (goal?.level !== 'unit' || section?.kind !== 'expectedResult') return [];
      // A unit goal answers to its own indicators and to those of the goals above it.
      const answered = lineOf(goal, goals).flatMap(({ id }) => indicators.get(id) ?? []);
      return conflictsIn(piece, answered);
    });
  },
});
