import type { Kysely } from 'kysely';
import { v7 } from 'uuid';
import type { Actor } from '../kernel/actor.ts';
import type { AnyOperation, AuditEntry } from '../kernel/operation.ts';
import type { PlatformTables } from './database/tables.ts';

/** Who does what, when, and the id that everything done by it has in common. */
export interface Deed {
  operation: Pick<AnyOperation, 'name' | 'kind'>;
  actor: Actor;
  now: Date;
  change: string;
}

/** Writes one audit row, in the transaction of what it is about. */
export async function writeAudit(
  tx: Kysely<PlatformTables>,
  { entry, ...deed }: Deed & { entry: AuditEntry },
): Promise<void> {
  const { operation, actor } = deed;
  if (operation.kind === 'query') throw new Error(`${operation.name} is a query and changes nothing to audit`);
  await tx
    .insertInto('audit')
    .values({
      ...rowOf(deed),
      id: v7(),
      actor_id: actor.id,
      actor_name: actor.name,
      post: actor.post,
      change_id: deed.change,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      before: json(entry.before),
      after: json(entry.after),
      why: entry.why ?? null,
    })
    .execute();
}

/** Notes how a change is taken back. */
export async function noteUndo(
  tx: Kysely<PlatformTables>,
  deed: Deed,
  undo: { operation: string; input: unknown },
): Promise<void> {
  await tx
    .insertInto('change')
    .values({
      ...rowOf(deed),
      id: deed.change,
      undo_operation: undo.operation,
      undo_input: JSON.stringify(undo.input),
      undone_at: null,
    })
    .execute();
}

const rowOf = ({ operation, actor, now }: Deed) => ({
  municipality_id: actor.municipality,
  at: now,
  operation: operation.name,
});

const json = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value));
