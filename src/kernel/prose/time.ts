import { isDate, MONTHS } from '../period.ts';
import type { Day, Frequency, Report, Season, Year } from './mention.ts';
import type { Token } from './tokens.ts';

/** What was read at a token, and the first token after it. */
export interface Read<T> {
  value: T;
  next: number;
}

const SEASONS: Record<string, Season['season']> = {
  vt: 'spring',
  våren: 'spring',
  vår: 'spring',
  vårterminen: 'spring',
  sommaren: 'summer',
  sommar: 'summer',
  ht: 'autumn',
  hösten: 'autumn',
  höst: 'autumn',
  höstterminen: 'autumn',
  vintern: 'winter',
  vinter: 'winter',
};
const PER: Record<string, NonNullable<Frequency['per']>> = {
  dag: 'day',
  dagen: 'day',
  vecka: 'week',
  veckan: 'week',
  månad: 'month',
  månaden: 'month',
  kvartal: 'quarter',
  kvartalet: 'quarter',
  tertial: 'tertial',
  tertialet: 'tertial',
  halvår: 'half',
  halvåret: 'half',
  termin: 'term',
  terminen: 'term',
  år: 'year',
  året: 'year',
};
const ADVERBS: Record<string, [times: number | null, per: Frequency['per']]> = {
  dagligen: [1, 'day'],
  veckovis: [1, 'week'],
  månadsvis: [1, 'month'],
  månatligen: [1, 'month'],
  kvartalsvis: [1, 'quarter'],
  tertialvis: [1, 'tertial'],
  halvårsvis: [1, 'half'],
  terminsvis: [1, 'term'],
  årligen: [1, 'year'],
  årsvis: [1, 'year'],
  löpande: [null, null],
  kontinuerligt: [null, null],
  regelbundet: [null, null],
};
const ANNUAL_REPORT = new Set(['vb', 'verksamhetsberättelse', 'verksamhetsberättelsen', 'verksamhetsberättelsens']);
const TERTIAL_REPORT = /^tertialrapport(?:en|er|erna)?$|^tertialuppföljning(?:en|ar|arna)?$/u;

export const perOf = (token: Token | undefined): Frequency['per'] =>
  token && Object.hasOwn(PER, token.lower) ? (PER[token.lower] ?? null) : null;

/** The year a token gives: four digits from 1990 to 2099. */
export function yearOf(token: Token | undefined): number | null {
  if (token?.type !== 'number' || !/^\d{4}$/.test(token.text)) return null;
  const year = Number(token.text);
  return year >= 1990 && year <= 2099 ? year : null;
}

/** A year, or a range of years. */
export function readYear(tokens: Token[], at: number): Read<Year> | null {
  const year = yearOf(tokens[at]);
  if (year === null) return null;
  const upTo = /^[-–/]$/.test(tokens[at + 1]?.text ?? '') ? yearOf(tokens[at + 2]) : null;
  return upTo !== null && upTo > year
    ? { value: { kind: 'year', year, upTo }, next: at + 3 }
    : { value: { kind: 'year', year, upTo: null }, next: at + 1 };
}

/**
 * A day (`den 30 april 2026`, `2026-04-30`, `30 april`) or a month (`i maj`, `april 2026`), with or without "senast"
 * before it.
 */
export function readDay(tokens: Token[], start: number): Read<Day> | null {
  let at = start;
  const deadline = tokens[at]?.lower === 'senast';
  if (deadline) at++;
  const token = tokens[at];
  if (token?.type === 'date') {
    if (!isDate(token.text)) return null;
    const [year = 0, month = 0, day = 0] = token.text.split('-').map(Number);
    return { value: { kind: 'day', year, month, day, deadline }, next: at + 1 };
  }
  if (
    ['den', 'i'].includes(tokens[at]?.lower ?? '') &&
    (deadline || MONTHS.includes(tokens[at + 1]?.lower ?? '') || isDayNumber(tokens[at + 1]))
  )
    at++;
  const day = isDayNumber(tokens[at]) ? (tokens[at]?.value ?? null) : null;
  const month = MONTHS.indexOf(tokens[day === null ? at : at + 1]?.lower ?? '') + 1;
  if (month === 0) return null;
  const next = at + (day === null ? 1 : 2);
  const year = yearOf(tokens[next]);
  return { value: { kind: 'day', year, month, day, deadline }, next: year === null ? next : next + 1 };
}

