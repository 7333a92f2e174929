import type { Amount, Bounded, Change, Frequency, Mention } from './mention.ts';
import { type NumberRead, readNumber } from './number.ts';
import { perOf, type Read, readDay, readFrequency, readReport, readSeason, readYear } from './time.ts';
import { type Token, tokenise } from './tokens.ts';

const MONEY: Record<string, [unit: Amount['unit'], kronor: number]> = {
  kr: ['kr', 1],
  kronor: ['kr', 1],
  sek: ['kr', 1],
  tkr: ['tkr', 1e3],
  tusenkronor: ['tkr', 1e3],
  mnkr: ['mnkr', 1e6],
  mkr: ['mnkr', 1e6],
  mdkr: ['mdkr', 1e9],
};
const BIG: Record<string, [unit: Amount['unit'], kronor: number]> = {
  tusen: ['tkr', 1e3],
  miljon: ['mnkr', 1e6],
  miljoner: ['mnkr', 1e6],
  miljard: ['mdkr', 1e9],
  miljarder: ['mdkr', 1e9],
};
const KRONOR = new Set(['kr', 'kronor']);
const TIMES = new Set(['gång', 'gånger', 'ggr']);
// A number after one of these is a name, not a count.
const NAMERS = new Set([
  'mål',
  'delmål',
  'steg',
  'bilaga',
  'kapitel',
  'avsnitt',
  'sid',
  'sida',
  'tabell',
  'figur',
  'nivå',
  'dag',
  'agenda',
  'kap',
  'artikel',
  'punkt',
  'fas',
  'telefon',
  'tfn',
  'nr',
  'nummer',
  'åk',
  'årskurs',
  'klass',
  'grupp',
  'rum',
  'version',
  'del',
  'vecka',
  'kvartal',
  'tertial',
  'paragraf',
]);
// Words that end the description of what is counted.
const STOPS = new Set([
  'i',
  'på',
  'av',
  'för',
  'till',
  'från',
  'med',
  'om',
  'under',
  'över',
  'vid',
  'inom',
  'efter',
  'före',
  'innan',
  'sedan',
  'och',
  'eller',
  'men',
  'samt',
  'som',
  'att',
  'är',
  'har',
  'ska',
  'kan',
  'där',
  'när',
  'per',
  'varje',
  'vilka',
  'vilket',
  'varav',
  'var',
  'än',
  'hos',
  'mot',
  'genom',
  'mellan',
  'utan',
  'så',
  'de',
  'det',
  'den',
  'dessa',
  'inte',
  'kommer',
  'ska',
  'skall',
  'ges',
  'blir',
  'finns',
  'fick',
  'får',
  'ha',
  'bli',
  'varit',
  'hade',
  'procent',
]);
const MAX_SUBJECT = 4;
const CHANGING =
  /^(öka|ökar|ökat|ökade|ökas|höja|höjs|höjas|stiga|stiger)$|^(minska|minskar|minskat|minskade|minskas|sänka|sänks|sänkas|sjunka|sjunker)$/u;
const FACTORS: Record<string, number> = {
  halvera: 0.5,
  halveras: 0.5,
  halverats: 0.5,
  fördubbla: 2,
  fördubblas: 2,
  fördubblats: 2,
  tredubblas: 3,
};

const bounds = ({ value, upTo, bound }: Bounded): Bounded => ({ value, upTo, bound });

function readAmount(tokens: Token[], number: NumberRead): Read<Amount> | null {
  const unit = tokens[number.next]?.lower ?? '';
  const money = Object.hasOwn(MONEY, unit) ? MONEY[unit] : undefined;
  if (money)
    return {
      value: { kind: 'amount', ...bounds(number), unit: money[0], kronor: number.value * money[1] },
      next: number.next + 1,
    };
  const big = Object.hasOwn(BIG, unit) ? BIG[unit] : undefined;
  // "5 miljoner" is money only if followed by kronor: people are counted in millions too.
  if (!big || !KRONOR.has(tokens[number.next + 1]?.lower ?? '')) return null;
  return {
    value: { kind: 'amount', ...bounds(number), unit: big[0], kronor: number.value * big[1] },
    next: number.next + 2,
  };
}

/** `per år`, `om året`, `i månaden`, `/år`, `varje vecka` after a number: what it is counted over, and the token after it. */
function readPer(tokens: Token[], at: number): { per: string; unit: Frequency['per']; next: number } | null {
  const word = tokens[at]?.lower ?? tokens[at]?.text;
  if (!['per', 'om', 'i', '/', 'varje'].includes(word ?? '')) return null;
  const over = tokens[at + 1];
  const unit = perOf(over);
  // Only "per" counts over anything but time: "i skolan" says where.
  if (over?.type !== 'word' || (unit === null && word !== 'per')) return null;
  return { per: over.lower, unit, next: at + 2 };
}

