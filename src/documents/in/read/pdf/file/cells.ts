import { type PdfDictionary, type PdfValue, Ref } from './lexer.ts';
import type { Objects } from './objects.ts';

/** Wider than any table. */
const MAX_COLUMNS = 200;

/** The place of a cell: the column it begins in, and how many columns and rows it spans. */
export interface CellPlace {
  column: number;
  columns: number;
  rows: number;
}

/**
 * The columns of a tagged table: how many, and the place of each cell, by the cell's object number. In a row that has
 * all its cells, their order gives the places; if a program leaves out the empty ones, a cell's headers do (ISO
 * 32000-1, 14.8.5.7), provided they leave only one place for it. A cell without evidence, or with contradictory
 * evidence, is left out.
 */
export function cellColumns(
  table: PdfDictionary,
  objects: Objects,
  roleOf: (node: PdfDictionary) => string | null,
): { count: number; places: Map<number, CellPlace> } {
  const rows = rowsIn(table, objects, roleOf);
  const placed = placeInOrder(rows);
  const count = placed.reduce((most, { width }) => Math.max(most, width), 0);
  const isFull = ({ width }: { width: number }) => width === count;
  const headers = new Map<string, Range>();
  for (const { cells } of placed.filter(isFull))
    for (const { cell, column } of cells)
      if (cell.id !== null) headers.set(cell.id, { from: column, to: column + cell.columns });
  const places = new Map<number, CellPlace>();
  for (const row of placed) {
    for (const { cell, column } of row.cells) {
      const byHeader = columnBy(cell, headers);
      const inOrder = isFull(row) ? column : null;
      const found = byHeader === null || inOrder === null || byHeader === inOrder ? (byHeader ?? inOrder) : null;
      if (found !== null) places.set(cell.number, { column: found, columns: cell.columns, rows: cell.rows });
    }
  }
  return { count, places };
}

interface Range {
  from: number;
  to: number;
}

/** The column that all the headers of a cell are above; `null` if they leave room for several, or say nothing. */
function columnBy({ headers: ids, columns }: Cell, headers: Map<string, Range>): number | null {
  const known = ids.map((id) => headers.get(id)).filter((range) => range !== undefined);
  if (known.length === 0) return null;
  const from = known.reduce((most, range) => Math.max(most, range.from), 0);
  const to = known.reduce((least, range) => Math.min(least, range.to), MAX_COLUMNS);
  return to - from === columns ? from : null;
}

interface Cell {
  number: number;
  id: string | null;
  headers: string[];
  columns: number;
  rows: number;
}

function rowsIn(table: PdfDictionary, objects: Objects, roleOf: (node: PdfDictionary) => string | null): Cell[][] {
  const kids = ({ node }: { node: PdfDictionary }) =>
    list(objects.resolve(node.get('K'))).flatMap((kid) => {
      const found = objects.resolve(kid);
      return found instanceof Map ? [{ ref: kid, node: found, role: roleOf(found) }] : [];
    });
  const rows = kids({ node: table }).flatMap((part) =>
    /^T(?:Head|Body|Foot)$/.test(part.role ?? '') ? kids(part) : [part],
  );
  return rows
    .filter(({ role }) => role === 'TR')
    .map((row) =>
      kids(row).flatMap(({ ref, node, role }) =>
        ref instanceof Ref && (role === 'TD' || role === 'TH') ? [cellOf(ref.number, node, objects)] : [],
      ),
    );
}

function cellOf(number: number, node: PdfDictionary, objects: Objects): Cell {
  const attributes = list(objects.resolve(node.get('A')))
    .map((each) => objects.resolve(each))
    .filter((each) => each instanceof Map);
  const attribute = (name: string) => objects.resolve(attributes.find((each) => each.has(name))?.get(name));
  const times = (value: PdfValue) => (typeof value === 'number' && value >= 1 && value <= MAX_COLUMNS ? value : 1);
  const id = objects.resolve(node.get('ID'));
  return {
    number,
    id: typeof id === 'string' ? id : null,
    headers: list(attribute('Headers')).filter((each) => typeof each === 'string'),
    columns: times(attribute('ColSpan')),
    rows: times(attribute('RowSpan')),
  };
}

const list = (value: PdfValue): PdfValue[] => (Array.isArray(value) ? value : value === null ? [] : [value]);

/**
 * The cells of each row, in the columns left free by those before them and by those reaching down from above; and the
 * width that results.
 */
function placeInOrder(rows: Cell[][]): { cells: { cell: Cell; column: number }[]; width: number }[] {
  /** For how many more rows each column is taken. */
  let taken: number[] = [];
  return rows.map((row) => {
    const below = taken.map((left) => Math.max(0, left - 1));
    const cells: { cell: Cell; column: number }[] = [];
    let column = 0;
    for (const cell of row) {
      while ((taken[column] ?? 0) > 0) column++;
      cells.push({ cell, column });
      for (let i = 0; i < cell.columns && column < MAX_COLUMNS; i++) below[column++] = cell.rows - 1;
    }
    while ((taken[column] ?? 0) > 0) column++;
    taken = below;
    return { cells, width: column };
  });
}
