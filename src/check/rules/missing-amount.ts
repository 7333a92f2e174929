import { type Token, tokenise } from '../../kernel/prose/tokens.ts';
import { examplePlan } from '../model/example.ts';
import { ownProse } from '../model/piece.ts';
import { quote } from '../model/quote.ts';
import { remember } from '../model/remember.ts';
import { type Found, rule } from '../model/rule.ts';

// Short units that are never written without a figure in a sentence; "kronor" is, in "mätt i kronor".
const SHORT = new Set(['mnkr', 'tkr', 'mkr', 'mdkr']);
const LONG = new Set(['kronor', 'kr', 'miljoner', 'tusen']);
const SHARE = new Set(['procent', '%']);
const BEFORE = new Set([
  'till',
  'på',
  'med',
  'om',
  'är',
  'var',
  'blev',
  'blir',
  'bli',
  'av',
  'ca',
  'cirka',
  'drygt',
  'knappt',
  'omkring',
  'minst',
  'högst',
  'totalt',
  'motsvarar',
  'utgör',
  'kostar',
  'över',
  'under',
]);
// What must come right before "till", "på" or "med" for "kronor" to require a figure.
const AMOUNTS =
  /^(?:uppgår|uppgick|uppgå|beräknas|budget|budgeten|underskott|överskott|underskottet|överskottet|minskning|ökning|utfall|nettobudget|avvikelse)$/u;
const BLANK = /^(?:x{1,4}|y{2,4}|z{2,4}|[_…?])$/u;

/** The first token of the words that require a figure, or -1. */
function wanting(tokens: Token[], at: number): number {
  const unit = tokens[at]?.lower ?? '';
  const before = tokens[at - 1];
  if (!before) return -1;
  if (SHORT.has(unit) || LONG.has(unit) || SHARE.has(unit || (tokens[at]?.text ?? ''))) {
    if (BLANK.test(before.lower) && before.end < (tokens[at]?.start ?? 0)) return at - 1;
    const after = tokens[at + 1];
    if (after?.type === 'number' && after.start - (tokens[at]?.end ?? 0) <= 1) return -1;
  }
  if (SHORT.has(unit) && BEFORE.has(before.lower)) return Math.max(0, at - 2);
  if (LONG.has(unit) && ['till', 'på', 'med'].includes(before.lower) && AMOUNTS.test(tokens[at - 2]?.lower ?? ''))
    return at - 2;
  return -1;
}

/** The words of a text that require a figure. */
const wantingIn = remember((text): readonly string[] => {
  if (!/mnkr|tkr|mkr|mdkr|kr\b|kronor|miljoner|tusen|procent|%/iu.test(text)) return [];
  const tokens = tokenise(text);
  return tokens.flatMap(({ end }, at) => {
    const from = wanting(tokens, at);
    return from < 0 ? [] : [text.slice(tokens[from]?.start, end)];
  });
});

export const missingAmount = rule({
  id: 'missing-amount',
  severity: 'error',
  title: { sv: 'Belopp saknas', en: 'Amount missing' },
  says: {
    sv: 'En mening har en enhet för pengar men ingen siffra (”uppgår till mnkr”), eller ett xx där en siffra skulle stå.',
    en: 'A sentence has a unit of money but no figure (“uppgår till mnkr”), or an xx in place of a figure.',
  },
  fix: { sv: 'Fyll i beloppet.', en: 'Fill in the amount.' },
  scope: { parts: ['section', 'outside', 'indicator', 'activity'], reach: 'part' },
  example: {
    fires: examplePlan({ outside: [{ heading: 'Budget 2026', texts: ['Budgeten för året uppgår till mnkr.'] }] }),
    passes: examplePlan({
      outside: [
        { heading: 'Budget 2026', texts: ['Budgeten för året uppgår till 21 mnkr. Kostnaderna visas i mnkr.'] },
      ],
    }),
  },
  find: (plan) =>
    ownProse(plan).flatMap((piece) =>
      wantingIn(piece.text).map(
        (text): Found => ({
          place: piece.place,
          message: {
            sv: `Beloppet saknas i ”${text}”. Fyll i siffran.`,
            en: `The amount is missing in “${text}”. Fill in the figure.`,
          },
          evidence: [quote(piece, text)],
        }),
      ),
    ),
});
