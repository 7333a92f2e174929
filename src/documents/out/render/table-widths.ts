import { groupBy } from '../../../kernel/group.ts';
import { type DataTable, type Part, UNRESOLVED } from '../../model/tree.ts';
import { type Across, columnWidths } from './column-widths.ts';

/** Whether a column needs some space to its left: it is not right-aligned, and the one before it is. */
export const isSpaced = ({ columns }: DataTable, at: number): boolean =>
  columns[at]?.kind !== 'figure' && columns[at - 1]?.kind === 'figure';

/**
 * The widths of a document's data tables. All with the same columns have the same widths, so the eye finds each value
 * in the same place.
 */
export function tableWidths(parts: Part[], across: Across): (table: DataTable) => number[] {
  const tables = parts.filter((part) => part.type === 'data');
  const widths = new Map(
    [...groupBy(tables, kindOf)].map(([kind, [first, ...others]]) => {
      const rows = [first, ...others].flatMap((table) => table?.rows ?? []);
      const columns = (first?.columns ?? []).map(({ label }, i) => ({
        label,
        spaced: first ? isSpaced(first, i) : false,
      }));
      const cells = rows.map((row) =>
        columns.map((_, i) => (row.unresolved.includes(i) ? UNRESOLVED : (row.cells[i] ?? ''))),
      );
      return [kind, columnWidths(columns, cells, across)];
    }),
  );
  return (table) => widths.get(kindOf(table)) ?? [];
}

/** Tables with the same columns are of the same kind. */
const kindOf = ({ columns }: DataTable): string => JSON.stringify(columns);
