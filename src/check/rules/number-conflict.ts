import { groupBy } from '../../kernel/group.ts';
import type { Count, Mention } from '../../kernel/prose/mention.ts';
import { examplePlan } from '../model/example.ts';
import { mentionsIn } from '../model/mentions.ts';
import { goalName } from '../model/own.ts';
import { ownProse, type Piece } from '../model/piece.ts';
import { quoteAt } from '../model/quote.ts';
import { remember } from '../model/remember.ts';
import { type Found, rule } from '../model/rule.ts';

interface PlacedCount {
  count: Mention & Count;
  piece: Piece;
}

const HAS_NUMBER = /\d|(?<!\p{L})(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)(?!\p{L})/iu;

/**
 * The first two words of what is counted: a single word ("medarbetare") may be many things. Time and money are counted
 * everywhere.
 */
function subjectOf({ subject }: Count): string | null {
  const words = subject.split(' ');
  if (
    words.length < 2 ||
    /^(?:år|månad|vecka|veckor|dag|timm|minut|gång|ggr|miljon|tusen|kron|procent|av)/u.test(words[0] ?? '')
  )
    return null;
  return words.slice(0, 2).join(' ');
}

const countsIn = remember((text): readonly PlacedCount['count'][] =>
  HAS_NUMBER.test(text)
    ? mentionsIn(text).filter(
        (mention): mention is PlacedCount['count'] => mention.kind === 'count' && subjectOf(mention) !== null,
      )
    : [],
);

/** The number with the first two words of what is counted, without whatever happens to follow them. */
function print({ count }: PlacedCount): string {
  const subject = subjectOf(count) ?? '';
  const at = count.text.toLowerCase().indexOf(subject);
  const end = count.subject.split(' ').slice(0, 3).join(' ');
  return at < 0 ? count.text : count.text.slice(0, at + end.length);
}

export const numberConflict = rule({
  id: 'number-conflict',
  severity: 'warning',
  title: { sv: 'Olika tal för samma sak', en: 'Different numbers for one thing' },
  says: {
    sv: 'Två meningar under ett mål ger olika tal för samma sak.',
    en: 'Two sentences of one goal give different numbers for the same thing.',
  },
  fix: { sv: 'Bestäm vilket tal som gäller.', en: 'Decide which number holds.' },
  scope: { parts: ['goal', 'section'], reach: 'goal' },
  example: {
    fires: examplePlan({
      goals: [
        {
          level: 'unit',
          title: 'De boende är med och bestämmer',
          sections: [
            ['expectedResult', '- Varje boende ordnar minst 4 gemensamma utflykter per år.'],
            ['followUp', 'I maj räknas att varje boende har planerat 8 gemensamma utflykter.'],
          ],
        },
      ],
    }),
    passes: examplePlan({
      goals: [
        {
          level: 'unit',
          title: 'De boende är med och bestämmer',
          sections: [
            ['expectedResult', '- Varje boende ordnar minst 4 gemensamma utflykter per år.'],
            ['followUp', 'I maj räknas att varje boende har planerat 4 gemensamma utflykter och 8 kvällar.'],
          ],
        },
      ],
    }),
  },
  find: (plan) => {
    const pieces =
      plan.kind === 'report'
        ? []
        : ownProse(plan).filter(({ goal, place }) => goal?.level === 'unit' && place.part.kind === 'section');
    const counts = pieces.flatMap((piece) => countsIn(piece.text).map((count): PlacedCount => ({ count, piece })));
    const groups = groupBy(counts, ({ count, piece }) => `${piece.place.goal} ${subjectOf(count)}`);
    return [...groups.values()].flatMap(([first, ...rest]): Found[] => {
      const other = rest.find(
        ({ count }) =>
          first &&
          count.value !== first.count.value &&
          count.upTo === first.count.upTo &&
          (count.per === first.count.per || count.per === null || first.count.per === null),
      );
      if (!first || !other || !first.piece.goal) return [];
      return [
        {
          place: other.piece.place,
          message: {
            sv: `Målet ”${goalName(first.piece.goal)}” säger både ”${print(first)}” och ”${print(other)}”. Bestäm vilket tal som gäller.`,
            en: `The goal “${goalName(first.piece.goal)}” says both “${print(first)}” and “${print(other)}”. Decide which number holds.`,
          },
          evidence: [other, first].map(({ piece, count }) => quoteAt(piece, count.start)),
        },
      ];
    });
  },
});
