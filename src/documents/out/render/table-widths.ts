import { groupBy } from '../../../kernel/group.ts';
import { type DataTable, type Part, UNRESOLVED } from '../../model/tree.ts';
import { type Across, columnWidths } from './column-widths.ts';

/** Whether a column needs some room to its left: it is not set to the right, and the one before it is. */
export const isApart = ({ columns }: DataTable, at: number): boolean =>
  columns[at]?.kind !== 'figure' && columns[at - 1]?.kind === 'figure';

/** The widths of a document's tables of values. All with the same columns have the same, so that the eye finds a value where it last stood. */
export function tableWidths(parts: Part[], across: Across): (table: DataTable) => number[] {
  const tables = parts.filter((part) => part.type === 'data');
  const widths = new Map(
    [...groupBy(tables, kindOf)].map(([kind, [first, ...others]]) => {
      const rows = [first, ...others].flatMap((table) => table?.rows ?? []);
      const columns = (first?.columns ?? []).map(({ label }, i) => ({
        label,
        apart: first ? isApart(first, i) : false,
      }));
      const cells = rows.map((row) =>
        columns.map((_, i) => (row.unresolved.includes(i) ? UNRESOLVED : (row.cells[i] ?? ''))),
      );
      return [kind, columnWidths(columns, cells, across)];
    }),
  );
  return (table) => widths.get(kindOf(table)) ?? [];
}

/** Tables with the same columns are of a kind. */
const kindOf = ({ columns }: DataTable): string => JSON.stringify(columns);
