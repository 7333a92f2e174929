import type { Inline } from '../../../../kernel/richtext.ts';
import { shown } from './runs.ts';
import { child, type Element, isOn, numberOf, valOf } from './xml.ts';

/** A cell in its row. */
export interface Cell {
  /** How many columns it takes. */
  span: number;
  /** True where it is the lower part of a cell that began in a row above. */
  continues: boolean;
  element: Element;
}

/** A row, with the number of columns skipped before its first cell. */
export interface Row {
  before: number;
  cells: Cell[];
  /** True if Word repeats it on each page. */
  isHeader: boolean;
}

/** Word has at most 63 columns. */
const MAX_COLUMNS = 63;
/** A longer text is not a value that rows share. */
const MAX_SHARED = 200;

/** The rows of a table, without deleted ones. */
export function rowsOf(table: Element): Row[] {
  return shown(table).flatMap((row) => {
    if (row.name !== 'w:tr') return [];
    const properties = child(row, 'w:trPr');
    if (child(properties, 'w:del')) return [];
    return [
      {
        before: numberOf(valOf(properties, 'w:gridBefore'), 0, MAX_COLUMNS) ?? 0,
        isHeader: isOn(properties, 'w:tblHeader') === true,
        cells: shown(row).flatMap((cell) => (cell.name === 'w:tc' ? cellOf(cell) : [])),
      },
    ];
  });
}

function cellOf(element: Element): Cell[] {
  const properties = child(element, 'w:tcPr');
  if (child(properties, 'w:cellDel')) return [];
  const merge = child(properties, 'w:vMerge');
  return [
    {
      span: numberOf(valOf(properties, 'w:gridSpan'), 1, MAX_COLUMNS) ?? 1,
      continues: merge !== undefined && merge.attributes['w:val'] !== 'restart',
      element,
    },
  ];
}

/** True if a table is only for layout: it has one column, or tables inside. Its cells are then read one by one. */
export const isLayout = (rows: Row[]): boolean =>
  rows.every(({ cells }) => cells.length <= 1) ||
  rows.some(({ cells }) => cells.some(({ element }) => shown(element).some(({ name }) => name === 'w:tbl')));

/**
 * A row's texts by column. A cell that spans columns is in the first of them. One that spans rows is repeated in each,
 * as a person reads it; but a row whose only text of its own spans columns is a text about the row above, and repeats
 * nothing.
 */
export function byColumn(row: Row, texts: Inline[][], above: Inline[][]): Inline[][] {
  const own = row.cells.filter((cell, i) => !cell.continues && (texts[i] ?? []).length > 0);
  const isRemark = own.length === 1 && (own[0]?.span ?? 1) > 1;
  const columns: Inline[][] = Array.from({ length: row.before }, () => []);
  for (const [i, cell] of row.cells.entries()) {
    const shared = isRemark ? [] : (above[columns.length] ?? []);
    const isShort = shared.reduce((length, { text }) => length + text.length, 0) <= MAX_SHARED;
    columns.push(cell.continues ? (isShort ? shared : []) : (texts[i] ?? []));
    for (let more = 1; more < cell.span && columns.length < MAX_COLUMNS; more++) columns.push([]);
  }
  return columns;
}
