import type { Column } from './columns.ts';

/**
 * A value at the end of a table row in running text, where columns are known only by their order and by runs of spaces:
 * n spaces between two values mean n − 1 empty cells.
 */
export interface Value {
  type: 'figure' | 'delegation' | 'periodicity' | 'period' | 'date' | 'dash';
  text: string;
  /** Spaces on the line before it. */
  blanks: number;
  /** True if it begins a line. */
  first: boolean;
}

// A cell begins with a capital; "24 år" in lower case is the end of a name.
const PERIODICITY =
  /^(År|Tertial|Tertialvis|Månad|Månadsvis|Kvartal|Kvartalsvis|Halvår|Halvårsvis|Vecka|Termin|Årsvis|Årligen|Dag)(?=\s|$)/u;
const PERIOD =
  /^(?:(?:VB|T[12]|Tertial\s[12]|Kvartal\s[1-4]|Kv\s?[1-4]|Halvår\s[12]|Helår|\p{Lu}?\p{Ll}{2,9})\s+)?(?:19|20)\d{2}(?=\s|$)/u;
const DATE = /^(?:19|20)\d{2}-\d{2}-\d{2}(?=\s|$)/;
// A number with its unit: a percent sign may follow a space or be on the next line; other units are words in lower
// case. Thousands may be separated by a space, which is also what separates two cells.
const THOUSANDS = /^[-−–]?\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)(?:,\d+)?(?:\s{0,2}%)?(?=\s|$)/u;
const FIGURE =
  /^[-−–<>≥≤]?\s?\d+(?:[.,:]\d+)?(?:\s{0,3}%|(?: ?(?:st|kr|tkr|mnkr|mkr|procent|procentenheter|dagar|timmar|poäng|kg|ton|kWh)(?:[ \n]\p{Ll}[\p{L}\d]*|[ \n]CO2e?){0,6}))?(?=\s|$)/u;
const DELEGATION = /^(?:Tas\s+fram\s+av|Fastställs|Beslutas|Bestäms|Sätts\s+av|Anges\s+av)(?=\s|$)/u;
/** True if a text breaks off in a delegation, whose rest is then on the next line. */
export const endsInDelegation = (text: string): boolean =>
  /(?:^|\s)(?:Tas|Tas fram|Tas fram av|Fastställs|Beslutas|Bestäms|Sätts av|Anges av)$/u.test(text);
const DASH = /^[-–—](?=\s|$)/u;

/**
 * Reads values to the end of a text, or `null` if something in it is not a value or there are more than `most`. `text`
 * has a line break where the source has one; without one at its beginning it follows a name on the same line.
 * `emptyAfter` is the number of empty cells shown by spaces after the last value. `thousands` says whether `1 200` is
 * one figure or two.
 */
export function readValues(
  text: string,
  join: (a: string, b: string) => string,
  thousands: boolean,
  most: number,
): { values: Value[]; emptyAfter: number } | null {
  const values: Value[] = [];
  let at = 0;
  let blanks = 0;
  let first = false;
  while (at < text.length) {
    if (text[at] === ' ') {
      blanks++;
      at++;
      continue;
    }
    if (text[at] === '\n') {
      first = true;
      blanks = 0;
      at++;
      continue;
    }
    const value = readValue(text.slice(at, at + 200), join, thousands);
    if (!value || values.length === most) return null;
    values.push({ type: value.type, text: value.text, blanks, first });
    at += value.length;
    blanks = 0;
    first = false;
  }
  return { values, emptyAfter: Math.max(0, blanks - 1) };
}

function readValue(
  rest: string,
  join: (a: string, b: string) => string,
  thousands: boolean,
): { type: Value['type']; text: string; length: number } | null {
  const plain: [RegExp, Value['type']][] = [
    ...(thousands ? ([[THOUSANDS, 'figure']] satisfies [RegExp, Value['type']][]) : []),
    [DATE, 'date'],
    [PERIODICITY, 'periodicity'],
    [FIGURE, 'figure'],
    [DASH, 'dash'],
  ];
  // A delegation first: "Fastställs 2026" has the form of a period ("Mars 2026").
  const delegation = DELEGATION.exec(rest);
  if (delegation) return readDelegation(rest, delegation[0].length, join);
  const period = PERIOD.exec(rest);
  if (period && /\s/u.test(period[0]))
    return { type: 'period', text: period[0].replace(/\s+/gu, ' '), length: period[0].length };
  for (const [pattern, type] of plain) {
    const match = pattern.exec(rest);
    if (match) return { type, text: match[0].replace(/\s+/gu, ' ').trim(), length: match[0].length };
  }
  return null;
}

/**
 * A delegation continues over words in lower case and line breaks, until something else begins. `Fastställs 2026`
 * includes its year.
 */
