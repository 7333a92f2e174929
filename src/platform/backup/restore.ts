import { type Kysely, sql } from 'kysely';
import { Problem } from '../../kernel/problem.ts';
import { migrations } from '../areas.ts';
import { migrate } from '../database/migrate.ts';
import type { Db } from '../database/open.ts';
import type { PlatformTables } from '../database/tables.ts';
import { foreignKeysOf, objectsOf, type Table, tablesOf } from './catalog.ts';
import { Count, damaged, type Head, isSame, readItems, type Tail, verify } from './format.ts';
import { noteRestore } from './note.ts';
import { rowsOf, writeAlike, writerOf } from './rows.ts';

type Tx = Kysely<PlatformTables>;

/** A backup file that has been read through: what it says of itself is true, and this program knows its version. */
export interface Checked {
  path: string;
  head: Head;
  tail: Tail;
}

/** Reads a backup through before anything is touched. Fails with `file-not-found`, `backup-foreign`, `backup-damaged` or `backup-newer`. */
export async function checkBackup(path: string): Promise<Checked> {
  const { head, tail } = await verify(path);
  if (!head.migrations.every((name, i) => STEPS[i] === name)) throw newer();
  return { path, head, tail };
}

const STEPS = Object.keys(migrations).sort();

/**
 * Puts what a backup holds in place of what the database holds, in one transaction: all of it, read back and found the same, or nothing. A backup of
 * an older version is taken to this one. Fails with `database-holds-data` (without `replace`), `backup-newer` or `database-shared` (where it would
 * take away what is not Ledtråd's).
 */
export async function restoreBackup(
  db: Db,
  { path, head, tail }: Checked,
  { replace, now }: { replace: boolean; now: Date },
): Promise<void> {
  await migrate(db);
  await db.kysely.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`set local lock_timeout = '30s'`.execute(tx);
    await sql`lock table kysely_migration in access exclusive mode`.execute(tx);
    if (!replace && (await holdsData(tx))) throw holdsDataAlready();
    const before = await objectsOf(tx);
    const newerSteps = STEPS.slice(head.migrations.length);
    if (newerSteps.length > 0) await goBack(tx, head.migrations, before);
    await replaceRows(tx, path, head, tail);
    await goForth(tx, newerSteps);
    const after = new Set((await objectsOf(tx)).map(({ name }) => name));
    const gone = before.filter(({ name }) => !after.has(name));
    if (gone.length > 0) throw shared(gone.map(({ name }) => name));
    await noteRestore(tx, head, now);
  });
}

/** Everything anyone has done left a row in the audit trail. */
const holdsData = async (tx: Tx): Promise<boolean> => {
  for (const { id } of await tx.selectFrom('municipality').select('id').execute()) {
    await sql`select set_config('ledtrad.municipality', ${id}, true)`.execute(tx);
    const done = await tx.selectFrom('audit').select('id').where('operation', '!=', 'system.backup').limit(1).execute();
    if (done.length > 0) return true;
  }
  return false;
};

/** Makes the schema as it was at an older step, empty. */
async function goBack(tx: Tx, names: string[], objects: { drop: string }[]): Promise<void> {
  for (const { drop } of objects) await sql`${sql.raw(drop)}`.execute(tx);
  await sql`delete from kysely_migration`.execute(tx);
  await goForth(tx, names);
}

/** Takes the schema forward, as `migrate` does, within this transaction. */
async function goForth(tx: Tx, names: string[]): Promise<void> {
  for (const name of names) {
    await migrations[name]?.up(tx);
    await sql`insert into kysely_migration (name, timestamp) values (${name}, ${new Date().toISOString()})`.execute(tx);
  }
}

async function replaceRows(tx: Tx, path: string, head: Head, tail: Tail): Promise<void> {
  await writeAlike(tx);
  const tables = await tablesFor(tx, head);
  const all = sql.join(tables.map(({ name }) => sql.table(name)));
  // Rows come table by table: what holds between them is taken away meanwhile, and checked when it is put back.
  const keys = await foreignKeysOf(tx);
  for (const { table, name } of keys) await alter(tx, table, sql`drop constraint ${sql.ref(name)}`);
  await sql`truncate ${all}`.execute(tx);
  for (const { name, forced } of tables) {
    await alter(tx, name, sql`disable trigger user`);
    if (forced) await alter(tx, name, sql`no force row level security`);
  }
  await load(tx, path, tables);
  for (const { table, name, definition } of keys)
    await alter(tx, table, sql`add constraint ${sql.ref(name)} ${sql.raw(definition)}`);
  for (const [name, last] of Object.entries(tail.sequences))
    await sql`select setval(${name}::regclass, ${last}::bigint)`.execute(tx);
  for (const table of tables) {
    const count = new Count();
    for await (const row of rowsOf(tx, table)) count.add(row);
    if (!isSame(count.total, tail.tables[table.name])) throw damaged();
    await alter(tx, table.name, sql`enable trigger user`);
    if (table.forced) await alter(tx, table.name, sql`force row level security`);
  }
  await sql`analyze ${all}`.execute(tx);
}

const alter = async (tx: Tx, table: string, how: ReturnType<typeof sql>) =>
  await sql`alter table ${sql.table(table)} ${how}`.execute(tx);

/** The tables of the database with the columns in the order of the backup. Fails with `backup-newer` where the two differ. */
async function tablesFor(tx: Tx, head: Head): Promise<Table[]> {
  const known = new Map((await tablesOf(tx)).map((table) => [table.name, table]));
  return head.tables.map(({ name, columns }) => {
    const table = known.get(name);
    const inOrder = columns.map((column) => table?.columns.find((one) => one.name === column));
    if (!table || table.columns.length !== columns.length || inOrder.includes(undefined)) throw newer();
    return { ...table, columns: inOrder as Table['columns'] };
  });
}

async function load(tx: Tx, path: string, tables: Table[]): Promise<void> {
  let writer: ReturnType<typeof writerOf> | undefined;
  for await (const item of readItems(path)) {
    if ('row' in item) await writer?.add(item.row);
    else {
      await writer?.end();
      const table = 'table' in item ? tables.find(({ name }) => name === item.table) : undefined;
      writer = table && writerOf(tx, table);
    }
  }
}

const newer = () =>
  new Problem('backup-newer', {
    sv: 'Säkerhetskopian är gjord av en annan, nyare version av Ledtråd. Ingenting har ändrats. Uppgradera programmet och försök igen.',
    en: 'The backup was made by another, newer version of Ledtråd. Nothing was changed. Upgrade the program and try again.',
  });

const holdsDataAlready = () =>
  new Problem(
    'database-holds-data',
    {
      sv: 'Databasen håller redan uppgifter. Ingenting har ändrats. Ska de ersättas av säkerhetskopian, lägg till --replace; ta först en kopia av det som finns med ledtrad backup.',
      en: 'The database holds data already. Nothing was changed. To replace it with the backup, add --replace; first back up what is there with ledtrad backup.',
    },
    409,
  );

const shared = (names: string[]) =>
  new Problem(
    'database-shared',
    {
      sv: `Databasen håller också annat än Ledtråds tabeller (${names.join(', ')}), som skulle försvinna. Ingenting har ändrats. Flytta det till en egen databas först.`,
      en: `The database also holds other things than Ledtråd’s tables (${names.join(', ')}), which would be lost. Nothing was changed. Move them to a database of their own first.`,
    },
    409,
  );
