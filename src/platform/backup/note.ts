import { type Kysely, sql } from 'kysely';
import { v7 } from 'uuid';
import { newId } from '../../kernel/ids.ts';
import type { PlatformTables } from '../database/tables.ts';
import type { Head } from './format.ts';

type Tx = Kysely<PlatformTables>;

/** Notes in every municipality's audit trail that a backup was made; `system.backups` reads it there. */
export const noteBackup = async (
  tx: Tx,
  { made, size, rows }: { made: string; size: number; rows: number },
): Promise<void> => await note(tx, 'system.backup', new Date(made), { made, size, rows });

/** Notes that the database was restored from a backup. */
export const noteRestore = async (tx: Tx, { made }: Head, now: Date): Promise<void> =>
  await note(tx, 'system.restore', now, { made });

async function note(tx: Tx, operation: string, at: Date, after: object): Promise<void> {
  for (const { id } of await tx.selectFrom('municipality').select('id').execute()) {
    await sql`select set_config('ledtrad.municipality', ${id}, true)`.execute(tx);
    await tx
      .insertInto('audit')
      .values({
        municipality_id: id,
        id: v7(),
        at,
        actor_id: 'local',
        actor_name: 'Den som sköter driften',
        post: null,
        change_id: newId(),
        operation,
        subject_kind: 'backup',
        subject_id: 'database',
        before: null,
        after: JSON.stringify(after),
        why: null,
      })
      .execute();
  }
}
