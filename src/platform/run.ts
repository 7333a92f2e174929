import { type Kysely, sql } from 'kysely';
import type { Actor, AuditEntry, FileIn, FileRead, Operation, Tx } from '../kernel/operation.ts';
import { Problem } from '../kernel/problem.ts';
import type { Db } from './database/open.ts';
import type { PlatformTables } from './database/tables.ts';
import { checkInput } from './input.ts';
import { HERE, type Workers } from './workers.ts';

/**
 * Does one operation as `actor`: checks the input (`input-invalid`) and the permission (`not-allowed`), reads the file, runs it in one
 * transaction that sees the actor's municipality only, and writes what it answers. A query cannot write to the database. A change that throws
 * leaves nothing, not even its audit rows; one that lost a race against another is run again. Fails with the operation's own `Problem`.
 */
export async function runOperation<Input, Output, Content, Draft>(
  db: Db,
  operation: Operation<Input, Output, Content, Draft>,
  actor: Actor,
  input: unknown,
  file?: FileIn,
  workers: Workers = HERE,
): Promise<Output> {
  const checked = checkInput(operation.input, input);
  if (!operation.allowed(actor, checked)) throw notAllowed();
  const read = await readBody(operation, file, workers);
  const draft = await inTransaction(db, operation.kind, actor, (tx, now) => {
    const audit = (entry: AuditEntry) => writeAudit(tx, { operation, actor, now, entry });
    return operation.run(
      { tx: tx as unknown as Tx, municipality: actor.municipality, actor, now, audit, work: workers.work },
      checked,
      read,
    );
  });
  const output = operation.writer ? await workers.work(operation.writer, draft) : draft;
  // What leaves is what the operation says it answers, no more: a field that slipped in is dropped, one that is missing is our own fault.
  return operation.output.parse(output);
}

async function readBody<Input, Output, Content, Draft>(
  { http, reader }: Operation<Input, Output, Content, Draft>,
  file: FileIn | undefined,
  workers: Workers,
): Promise<FileRead<Content> | undefined> {
  if (http.body !== 'file') return undefined;
  if (!file) throw fileMissing();
  return { ...file, content: reader ? await workers.read(reader, file) : (undefined as Content) };
}

/** How many times a change is tried that others keep getting in the way of. */
const TRIES = 5;

async function inTransaction<Output>(
  { kysely }: Db,
  kind: 'query' | 'change',
  actor: Actor,
  work: (tx: Kysely<PlatformTables>, now: Date) => Promise<Output>,
): Promise<Output> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await kysely
        .transaction()
        // A query sees one moment, however many questions it asks; changes behave as if one came after the other.
        .setIsolationLevel(kind === 'query' ? 'repeatable read' : 'serializable')
        .setAccessMode(kind === 'query' ? 'read only' : 'read write')
        .execute(async (tx) => {
          await sql`select set_config('ledtrad.municipality', ${actor.municipality}, true), set_config('role', 'ledtrad_app', true)`.execute(
            tx,
          );
          return await work(tx, new Date());
        });
    } catch (error) {
      if (!isConflict(error)) throw error;
      if (attempt === TRIES) throw busy();
    }
  }
}

/** Serialization failure or deadlock: nothing is wrong but the moment. */
const isConflict = (error: unknown) => ['40001', '40P01'].includes((error as { code?: string })?.code ?? '');

interface Deed {
  operation: { name: string; kind: 'query' | 'change' };
  actor: Actor;
  now: Date;
  entry: AuditEntry;
}

async function writeAudit(tx: Kysely<PlatformTables>, { operation, actor, now, entry }: Deed): Promise<void> {
  if (operation.kind === 'query') throw new Error(`${operation.name} is a query and changes nothing to audit`);
  await tx
    .insertInto('audit')
    .values({
      municipality_id: actor.municipality,
      at: now,
      actor_id: actor.id,
      actor_name: actor.name,
      post: actor.post,
      operation: operation.name,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      before: json(entry.before),
      after: json(entry.after),
      why: entry.why ?? null,
    })
    .execute();
}

const json = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value));

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
