import { type PdfDictionary, type PdfValue, Ref } from './lexer.ts';
import type { Objects } from './objects.ts';

/** Wider than any table. */
const MAX_COLUMNS = 200;

/** Where a cell stands: the column it begins in, and how many it takes. */
export interface CellPlace {
  column: number;
  columns: number;
}

/**
 * The columns of a tagged table: how many, and the place of each cell, by the cell's object number. A row that has all its cells tells by
 * their order; where a program leaves out the empty ones, a cell's headers tell (ISO 32000-1, 14.8.5.7). A cell that nothing tells of is left out.
 */
export function cellColumns(
  table: PdfDictionary,
  objects: Objects,
  roleOf: (node: PdfDictionary) => string | null,
): { count: number; places: Map<number, CellPlace> } {
  const rows = rowsIn(table, objects, roleOf);
  const placed = placeInOrder(rows);
  const count = placed.reduce((most, { width }) => Math.max(most, width), 0);
  const places = new Map<number, CellPlace>();
  const headers = new Map<string, number>();
  for (const { cells, width } of placed) {
    if (width !== count) continue;
    for (const { cell, column } of cells) {
      places.set(cell.number, { column, columns: cell.columns });
      if (cell.id !== null) headers.set(cell.id, column);
    }
  }
  for (const { cells, width } of placed) {
    if (width === count) continue;
    for (const { cell } of cells) {
      const told = cell.headers.map((id) => headers.get(id)).filter((column) => column !== undefined);
      if (told.length > 0) places.set(cell.number, { column: Math.min(...told), columns: told.length });
    }
  }
  return { count, places };
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
  const said = (name: string) => objects.resolve(attributes.find((each) => each.has(name))?.get(name));
  const times = (value: PdfValue) => (typeof value === 'number' && value >= 1 && value <= MAX_COLUMNS ? value : 1);
  const id = objects.resolve(node.get('ID'));
  return {
    number,
    id: typeof id === 'string' ? id : null,
    headers: list(said('Headers')).filter((each) => typeof each === 'string'),
    columns: times(said('ColSpan')),
    rows: times(said('RowSpan')),
  };
}

const list = (value: PdfValue): PdfValue[] => (Array.isArray(value) ? value : value === null ? [] : [value]);

/** The cells of each row in the columns that those before them, and those that reach down from above, leave free; and how wide that makes it. */
function placeInOrder(rows: Cell[][]): { cells: { cell: Cell; column: number }[]; width: number }[] {
  /** How many more rows each column is taken for. */
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
