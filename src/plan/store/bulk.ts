import { type InsertObject, sql } from 'kysely';
import type { At } from '../../kernel/operation.ts';
import type { PlanTables } from './tables.ts';

export type Row<Table extends keyof PlanTables> = InsertObject<PlanTables, Table>;

/**
 * Adds rows in one statement, however many they are: they go as one JSON value, which the table's own types read. Every row has the same
 * columns; a column of JSON is given as its text. Not for bytes.
 */
export async function insertRows<Table extends keyof PlanTables>(
  at: At,
  table: Table,
  rows: Omit<Row<Table>, 'municipality_id'>[],
  columnsOfJson: readonly string[] = [],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const listed = sql.join(columns.map((column) => sql.ref(column)));
  const json = `[${rows.map((row) => jsonOf(row as Record<string, unknown>, columnsOfJson)).join(',')}]`;
  await sql`
    insert into ${sql.table(table)} (municipality_id, ${listed})
    select ${at.municipality}::uuid, ${listed} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`.execute(
    at.tx,
  );
}

const jsonOf = (row: Record<string, unknown>, columnsOfJson: readonly string[]) =>
  `{${Object.entries(row)
    .map(
      ([column, value]) =>
        `${JSON.stringify(column)}:${columnsOfJson.includes(column) && value !== null ? value : JSON.stringify(value)}`,
    )
    .join(',')}}`;