const isDayNumber = (token: Token | undefined) =>
  token?.type === 'number' && /^(?:[1-9]|[12]\d|3[01])$/.test(token.text);

/** A season with its year, or a school term: `vt 2023`, `VT-24`, `hösten 2025`, `våren`. */
export function readSeason(tokens: Token[], at: number): Read<Season> | null {
  const token = tokens[at];
  const short = /^(vt|ht)[-–]?(\d{2}|\d{4})$/.exec(token?.lower ?? '');
  if (short)
    return {
      value: { kind: 'season', season: short[1] === 'vt' ? 'spring' : 'autumn', year: fullYear(short[2] ?? '') },
      next: at + 1,
    };
  const season = token?.type === 'word' && Object.hasOwn(SEASONS, token.lower) ? SEASONS[token.lower] : undefined;
  if (!season) return null;
  const joined = /^[-–]$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const isTerm = token?.lower === 'vt' || token?.lower === 'ht';
  const year =
    yearOf(tokens[joined]) ??
    (isTerm && /^\d{2}$/.test(tokens[joined]?.text ?? '') ? fullYear(tokens[joined]?.text ?? '') : null);
  // "vår" also means "our": without a year, only the definite forms are seasons.
  if (
    year === null &&
    (token?.lower === 'vår' || token?.lower === 'sommar' || token?.lower === 'höst' || token?.lower === 'vinter')
  )
    return null;
  return { value: { kind: 'season', season, year }, next: year === null ? at + 1 : joined + 1 };
}

const fullYear = (digits: string) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

/** A frequency given without a number: `månadsvis`, `varje vecka`, `varannan månad`, `löpande`. */
export function readFrequency(tokens: Token[], at: number): Read<Frequency> | null {
  const token = tokens[at];
  if (token?.type !== 'word') return null;
  const adverb = Object.hasOwn(ADVERBS, token.lower) ? ADVERBS[token.lower] : undefined;
  if (adverb) return { value: { kind: 'frequency', times: adverb[0], per: adverb[1] }, next: at + 1 };
  const share = { varje: 1, varannan: 1 / 2, vartannat: 1 / 2, var: 0 }[token.lower];
  const per = share ? perOf(tokens[at + 1]) : null;
  return share && per ? { value: { kind: 'frequency', times: share, per }, next: at + 2 } : null;
}

/** A reporting occasion: `T1`, `tertial 2`, `tertialrapport 1`, `VB`, `verksamhetsberättelsen`, `tertialrapporterna`. */
export function readReport(tokens: Token[], at: number): Read<Report> | null {
  const token = tokens[at];
  if (token?.type !== 'word') return null;
  if (token.lower === 't1' || token.lower === 't2')
    return { value: { kind: 'report', occasion: token.lower === 't1' ? 'T1' : 'T2' }, next: at + 1 };
  if (ANNUAL_REPORT.has(token.lower)) return { value: { kind: 'report', occasion: 'VB' }, next: at + 1 };
  const report = TERTIAL_REPORT.test(token.lower);
  if (!report && token.lower !== 'tertial') return null;
  const number = tokens[at + 1]?.text;
  if (number === '1' || number === '2')
    return { value: { kind: 'report', occasion: number === '1' ? 'T1' : 'T2' }, next: at + 2 };
  return report ? { value: { kind: 'report', occasion: null }, next: at + 1 } : null;
}
