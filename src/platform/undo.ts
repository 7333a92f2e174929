import { z } from 'zod';
import { Id } from '../kernel/ids.ts';
import { type AnyOperation, type At, operation } from '../kernel/operation.ts';
import { Problem } from '../kernel/problem.ts';
import type { PlatformTables } from './database/tables.ts';
import { ask } from './run.ts';

/**
 * The one way to take a change back. An operation says in its run which operation undoes it (`undoneBy`); this one finds that and runs it, with
 * the same permission as if it were asked for directly. Fails with `change-not-found`, `change-undone`, or what the other fails with, such as
 * that someone has changed the same thing since.
 */
export const undoChange = (operations: AnyOperation[]) =>
  operation({
    name: 'change.undo',
    summary: { sv: 'Ångrar en ändring', en: 'Undoes a change' },
    kind: 'change',
    http: { method: 'POST', path: '/changes/{changeId}/undo' },
    input: z.object({ changeId: Id }),
    output: z.object({ operation: z.string(), answer: z.unknown() }),
    subject: async (at, { changeId }) => await loadChange(at, changeId),
    // Who may is asked of the operation that undoes, before and in the transaction.
    may: () => true,
    prepare: async ({ subject: change, ...outside }) => {
      const { undoing, input } = undoingOf(operations, change);
      const asked = await outside.read((at) => ask(at, undoing, outside.actor, input, none()));
      return await undoing.prepare?.({ ...outside, ...asked });
    },
    run: async ({ subject: change, prepared, ...context }) => {
      const { undoing, input } = undoingOf(operations, change);
      await markUndone(context, change.id, context.now);
      const asked = await ask(context, undoing, context.actor, input, none());
      const answer = await undoing.run({ ...context, ...asked, prepared });
      return { operation: undoing.name, answer: undoing.output.parse(answer) };
    },
  });

/** What undoes a change never takes a file. */
const none = () => undefined as never;

type Change = Awaited<ReturnType<typeof loadChange>>;

function undoingOf(operations: AnyOperation[], { undo }: Change) {
  const undoing = operations.find(({ name }) => name === undo.operation);
  if (!undoing) throw new Error(`${undo.operation} undoes a change and is not among the operations`);
  return { undoing, input: undoing.input.parse(undo.input) };
}

const changes = ({ tx }: At) => tx.withTables<Pick<PlatformTables, 'change'>>();

async function loadChange(at: At, id: string) {
  const row = await changes(at)
    .selectFrom('change')
    .select(['id', 'undo_operation', 'undo_input', 'undone_at'])
    .where('municipality_id', '=', at.municipality)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw changeNotFound();
  if (row.undone_at) throw changeUndone();
  return { id: row.id, undo: { operation: row.undo_operation, input: row.undo_input } };
}

async function markUndone(at: At, id: string, now: Date): Promise<void> {
  const { numUpdatedRows } = await changes(at)
    .updateTable('change')
    .set({ undone_at: now })
    .where('municipality_id', '=', at.municipality)
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw changeUndone();
}

const changeNotFound = () =>
  new Problem(
    'change-not-found',
    { sv: 'Ändringen finns inte, eller går inte att ångra.', en: 'There is no such change, or it cannot be undone.' },
    404,
  );

const changeUndone = () =>
  new Problem('change-undone', { sv: 'Ändringen är redan ångrad.', en: 'The change has been undone already.' }, 409);
