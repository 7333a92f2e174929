import { type Kysely, sql } from 'kysely';
import type { PlatformTables } from '../database/tables.ts';
import type { Table } from './catalog.ts';
import { decodeRow, encodeRow } from './format.ts';

type Tx = Kysely<PlatformTables>;

/** What is asked for or written at a time, in characters and in rows. */
const BATCH = { size: 4_000_000, rows: 1000 };

/** Values are written the same way whatever the database is set to. Lasts for the transaction. */
export async function writeAlike(tx: Tx): Promise<void> {
  for (const setting of [
    "timezone = 'UTC'",
    "datestyle = 'ISO, YMD'",
    "intervalstyle = 'iso_8601'",
    'extra_float_digits = 1',
    "bytea_output = 'hex'",
  ])
    await sql`set local ${sql.raw(setting)}`.execute(tx);
}

/** Every row of a table as a line, a part of them in memory at a time. */
export async function* rowsOf(tx: Tx, table: Table): AsyncGenerator<string> {
  if (!table.perMunicipality) return yield* rowsWhere(tx, table);
  for (const { id } of await tx.selectFrom('municipality').select('id').orderBy('id').execute()) {
    await sql`select set_config('ledtrad.municipality', ${id}, true)`.execute(tx);
    yield* rowsWhere(tx, table, id);
  }
}

async function* rowsWhere(tx: Tx, table: Table, municipality?: string): AsyncGenerator<string> {
  const columns = table.columns.map(({ name }, i) => sql`${sql.ref(name)}::text as ${sql.ref(`c${i}`)}`);
  const where = municipality === undefined ? sql`` : sql`where municipality_id = ${sql.lit(municipality)}`;
  await sql`declare backup no scroll cursor for select ${sql.join(columns)} from ${sql.table(table.name)} ${where}`.execute(
    tx,
  );
  // A row that holds a file may be tens of megabytes, and comes alone.
  const alone = table.columns.some(({ type }) => type === 'bytea');
  let ask = alone ? 1 : 20;
  for (;;) {
    const { rows } = await sql<Record<string, string | null>>`fetch ${sql.lit(ask)} from backup`.execute(tx);
    if (rows.length === 0) break;
    let size = 0;
    for (const row of rows) {
      const line = encodeRow(Object.values(row));
      size += line.length;
      yield line;
    }
    const fits = Math.floor(BATCH.size / (size / rows.length + 1));
    if (!alone) ask = Math.max(1, Math.min(fits, 2 * ask, BATCH.rows));
  }
  await sql`close backup`.execute(tx);
}

/** Writes rows as they come, many at a time. `end` writes the last. */
export function writerOf(
  tx: Tx,
  { name, columns }: Table,
): { add: (line: string) => Promise<void>; end: () => Promise<void> } {
  let rows: (string | null)[][] = [];
  let size = 0;
  const names = sql.join(columns.map((column) => sql.ref(column.name)));
  const values = sql.join(columns.map(({ type }, i) => sql`(r ->> ${sql.lit(i)})::${sql.raw(type)}`));
  const end = async () => {
    if (rows.length === 0) return;
    await sql`
      insert into ${sql.table(name)} (${names}) overriding system value
      select ${values} from json_array_elements(${JSON.stringify(rows)}::json) r`.execute(tx);
    rows = [];
    size = 0;
  };
  const add = async (line: string) => {
    rows.push(decodeRow(line));
    size += line.length;
    if (rows.length >= BATCH.rows || size >= BATCH.size) await end();
  };
  return { add, end };
}
