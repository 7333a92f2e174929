import { PRINTED_VALUES } from '../../../../plan/model/plan.ts';
import { fold } from '../fold.ts';
import type { Line } from '../line.ts';
import { isValue } from './cells.ts';
import { type Column, columnOf, type Header } from './columns.ts';
import { cellTexts } from './tables.ts';

/** The header of a table whose cells the format marks. */
export interface CellHeader {
  kind: Header['kind'];
  /** A column without a name known to Ledtråd is `null`, and so are two with the same name: nobody can tell which is meant. */
  columns: (Column | null)[];
  /** The values that have no column. */
  missing: Column[];
  year: number | null;
}

const OWN: Record<Header['kind'], readonly Column[]> = {
  indicators: ['name', ...PRINTED_VALUES],
  activities: ['title', 'start', 'end', 'deviation'],
};

/** The header that begins at a line, in one row or two, and where it ends; `null` if none does. */
export function readCellHeader(lines: Line[], at: number): { header: CellHeader; next: number } | null {
  const top = lines[at]?.cells;
  if (!top) return null;
  const names = cellTexts(top);
  const below = lines[at + 1]?.mark?.kind === 'rule' ? at + 2 : at + 1;
  const second = lines[below]?.cells;
  const folded = second ? foldHeader(names, cellTexts(second)) : null;
  const rows = folded ? [folded, names] : [names];
  const header = rows.some((row) => columnsOf(row).filter((column) => column !== null).length >= LEAST)
    ? headerOf(folded ?? names)
    : null;
  return header && { header, next: folded ? below + 1 : at + 1 };
}

/** Many tables that are not ours begin with a single matching name. */
const LEAST = 2;

const columnsOf = (cells: string[]): (Column | null)[] => cells.map((cell) => columnOf(fold(cell)));

function headerOf(cells: string[]): CellHeader | null {
  const named = columnsOf(cells);
  const kind = named.includes('name') ? 'indicators' : named.includes('title') ? 'activities' : null;
  if (kind === null) return null;
  const name = named.indexOf(OWN[kind][0] as Column);
  const count = new Map<Column | null, number>();
  for (const column of named) count.set(column, (count.get(column) ?? 0) + 1);
  const columns = named.map((column, i) =>
    i === name || (column !== OWN[kind][0] && count.get(column) === 1 && OWN[kind].includes(column as Column))
      ? column
      : null,
  );
  const known = new Set(columns);
  const year = cells
    .map((cell) => /kf:?s årsmål (?:år )?((?:19|20)\d{2})/iu.exec(fold(cell))?.[1])
    .find((found) => found !== undefined);
  return { kind, columns, missing: OWN[kind].filter((column) => !known.has(column)), year: year ? Number(year) : null };
}

/** What a column is divided by, though none of our values has that name: `Årsmål` above `Kvinnor` and `Män`. */
const DIVISION = /^(?:kvinnor|flickor|män|pojkar|totalt)(?: ?\/ ?(?:kvinnor|flickor|män|pojkar))?$/iu;

/**
 * The names of a two-row header, in which a name spans several columns: `Utfall` above `Kvinnor` and `Män`. `null` if
 * the second row is not a header.
 */
function foldHeader(top: string[], under: string[]): string[] | null {
  const name = columnsOf(top).findIndex((column) => column === 'name' || column === 'title');
  // A cell spanning both rows is in each.
  const below = under.map((cell, i) => (fold(cell) === fold(top[i] ?? '') ? '' : fold(cell)));
  if (name < 0 || (below[name] ?? '') !== '') return null;
  const names: string[] = [];
  let over = '';
  let isHeader = false;
  for (let i = 0; i < Math.max(top.length, under.length); i++) {
    const above = fold(top[i] ?? '');
    const own = below[i] ?? '';
    if (above !== '') over = above;
    const known = own === '' ? undefined : [`${over} ${own}`, own].find((each) => columnOf(each) !== null);
    isHeader ||= known !== undefined || DIVISION.test(own);
    if (known === undefined && isValue(own)) return null;
    names.push(known ?? (own === '' ? above : `${over} ${own}`));
  }
  return isHeader ? names : null;
}
