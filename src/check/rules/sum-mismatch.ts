import type { Mention } from '../../kernel/prose/mention.ts';
import type { Block } from '../../kernel/richtext.ts';
import { isOwnSection } from '../../plan/model/ownership.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { examplePlan } from '../model/example.ts';
import type { Place } from '../model/finding.ts';
import { mentionsIn } from '../model/mentions.ts';
import { ownProse, type Piece } from '../model/piece.ts';
import { placeOfOutside, placeOfSection } from '../model/place.ts';
import { quote, quoteBlock } from '../model/quote.ts';
import { type Found, rule } from '../model/rule.ts';
import { wrongSums } from '../model/table-sum.ts';

type Role = 'budget' | 'change' | 'outcome' | 'result';
const ROLES: [word: RegExp, role: Role][] = [
  [/underskott\p{L}*|överskott\p{L}*/giu, 'result'],
  [/minskning\p{L}*|ökning\p{L}*/giu, 'change'],
  [/utfall\p{L}*/giu, 'outcome'],
  [/(?:netto)?budget(?:en|ram|ramen)?(?!\p{L})/giu, 'budget'],
];

interface Amount {
  role: Role;
  word: string;
  million: number;
  mention: Mention;
}

/** Millions of kronor; in a text about a budget "35 miljoner" are kronor too. */
function millionsOf(mention: Mention): number | null {
  if (mention.kind === 'amount') return mention.kronor / 1e6;
  return mention.kind === 'count' && /^(?:miljoner|mnkr)/u.test(mention.subject) ? mention.value : null;
}

/** The amounts of a text with what each of them is: the nearest such word before it, in the same sentence. */
function amountsIn(text: string): Amount[] {
  let from = 0;
  return mentionsIn(text).flatMap((mention): Amount[] => {
    const million = millionsOf(mention);
    if (million === null || mention.kind === 'year') return [];
    const before = text.slice(from, mention.start);
    from = mention.end;
    const words = ROLES.flatMap(([pattern, role]) =>
      [...before.matchAll(pattern)].map((match) => ({ role, word: match[0].toLowerCase(), at: match.index })),
    );
    const nearest = words.sort((a, b) => b.at - a.at)[0];
    return nearest ? [{ role: nearest.role, word: nearest.word, million, mention }] : [];
  });
}

/**
 * Budget this year, its change, last year's outcome and result: last year's budget follows from the first two, and the
 * result from it.
 */
function mismatch(amounts: Amount[]): { said: number; follows: number } | null {
  const one = (role: Role) => {
    const found = amounts.filter((amount) => amount.role === role);
    return found.length === 1 ? found[0] : undefined;
  };
  const [budget, change, outcome, result] = [one('budget'), one('change'), one('outcome'), one('result')];
  if (!budget || !change || !outcome || !result || amounts.length !== 4) return null;
  const before = change.word.startsWith('minskning')
    ? budget.million + change.million
    : budget.million - change.million;
  const follows = result.word.startsWith('under') ? outcome.million - before : before - outcome.million;
  // Each of the four may be rounded to the nearest half million.
  return Math.abs(follows - result.million) > 2 ? { said: result.million, follows } : null;
}

const print = (million: number): string =>
  `${million.toFixed(1).replace(/\.0$/, '').replace('.', ',').replace('-', '−')} mnkr`;

function inPiece(piece: Piece): Found[] {
  if (!/budget/iu.test(piece.text) || !/utfall/iu.test(piece.text)) return [];
  const amounts = amountsIn(piece.text);
  const wrong = mismatch(amounts);
  if (!wrong) return [];
  return [
    {
      place: piece.place,
      message: {
        sv: `Beloppen går inte ihop: årets budget, ändringen och förra årets utfall ger ${print(wrong.follows)}, men texten säger ${print(wrong.said)}. Kontrollera dem mot bokslutet.`,
        en: `The amounts do not add up: this year’s budget, the change and last year’s outcome give ${print(wrong.follows)}, but the text says ${print(wrong.said)}. Check them against the accounts.`,
      },
      // The words of a count continue after the unit.
      evidence: amounts.map(({ mention: { text } }) => quote(piece, /^.*?(?:miljoner|mnkr)/iu.exec(text)?.[0] ?? text)),
    },
  ];
}

/** The sums of the unit's own tables. */
function tables(plan: Plan): Found[] {
  const inGoals = plan.goals.flatMap((goal) =>
    goal.sections.flatMap((section) =>
      isOwnSection(goal, section) ? inBody(section.body, placeOfSection(goal, section)) : [],
    ),
  );
  return [...inGoals, ...plan.sections.flatMap((section) => inBody(section.body, placeOfOutside(section)))];
}

const inBody = (body: Block[], place: Place): Found[] =>
  body.flatMap((block, index) =>
    block.type !== 'table'
      ? []
      : wrongSums(block).map(
          ({ column, sum, follows }): Found => ({
            place,
            message: {
              sv: `Raderna i kolumnen ”${column}” ger ${follows}, men summan är ${sum}. Kontrollera beloppen.`,
              en: `The rows of the column “${column}” give ${follows}, and the sum is ${sum}. Check the amounts.`,
            },
            evidence: [quoteBlock(place, body, index, sum)],
          }),
        ),
  );

export const sumMismatch = rule({
  id: 'sum-mismatch',
  severity: 'error',
  title: { sv: 'Beloppen går inte ihop', en: 'The amounts do not add up' },
  says: {
    sv: 'Raderna i en tabell ger en annan summa än den som står sist, eller så går årets budget, dess ändring, förra årets utfall och dess under- eller överskott inte ihop.',
    en: 'The rows of a table give another sum than the one printed last, or this year’s budget, its change, last year’s outcome and its deficit or surplus do not add up.',
  },
  fix: { sv: 'Kontrollera beloppen mot bokslutet.', en: 'Check the amounts against the accounts.' },
  scope: { parts: ['section', 'outside', 'indicator', 'activity'], reach: 'part' },
  example: {
    fires: examplePlan({
      outside: [
        {
          heading: 'Budget 2026',
          texts: [
            'Enhetens budget är 20 mnkr, en minskning med 5 mnkr. Förra årets utfall var 27 mnkr, ett underskott på 9 mnkr.',
          ],
        },
      ],
    }),
    passes: examplePlan({
      outside: [
        {
          heading: 'Budget 2026',
          texts: [
            'Enhetens budget är 20 mnkr, en minskning med 5 mnkr. Förra årets utfall var 27 mnkr, ett underskott på 2 mnkr.',
          ],
        },
      ],
    }),
  },
  find: (plan) => [...ownProse(plan).flatMap(inPiece), ...tables(plan)],
});
