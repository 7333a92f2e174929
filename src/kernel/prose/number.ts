import type { Bounded } from './mention.ts';
import { yearOf } from './time.ts';
import type { Token } from './tokens.ts';

const SMALL = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
const TENS = ['tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio'];
const WORDS = new Map<string, number>([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
  ['en', 1],
  ['femton', 15],
  ['hundra', 100],
  ['tusen', 1000],
]);
// "en" and "ett" are far more often articles than numbers; they count only if a frequency unit follows.
const ARTICLES = new Set(['en', 'ett']);

const BOUNDS: [words: string[], bound: Bounded['bound']][] = [
  [['inte', 'färre', 'än'], 'atLeast'],
  [['inte', 'mindre', 'än'], 'atLeast'],
  [['inte', 'fler', 'än'], 'atMost'],
  [['inte', 'mer', 'än'], 'atMost'],
  [['fler', 'än'], 'moreThan'],
  [['mer', 'än'], 'moreThan'],
  [['över'], 'moreThan'],
  [['färre', 'än'], 'lessThan'],
  [['mindre', 'än'], 'lessThan'],
  [['under'], 'lessThan'],
  [['upp', 'till'], 'atMost'],
  [['minst'], 'atLeast'],
  [['åtminstone'], 'atLeast'],
  [['lägst'], 'atLeast'],
  [['högst'], 'atMost'],
  [['max'], 'atMost'],
  [['maximalt'], 'atMost'],
  [['ca'], 'about'],
  [['cirka'], 'about'],
  [['c', ':', 'a'], 'about'],
  [['omkring'], 'about'],
  [['ungefär'], 'about'],
  [['runt'], 'about'],
  [['drygt'], 'about'],
  [['knappt'], 'about'],
  [['närmare'], 'about'],
];

export interface NumberRead extends Bounded {
  /** The first token after it. */
  next: number;
  /** True for "en" and "ett", which are numbers only if what follows says so. */
  article: boolean;
  /** True if a word such as "minst" bounds the number. */
  bounded: boolean;
}

function one(token: Token | undefined): number | null {
  if (!token) return null;
  if (token.type === 'number') return token.value ?? null;
  return token.type === 'word' ? (WORDS.get(token.lower) ?? null) : null;
}

const startsWith = (tokens: Token[], at: number, words: string[]) =>
  words.every((word, i) => tokens[at + i]?.lower === word);
const isDash = (token: Token | undefined) => token !== undefined && /^[-–]$/.test(token.text);

/** Reads a number at a token: its bound, the number, and the end of a range (`4–5`, `mellan 4 och 5`). */
export function readNumber(tokens: Token[], at: number): NumberRead | null {
  const bound = BOUNDS.find(([words]) => startsWith(tokens, at, words));
  let next = at + (bound?.[0].length ?? 0);
  // Some write "ca." with a full stop.
  if (bound?.[1] === 'about' && tokens[next]?.text === '.') next++;
  const between = bound === undefined && tokens[next]?.lower === 'mellan';
  if (between) next++;
  const value = one(tokens[next]);
  // "under 2026" says when, "under 20 procent" how much.
  if (value === null || (bound && yearOf(tokens[next]) !== null)) return null;
  const article = ARTICLES.has(tokens[next]?.lower ?? '');
  const number: NumberRead = {
    value,
    upTo: null,
    bound: bound?.[1] ?? 'exactly',
    next: next + 1,
    article,
    bounded: bound !== undefined,
  };
  const joined = between
    ? tokens[next + 1]?.lower === 'och'
    : isDash(tokens[next + 1]) || startsWith(tokens, next + 1, ['till']);
  const end = joined ? one(tokens[next + 2]) : null;
  if (end !== null && end > value) return { ...number, upTo: end, next: next + 3 };
  return between ? null : number;
}
