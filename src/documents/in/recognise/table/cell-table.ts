import { nameKey } from '../../../../kernel/name-key.ts';
import { fold } from '../fold.ts';
import type { Line } from '../line.ts';
import type { Join } from '../vocabulary.ts';
import { readCellHeader } from './cell-header.ts';
import { nameOf } from './rows.ts';
import { cellTexts, type RowValues, valuesOfCells } from './tables.ts';

/** A table whose cells the format marks. */
export interface CellTable {
  kind: 'indicators' | 'activities';
  rows: RowValues[];
  placed: Line[];
  furniture: Line[];
  /** Lines with a value in a column without a name: the value is in no field, and is shown as it is. */
  unplaced: Line[];
  next: number;
  year: number | null;
}

// A row of one cell that begins with the word, alone or followed by text: `Analys`, `Analys: …`, `**Analys** Vi …`.
const ANALYSIS = /^[Aa]nalys(?:\s*:|\s*$|\s+(?=[\p{Lu}\d"”]))/u;

const isRow = (line: Line | undefined): boolean =>
  line !== undefined && (line.cells !== null || line.mark?.kind === 'rule');

/** Reads the indicator or activity table that begins at a line; `null` if the table there is of another kind. */
export function readCellTable(lines: Line[], from: number, join: Join, before: RowValues | null): CellTable | null {
  const begun = readCellHeader(lines, from);
  if (!begun) return null;
  const { header } = begun;
  const table: CellTable = {
    kind: header.kind,
    rows: [],
    placed: [],
    furniture: lines.slice(from, begun.next),
    unplaced: [],
    next: begun.next,
    year: header.year,
  };
  let last = before;
  let at = begun.next;
  for (; at < lines.length && isRow(lines[at]) && !(at > begun.next && lines[at]?.gap); at++) {
    const line = lines[at] as Line;
    const again = readCellHeader(lines, at);
    if (again) {
      // Another header with other columns begins another table.
      if (line.text !== lines[from]?.text && again.header.columns.join() !== header.columns.join()) break;
      table.furniture.push(...lines.slice(at, again.next));
      at = again.next - 1;
      continue;
    }
    const cells = line.cells ? cellTexts(line.cells) : null;
    if (!cells || cells.every((cell) => cell === '')) {
      table.furniture.push(line);
      continue;
    }
    table.placed.push(line);
    const filled = cells.filter((cell) => cell !== '');
    if (last && filled.length === 1 && ANALYSIS.test(filled[0] ?? '')) {
      last.analysis = fold((filled[0] ?? '').replace(ANALYSIS, ''));
      last.source.lastLine = line.number;
      continue;
    }
    if (last?.analysis !== null && last && filled.length === 1 && cells[0] === filled[0] && last.analysis === '') {
      last.analysis = fold(filled[0] ?? '');
      last.source.lastLine = line.number;
      continue;
    }
    const { loose, ...row } = valuesOfCells(cells, header);
    if (loose) table.unplaced.push(line);
    // A page break inside a cell leaves the rest of its name in a row of its own, with the other cells empty.
    if (last && row.values.size === 0 && row.open.length === 0 && /^\p{Ll}/u.test(row.name)) {
      last.name = nameOf([last.name, row.name], join);
      last.source.lastLine = line.number;
      continue;
    }
    last = { ...row, analysis: null, source: { page: line.page, line: line.number, lastLine: line.number } };
    table.rows.push(last);
  }
  table.next = at;
  return table;
}

/** True for a row printed again with the same values, as happens at page breaks. */
export const isSameRow = (a: RowValues, b: RowValues): boolean =>
  nameKey(a.name) === nameKey(b.name) &&
  a.values.size === b.values.size &&
  [...a.values].every(([column, value]) => b.values.get(column) === value);