function subjectAt(tokens: Token[], at: number): { subject: string; next: number } {
  let next = at;
  while (next < at + MAX_SUBJECT && tokens[next]?.type === 'word' && !STOPS.has(tokens[next]?.lower ?? '')) next++;
  return {
    subject: tokens
      .slice(at, next)
      .map((token) => token.lower)
      .join(' '),
    next,
  };
}

type WithoutPlace<T> = T extends unknown ? Omit<T, 'start' | 'end' | 'text'> : never;
type MentionWithoutPlace = WithoutPlace<Mention>;

function readQuantity(tokens: Token[], at: number): Read<MentionWithoutPlace> | null {
  const number = readNumber(tokens, at);
  if (!number || NAMERS.has(tokens[at - 1]?.lower ?? '')) return null;
  const unit = tokens[number.next];
  if (TIMES.has(unit?.lower ?? '')) {
    const per = readPer(tokens, number.next + 1);
    if (per?.unit) return { value: { kind: 'frequency', times: number.value, per: per.unit }, next: per.next };
  }
  if (number.article) return null;
  const amount = readAmount(tokens, number);
  if (amount) return amount;
  if (unit?.text === '%' || unit?.lower === 'procent')
    return { value: { kind: 'share', ...bounds(number), points: false }, next: number.next + 1 };
  if (/^procentenhet/u.test(unit?.lower ?? ''))
    return { value: { kind: 'share', ...bounds(number), points: true }, next: number.next + 1 };
  // Ages and sections of law are not counts: "0–19 år", "över 18 år", "11 §".
  if (unit?.lower === 'år' || unit?.lower === 'åringar' || unit?.text === '§' || unit?.lower === 'kap')
    return { value: { kind: 'number', ...bounds(number) }, next: number.next + 1 };
  const { subject, next } = subjectAt(tokens, number.next);
  if (subject === '') return { value: { kind: 'number', ...bounds(number) }, next: number.next };
  const per = readPer(tokens, next);
  return { value: { kind: 'count', ...bounds(number), subject, per: per?.per ?? null }, next: per?.next ?? next };
}

/** `ökar med 20 procent`, `minskas med 5`, `halveras`. */
function readChange(tokens: Token[], at: number): Read<Change> | null {
  const verb = tokens[at];
  if (verb?.type !== 'word') return null;
  const factor = Object.hasOwn(FACTORS, verb.lower) ? FACTORS[verb.lower] : undefined;
  if (factor)
    return {
      value: { kind: 'change', direction: factor < 1 ? 'down' : 'up', by: { type: 'factor', value: factor } },
      next: at + 1,
    };
  const changing = CHANGING.exec(verb.lower);
  if (!changing || tokens[at + 1]?.lower !== 'med') return null;
  const quantity = readQuantity(tokens, at + 2)?.value;
  const next = readQuantity(tokens, at + 2)?.next ?? at;
  const direction = changing[1] ? 'up' : 'down';
  switch (quantity?.kind) {
    case 'share':
      return {
        value: {
          kind: 'change',
          direction,
          by: quantity.points
            ? { type: 'number', value: quantity.value, unit: 'procentenheter' }
            : { type: 'share', value: quantity.value },
        },
        next,
      };
    case 'amount':
      return { value: { kind: 'change', direction, by: { type: 'number', value: quantity.kronor, unit: 'kr' } }, next };
    case 'count':
      return {
        value: { kind: 'change', direction, by: { type: 'number', value: quantity.value, unit: quantity.subject } },
        next,
      };
    case 'number':
      return { value: { kind: 'change', direction, by: { type: 'number', value: quantity.value, unit: null } }, next };
    default:
      return null;
  }
}

// Tried in turn at each token, the most specific first: "den 30 april" is a day before it is a number.
const READERS: ((tokens: Token[], at: number) => Read<MentionWithoutPlace> | null)[] = [
  readChange,
  readReport,
  readDay,
  readSeason,
  readFrequency,
  readYear,
  readQuantity,
];

/** All quantities and times that a text mentions, in order and never overlapping. Linear in the length of the text. */
export function readMentions(text: string): Mention[] {
  const tokens = tokenise(text);
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = firstOf(tokens, at);
    const first = tokens[at];
    const last = read && tokens[read.next - 1];
    if (!read || !first || !last) {
      at++;
      continue;
    }
    mentions.push({
      ...read.value,
      start: first.start,
      end: last.end,
      text: text.slice(first.start, last.end),
    } as Mention);
    at = read.next;
  }
  return mentions;
}

function firstOf(tokens: Token[], at: number): Read<MentionWithoutPlace> | null {
  for (const reader of READERS) {
    const read = reader(tokens, at);
    if (read) return read;
  }
  return null;
}
