import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Actor } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import type { AnyOperation, Asked, At, Context, FileIn, FileRead, Operation, Tx } from '../kernel/operation.ts';
import { Problem } from '../kernel/problem.ts';
import { noteUndo, writeAudit } from './audit.ts';
import type { Db } from './database/open.ts';
import type { PlatformTables } from './database/tables.ts';
import { checkInput } from './input.ts';
import { currentRun, observed, retries } from './observe/events.ts';
import { HERE, type Workers } from './workers.ts';

/** What an operation answered, and the change it made if that can be undone. */
export interface Done<Output> {
  output: Output;
  /** For `change.undo`; `null` when nothing was changed, or when what was changed cannot be taken back. */
  change: string | null;
}

/** Runs one operation as `actor` and answers with its output; see `perform`. */
export const runOperation = async <Input, Output, Subject, Content, Prepared, Draft>(
  db: Db,
  operation: Operation<Input, Output, Subject, Content, Prepared, Draft>,
  actor: Actor,
  input: unknown,
  file?: FileIn,
  workers: Workers = HERE,
): Promise<Output> => (await perform(db, operation, actor, input, file, workers)).output;

/**
 * Runs one operation as `actor`, in the order that `Operation` describes. The transaction sees the actor's municipality only, and a query cannot
 * write. A change that throws leaves nothing, not even its audit rows. Fails with `input-invalid`, `not-allowed`, `busy`, or the operation's own
 * `Problem`.
 */
export async function perform<Input, Output, Subject, Content, Prepared, Draft>(
  db: Db,
  operation: Operation<Input, Output, Subject, Content, Prepared, Draft>,
  actor: Actor,
  input: unknown,
  file?: FileIn,
  workers: Workers = HERE,
): Promise<Done<Output>> {
  return await observed(operation.name, actor.municipality, () => steps(db, operation, actor, input, file, workers));
}

async function steps<Input, Output, Subject, Content, Prepared, Draft>(
  db: Db,
  operation: Operation<Input, Output, Subject, Content, Prepared, Draft>,
  actor: Actor,
  input: unknown,
  file: FileIn | undefined,
  workers: Workers,
): Promise<Done<Output>> {
  const checked = checkInput(operation.input, input);
  const read = (await readBody(operation, file, workers)) as FileRead<Content>;
  // All that one operation reads comes from the same server, and what leads to a change never from one that may be behind.
  const kysely = operation.kind === 'query' ? await db.reader() : db.kysely;
  const prepared = (await prepare(kysely, operation, actor, checked, read, workers)) as Prepared;
  const { draft, change } = await inTransaction(kysely, operation, actor, async (tx) => {
    const { context, finish } = contextOf(operation, actor, tx);
    const asked = await ask(context, operation, actor, checked, read);
    const draft = await operation.run({ ...context, ...asked, prepared });
    return { draft, change: await finish() };
  });
  const output = operation.writer ? await workers.work(operation.writer, draft) : draft;
  // What leaves is what the operation says it answers, no more: a stray field is dropped, and a missing one is a fault of ours.
  return { output: operation.output.parse(output), change };
}

/** Loads what the operation is done to, and asks whether the actor may. Fails with `not-allowed` or the subject's own problem. */
export async function ask<Input, Subject, Content>(
  at: At,
  { subject, may }: Pick<Operation<Input, unknown, Subject, Content>, 'subject' | 'may'>,
  actor: Actor,
  input: Input,
  file: FileRead<Content>,
): Promise<Asked<Input, Subject, Content>> {
  const loaded = (await subject?.(at, input, file)) as Subject;
  if (!may(actor, loaded)) throw notAllowed();
  return { input, subject: loaded, file };
}