function readDelegation(
  rest: string,
  start: number,
  join: (a: string, b: string) => string,
): { type: 'delegation'; text: string; length: number } {
  let at = start;
  let text = rest.slice(0, start).replace(/\s+/gu, ' ');
  for (;;) {
    const next = /^([ \n]{1,3})(\p{Ll}[\p{L}/-]*|(?:19|20)\d{2}(?!-))/u.exec(rest.slice(at));
    if (!next?.[2] || / {2}/.test(next[1] ?? '')) break;
    const isYear = /^\d/.test(next[2]);
    if (isYear && !/^Fastställs|senare$/u.test(text)) break;
    text = next[1]?.includes('\n') && !isYear ? join(text, next[2]) : `${text} ${next[2]}`;
    at += next[0].length;
    if (isYear) break;
  }
  return { type: 'delegation', text, length: at };
}

const fits = (type: Value['type'], text: string, column: Column): boolean => {
  switch (column) {
    case 'periodicity':
      return type === 'periodicity';
    case 'period':
      return type === 'period' || (type === 'figure' && /^(19|20)\d{2}$/.test(text)) || type === 'periodicity';
    case 'start':
    case 'end':
      return type === 'date' || type === 'dash';
    case 'outcome':
    case 'outcomeMen':
    case 'outcomeWomen':
    case 'previous':
      return type === 'figure' || type === 'dash';
    case 'target':
    case 'cityTarget':
      return type === 'figure' || type === 'delegation' || type === 'dash';
    default:
      return false;
  }
};

const onlyValue = (cell: string): Value | undefined => readValues(cell, (a, b) => `${a} ${b}`, true, 1)?.values[0];

/** True for a cell that is exactly one value. */
export const isValue = (cell: string): boolean => onlyValue(cell) !== undefined;

/** Which of the columns could hold a cell: none if it is not one value. */
export function columnsFor(cell: string, columns: Column[]): Column[] {
  const value = onlyValue(cell);
  return value ? columns.filter((column) => fits(value.type, value.text, column)) : [];
}

/** A row's values by column; columns that could be filled in more than one way are open. */
export interface Placed {
  values: Map<Column, string>;
  open: Column[];
  /** True if the spaces say exactly which cells are empty, or none is. */
  exact: boolean;
  /** True if it is the spaces between the values that say so, and not just the number of values. */
  counted: boolean;
  /** True if the last cell is filled, or shown to be empty. */
  ended: boolean;
}

/**
 * Assigns values to columns: first by the spaces; if they do not add up to the columns, by what each column can hold. A
 * value with the same column in every arrangement is placed, and the columns the others could be in are left open.
 * Nothing is guessed. `emptyAfter` is the number of empty cells shown by the line's trailing spaces, `white` the most
 * that white lines below it can mean.
 */
export function placeValues(values: Value[], columns: Column[], emptyAfter: number, white: number): Placed | null {
  const counted = byBlanks(values, columns, emptyAfter, white);
  if (counted) return { values: counted, open: [], exact: true, counted: true, ended: true };
  const last = values.at(-1);
  // A year in last place is the period, if the table has one.
  const isYear = columns.at(-1) === 'period' && /^(19|20)\d{2}$/.test(last?.text ?? '');
  const arrangements = arrange(values, columns).filter((places) => !isYear || places.at(-1) === columns.length - 1);
  if (arrangements.length === 0) return null;
  const placed = new Map<Column, string>();
  const open = new Set<Column>();
  for (const [i, value] of values.entries()) {
    const where = new Set(arrangements.map((arrangement) => arrangement[i] as number));
    const only = where.size === 1 ? columns[[...where][0] as number] : undefined;
    if (only) {
      if (value.type !== 'dash') placed.set(only, value.text);
    } else for (const index of where) open.add(columns[index] as Column);
  }
  return {
    values: placed,
    open: columns.filter((column) => open.has(column)),
    exact: values.length === columns.length,
    counted: false,
    ended: placed.has(columns.at(-1) as Column),
  };
}

function byBlanks(values: Value[], columns: Column[], emptyAfter: number, white: number): Map<Column, string> | null {
  const placed = new Map<Column, string>();
  let column = 0;
  for (const value of values) {
    column += value.first ? value.blanks : Math.max(0, value.blanks - 1);
    const at = columns[column];
    if (!at || !fits(value.type, value.text, at)) return null;
    if (value.type !== 'dash') placed.set(at, value.text);
    column++;
  }
  const rest = columns.length - column;
  return rest === 0 || emptyAfter === rest || (emptyAfter === 0 && rest > 0 && rest <= white) ? placed : null;
}

/** Every way to assign the values, in order, to columns that can hold them. Few: there are at most eight columns. */
function arrange(values: Value[], columns: Column[], from = 0): number[][] {
  const [value, ...rest] = values;
  if (!value) return [[]];
  const found: number[][] = [];
  for (let i = from; i + rest.length < columns.length; i++) {
    if (!fits(value.type, value.text, columns[i] as Column)) continue;
    for (const tail of arrange(rest, columns, i + 1)) found.push([i, ...tail]);
  }
  return found;
}
