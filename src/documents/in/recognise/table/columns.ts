import type { PrintedValue } from '../../../../plan/model/plan.ts';

export type Column = 'name' | 'title' | 'start' | 'end' | 'deviation' | PrintedValue;

/** The columns of an indicator or activity table, in the order printed. */
export interface Header {
  kind: 'indicators' | 'activities';
  columns: Column[];
  /** The year that a column names (`KF:s årsmål år 2026`). */
  year: number | null;
}

// Tried in order at each position in the header; the more specific come first.
const COLUMNS: [pattern: RegExp, column: Column][] = [
  [/^indikator(er)?( |$)/u, 'name'],
  [/^aktivitet(er)?( |$)/u, 'title'],
  [/^start ?datum( |$)/u, 'start'],
  [/^slut ?datum( |$)/u, 'end'],
  [/^avvikelser?( |$)/u, 'deviation'],
  [/^(periodens )?utfall (för )?(män|pojkar)( ?\/ ?(pojkar|män))?( |$)/u, 'outcomeMen'],
  [/^(periodens )?utfall (för )?(kvinnor|flickor)( ?\/ ?(flickor|kvinnor))?( |$)/u, 'outcomeWomen'],
  [/^(periodens )?utfall (vb|t[12]|tertial ?[12]|år)? ?(19|20)\d{2}( |$)/u, 'previous'],
  [/^(periodens )?utfall( totalt)?( |$)/u, 'outcome'],
  [/^kf:?s årsmål( (år )?(19|20)\d{2})?( |$)/u, 'cityTarget'],
  [/^(nämndens |enhetens )?årsmål( (år )?(19|20)\d{2})?( |$)/u, 'target'],
  [/^periodicitet( |$)/u, 'periodicity'],
  [/^period( |$)/u, 'period'],
];

/**
 * Reads the words of a table's header as far as they go: its columns, and whether they are the whole text. `null` if
 * the text does not begin a table that Ledtråd knows.
 */
export function readHeader(text: string): { header: Header; isWhole: boolean } | null {
  const words = text.toLowerCase().replace(/\/ /gu, '/');
  const columns: Column[] = [];
  let at = 0;
  for (;;) {
    const rest = words.slice(at);
    const found = COLUMNS.find(([pattern]) => pattern.test(rest));
    if (!found) break;
    at += found[0].exec(rest)?.[0].length ?? 0;
    columns.push(found[1]);
  }
  const kind = columns[0] === 'name' ? 'indicators' : columns[0] === 'title' ? 'activities' : null;
  if (kind === null || columns.length < 2 || new Set(columns).size !== columns.length) return null;
  const year = /kf:?s årsmål (?:år )?((?:19|20)\d{2})/u.exec(words)?.[1];
  return { header: { kind, columns, year: year ? Number(year) : null }, isWhole: at >= words.length };
}

/** The column that a header cell names. */
export function columnOf(cell: string): Column | null {
  const words = cell
    .toLowerCase()
    .replace(/\s*\/\s*/gu, '/')
    .replace(/[:*]/gu, (sign) => (sign === ':' ? ':' : ''));
  return COLUMNS.find(([pattern]) => pattern.exec(words)?.[0].trim().length === words.trim().length)?.[1] ?? null;
}