/** The part of an operation that comes before its transaction. Whoever may not do it is refused before anything long begins. */
async function prepare<Input, Content>(
  kysely: Kysely<PlatformTables>,
  operation: AnyOperation,
  actor: Actor,
  input: Input,
  file: FileRead<Content>,
  { work }: Workers,
): Promise<unknown> {
  if (!operation.prepare) return undefined;
  const read = <Answer>(question: (at: At) => Promise<Answer>) =>
    inTransaction(kysely, { kind: 'query' }, actor, (tx) => question(atOf(actor, tx)));
  const asked = await read((at) => ask(at, operation, actor, input, file));
  return await operation.prepare({ ...asked, actor, now: new Date(), read, work });
}

const atOf = (actor: Actor, tx: Kysely<PlatformTables>): At => ({
  tx: tx as unknown as Tx,
  municipality: actor.municipality,
});

/** The context of a run, and what ends it: the id of the change if it can be undone. */
function contextOf(operation: AnyOperation, actor: Actor, tx: Kysely<PlatformTables>) {
  const now = new Date();
  const change = newId();
  let undo: { operation: string; input: unknown } | null = null;
  const context: Context = {
    ...atOf(actor, tx),
    actor,
    now,
    audit: (entry) => writeAudit(tx, { operation, actor, now, change, entry }),
    undoneBy: ({ name }, input) => {
      if (undo) throw new Error(`${operation.name} says twice how it is undone`);
      undo = { operation: name, input };
    },
  };
  const finish = async () => {
    if (undo === null) return null;
    await noteUndo(tx, { operation, actor, now, change }, undo);
    return change;
  };
  return { context, finish };
}

async function readBody<Content>(
  { http, reader }: Pick<AnyOperation, 'http' | 'reader'>,
  file: FileIn | undefined,
  workers: Workers,
): Promise<FileRead<Content> | undefined> {
  if (http.body !== 'file') return undefined;
  if (!file) throw fileMissing();
  return { ...file, content: reader ? await workers.read(reader, file) : (undefined as Content) };
}

/** How many times a change is tried while others keep getting in its way, and the first pause between two tries, in milliseconds. */
const TRIES = 6;
const FIRST_PAUSE = 10;

async function inTransaction<Answer>(
  kysely: Kysely<PlatformTables>,
  { kind, isolation }: Pick<AnyOperation, 'kind' | 'isolation'>,
  actor: Actor,
  work: (tx: Kysely<PlatformTables>) => Promise<Answer>,
): Promise<Answer> {
  // A query sees one moment, however many questions it asks; a change sees what others have finished, and holds to row versions.
  const level = isolation ?? (kind === 'query' ? 'repeatable read' : 'read committed');
  for (let attempt = 1; ; attempt++) {
    try {
      return await kysely
        .transaction()
        .setIsolationLevel(level)
        .setAccessMode(kind === 'query' ? 'read only' : 'read write')
        .execute(async (tx) => {
          await sql`select set_config('ledtrad.municipality', ${actor.municipality}, true), set_config('role', 'ledtrad_app', true)`.execute(
            tx,
          );
          return await work(tx);
        });
    } catch (error) {
      if (!isConflict(error)) throw error;
      if (attempt === TRIES) throw busy();
      retries.publish(currentRun());
      // Random, so that two that met do not meet again.
      await pause(Math.random() * FIRST_PAUSE * 2 ** attempt);
    }
  }
}

/** Serialization failure or deadlock: nothing is wrong but the moment. */
const isConflict = (error: unknown) => ['40001', '40P01'].includes((error as { code?: string })?.code ?? '');

const notAllowed = () =>
  new Problem(
    'not-allowed',
    { sv: 'Du får inte göra det här i det uppdrag du har nu.', en: 'You may not do this in the post you act in.' },
    403,
  );

const fileMissing = () =>
  new Problem('file-missing', { sv: 'Ingen fil kom med.', en: 'No file came with the request.' }, 400);

const busy = () =>
  new Problem(
    'busy',
    {
      sv: 'Flera ändrade samma sak samtidigt och ändringen gick inte igenom. Försök igen.',
      en: 'Several changed the same thing at once and the change did not go through. Try again.',
    },
    503,
  );
