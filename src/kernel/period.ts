/** The three reporting occasions of the year: tertialrapport 1, tertialrapport 2, verksamhetsberättelse. */
export type Occasion = 'T1' | 'T2' | 'VB';

/** A stretch of the year that something is counted or followed up for. */
export type Period =
  | { type: 'occasion'; occasion: Occasion; year: number }
  | { type: 'month'; month: number; year: number }
  | { type: 'quarter'; quarter: 1 | 2 | 3 | 4; year: number }
  | { type: 'half'; half: 1 | 2; year: number }
  | { type: 'year'; year: number };

/** The last day each occasion covers, as `MM-DD`. A setting per municipality; the default is the tertial calendar. */
export type OccasionDays = Record<Occasion, string>;

export const TERTIAL_DAYS: OccasionDays = { T1: '04-30', T2: '08-31', VB: '12-31' };

const pad = (n: number) => String(n).padStart(2, '0');
const lastDayOfMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const days = (year: number, fromMonth: number, toMonth: number) => ({
  start: `${year}-${pad(fromMonth)}-01`,
  end: `${year}-${pad(toMonth)}-${lastDayOfMonth(year, toMonth)}`,
});

/**
 * First and last day of a period as ISO dates, both included. An occasion covers the year from 1 January to its day,
 * since a tertial report covers the year so far.
 */
export function periodDays(period: Period, occasionDays: OccasionDays = TERTIAL_DAYS): { start: string; end: string } {
  const { year } = period;
  switch (period.type) {
    case 'occasion':
      return { start: `${year}-01-01`, end: `${year}-${occasionDays[period.occasion]}` };
    case 'month':
      return days(year, period.month, period.month);
    case 'quarter':
      return days(year, period.quarter * 3 - 2, period.quarter * 3);
    case 'half':
      return days(year, period.half * 6 - 5, period.half * 6);
    case 'year':
      return days(year, 1, 12);
  }
}

/** True for an ISO date (`YYYY-MM-DD`) that exists in the calendar. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

/** The months in Swedish, in full. */
export const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];
/** As reports print them: `jan`. */
const shortMonth = (month: string): string => month.slice(0, 3);

/** Prints a period as reports do: `VB 2025`, `T1 2026`, `mar 2026`, `kv 2 2026`, `halvår 1 2026`, `2026`. */
export function printPeriod(period: Period): string {
  switch (period.type) {
    case 'occasion':
      return `${period.occasion} ${period.year}`;
    case 'month':
      return `${shortMonth(MONTHS[period.month - 1] ?? '')} ${period.year}`;
    case 'quarter':
      return `kv ${period.quarter} ${period.year}`;
    case 'half':
      return `halvår ${period.half} ${period.year}`;
    case 'year':
      return String(period.year);
  }
}

/** Reads a period as reports print it, the inverse of `printPeriod`, with the usual spellings; `null` for anything else. */
export function parsePeriod(printed: string): Period | null {
  const match = /^(?:(.{0,20}?)\s*)?(\d{4})$/u.exec(printed.trim().toLowerCase());
  if (!match) return null;
  const year = Number(match[2]);
  const name = (match[1] ?? '').replace(/\s+/g, ' ').trim();
  if (name === '' || name === 'år') return { type: 'year', year };
  if (/^(vb|verksamhetsberättelse)$/u.test(name)) return { type: 'occasion', occasion: 'VB', year };
  const tertial = /^(?:t|tertial ?|tertialrapport ?)([12])$/u.exec(name);
  if (tertial) return { type: 'occasion', occasion: `T${tertial[1]}` as Occasion, year };
  const quarter = /^(?:kv|kvartal) ?([1-4])$/u.exec(name);
  if (quarter) return { type: 'quarter', quarter: Number(quarter[1]) as 1 | 2 | 3 | 4, year };
  const half = /^halvår ?([12])$/u.exec(name);
  if (half) return { type: 'half', half: Number(half[1]) as 1 | 2, year };
  const month = MONTHS.findIndex((full) => name === full || name === shortMonth(full));
  return month < 0 ? null : { type: 'month', month: month + 1, year };
}
