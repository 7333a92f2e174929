import { z } from 'zod';
import { WHOLE } from '../../kernel/actor.ts';
import { operation } from '../../kernel/operation.ts';
import type { PlatformTables } from '../database/tables.ts';

const Backups = z.object({
  /** When the last backup was made of what this database holds; `null` where none has been. */
  last: z.object({ made: z.string(), size: z.number().nullable(), restored: z.boolean() }).nullable(),
});

/** When the last backup was made. One that the database was restored from counts, since it holds what the database held then. */
export const showBackups = operation({
  name: 'system.backups',
  summary: { sv: 'När den senaste säkerhetskopian gjordes', en: 'When the last backup was made' },
  kind: 'query',
  http: { method: 'GET', path: '/backups' },
  input: z.object({}),
  output: Backups,
  may: (actor) => actor.reads(WHOLE),
  run: async ({ tx, municipality }) => {
    const row = await tx
      .withTables<PlatformTables>()
      .selectFrom('audit')
      .select(['operation', 'after'])
      .where('municipality_id', '=', municipality)
      .where('subject_kind', '=', 'backup')
      .where('subject_id', '=', 'database')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!row) return { last: null };
    const { made, size = null } = row.after as { made: string; size?: number };
    return { last: { made, size, restored: row.operation === 'system.restore' } };
  },
});
