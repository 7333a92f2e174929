import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testDatabases } from '../../testing/database/testing.ts';
import type { Actor } from '../kernel/actor.ts';
import { WHOLE } from '../kernel/actor.ts';
import { type At, type Operation, type Outside, operation } from '../kernel/operation.ts';
import { Problem } from '../kernel/problem.ts';
import { localActor } from './actor.ts';
import type { Db } from './database/open.ts';
import { perform, runOperation } from './run.ts';
import { undoChange } from './undo.ts';
import { HERE, type Workers } from './workers.ts';

/** A table such as an area has, to try operations on. */
type NoteTables = { note: { municipality_id: string; id: number; text: string } };

const Input = z.object({ id: z.number().int(), text: z.string().min(1), fail: z.boolean().default(false) });

const writeNote = operation({
  name: 'test.writeNote',
  summary: { sv: 'Skriver en lapp', en: 'Writes a note' },
  kind: 'change',
  http: { method: 'POST', path: '/notes' },
  input: Input as z.ZodType<z.output<typeof Input>>,
  output: z.object({ id: z.number() }),
  may: (actor) => actor.writes(WHOLE),
  run: async ({ tx, municipality, audit, input: { id, text, fail } }) => {
    const notes = tx.withTables<NoteTables>();
    await notes.insertInto('note').values({ municipality_id: municipality, id, text }).execute();
    await audit({ subject: { kind: 'note', id: String(id) }, before: null, after: { text }, why: 'test' });
    if (fail) throw new Problem('note-torn', { sv: 'Lappen gick sönder.', en: 'The note was torn.' });
    return { id, secret: 'not in the output' };
  },
});

const listNotes = operation({
  name: 'test.listNotes',
  summary: { sv: 'Lapparna', en: 'The notes' },
  kind: 'query',
  http: { method: 'GET', path: '/notes' },
  input: z.object({}),
  output: z.array(z.object({ id: z.number(), text: z.string() })),
  may: () => true,
  run: async ({ tx }) =>
    await tx.withTables<NoteTables>().selectFrom('note').select(['id', 'text']).orderBy('id').execute(),
});

/** Runs anything in an operation's own transaction. */
const attempt = (kind: 'query' | 'change', question: string) =>
  operation({
    name: 'test.attempt',
    summary: { sv: 'Försöker', en: 'Attempts' },
    kind,
    http: { method: 'POST', path: '/attempt' },
    input: z.object({}),
    output: z.array(z.record(z.string(), z.unknown())),
    may: () => true,
    run: async ({ tx }) => (await sql<Record<string, unknown>>`${sql.raw(question)}`.execute(tx)).rows,
  });

describe.each(testDatabases())('operations on $name', ({ open }) => {
  let db: Db;
  let actor: Actor;
  let elsewhere: Actor;

  beforeAll(async () => {
    db = await open();
    await sql`create table note (municipality_id uuid, id int, text text, primary key (municipality_id, id))`.execute(
      db.kysely,
    );
    const { protect } = await import('../kernel/protect.ts');
    await protect(db.kysely as never, 'note');
    actor = await localActor(db);
    elsewhere = { ...actor, municipality: '11111111-1111-4111-8111-111111111111' };
    await sql`insert into municipality (id, name) values (${elsewhere.municipality}, 'Grannkommunen')`.execute(
      db.kysely,
    );
  });
  afterAll(async () => {
    await db?.close();
  });

  it('answers what was asked and leaves one audit row in the same transaction', async () => {
    expect(await runOperation(db, writeNote, actor, { id: 1, text: 'köp frukt' })).toEqual({ id: 1 });
    const rows = await runOperation(db, attempt('query', `select * from audit where subject_id = '1'`), actor, {});
    expect(rows).toMatchObject([
      {
        operation: 'test.writeNote',
        actor_id: 'local',
        post: null,
        subject_kind: 'note',
        before: null,
        after: { text: 'köp frukt' },
        why: 'test',
      },
    ]);
    expect(rows[0]?.at).toBeInstanceOf(Date);
  });

  it('leaves nothing of a change that fails, not even its audit row', async () => {
    await expect(runOperation(db, writeNote, actor, { id: 2, text: 'a', fail: true })).rejects.toMatchObject({
      code: 'note-torn',
    });
    const count = `select (select count(*) from note where id = 2) as notes, (select count(*) from audit where subject_id = '2') as audits`;
    expect(await runOperation(db, attempt('query', count), actor, {})).toEqual([{ notes: 0, audits: 0 }]);
  });

  it('has what it answers written when the transaction has ended, by those who do its work', async () => {
    const asked: string[] = [];
    const counted = operation({
      name: 'test.count',
      summary: { sv: 'Räknar lapparna', en: 'Counts the notes' },
      kind: 'query',
      http: { method: 'GET', path: '/notes/count' },
      input: z.object({}),
      output: z.string(),
      may: () => true,
      prepare: async ({ work }) => await work({ name: 'test.inside', do: (id: number) => id + 1 }, 1),
      run: async ({ prepared }) => prepared,
      // The embedded database has one connection: this would wait for ever on a transaction that has not ended.
      writer: {
        name: 'test.after',
        do: async (id) => `${id} ${(await runOperation(db, listNotes, actor, {})).length}`,
      },
    });
    const workers: Workers = {
      ...HERE,
      work: async (work, given) => {
        asked.push(work.name);
        return await work.do(given);
      },
    };
    expect(await runOperation(db, counted, actor, {}, undefined, workers)).toBe('2 1');
    expect(asked).toEqual(['test.inside', 'test.after']);
  });

  it('says in both languages which value of the input is wrong', async () => {
    const problem = await runOperation(db, writeNote, actor, { id: 3, text: 7 }).catch((error) => error);
    expect(problem).toMatchObject({ code: 'input-invalid', status: 400, place: { field: 'text' } });
    expect(problem.words).toEqual({ sv: 'Uppgiften ”text” ska vara text.', en: 'The value “text” should be text.' });
  });

  it('refuses who may not', async () => {
    await expect(
      runOperation(db, writeNote, { ...actor, writes: () => false }, { id: 4, text: 'a' }),
    ).rejects.toMatchObject({
      code: 'not-allowed',
      status: 403,
    });
  });

  it('lets a query change nothing', async () => {
    await expect(runOperation(db, attempt('query', `update note set text = 'x'`), actor, {})).rejects.toThrow(
      /read-only/,
    );
  });

  it('shows another municipality nothing, whatever is asked', async () => {
    await runOperation(db, writeNote, elsewhere, { id: 1, text: 'grannens' });
    expect(await runOperation(db, listNotes, actor, {})).toEqual([{ id: 1, text: 'köp frukt' }]);
    expect(await runOperation(db, listNotes, elsewhere, {})).toEqual([{ id: 1, text: 'grannens' }]);
    const theirs = await runOperation(
      db,
      attempt('query', 'select distinct municipality_id from audit'),
      elsewhere,
      {},
    );
    expect(theirs).toEqual([{ municipality_id: elsewhere.municipality }]);
  });

  it('lets no one write into another municipality, nor move a row there', async () => {
    const into = `insert into note values ('${elsewhere.municipality}', 9, 'inbrott')`;
    await expect(runOperation(db, attempt('change', into), actor, {})).rejects.toThrow(/row-level security/);
    const move = `update note set municipality_id = '${elsewhere.municipality}'`;
    await expect(runOperation(db, attempt('change', move), actor, {})).rejects.toThrow(/row-level security/);
    expect(
      await runOperation(
        db,
        attempt('change', `delete from note where municipality_id = '${elsewhere.municipality}' returning id`),
        actor,
        {},
      ),
    ).toEqual([]);
  });

  it('leaves no municipality set, and no role, on a connection that is used again', async () => {
    await runOperation(db, listNotes, actor, {});
    const { rows } =
      await sql`select current_setting('ledtrad.municipality', true) as set, current_user = 'ledtrad_app' as role`.execute(
        db.kysely,
      );
    expect(rows[0]).toMatchObject({ role: false });
    expect((rows[0] as { set: string | null }).set || null).toBeNull();
  });

  it.each([
    'update audit set why = null',
    'delete from audit',
    'truncate audit',
    'drop table audit',
    'alter table audit disable row level security',
  ])('keeps the audit trail from: %s', async (question) => {
    await expect(runOperation(db, attempt('change', question), actor, {})).rejects.toThrow(
      /permission denied|must be owner/,
    );
  });

  it('reads whole numbers, dates and JSON alike', async () => {
    const question = `select count(*) as count, '2026-03-29'::date as day, '{"a":[1,null]}'::jsonb as json, null::text as nothing, 1.50::numeric as exact, '{Å,"b c"}'::text[] as list from note`;
    expect(await runOperation(db, attempt('query', question), actor, {})).toEqual([
      { count: 1, day: '2026-03-29', json: { a: [1, null] }, nothing: null, exact: '1.50', list: ['Å', 'b c'] },
    ]);
  });

  it('runs serializable changes that get in each other’s way as if one came after the other', async () => {
    const add = {
      ...attempt(
        'change',
        `insert into note (municipality_id, id, text) select municipality_id, max(id) + 1, 'nästa' from note group by 1 returning id`,
      ),
      isolation: 'serializable' as const,
    };
    const ids = await Promise.all(Array.from({ length: 4 }, () => runOperation(db, add, actor, {})));
    expect(new Set(ids.map(([row]) => row?.id)).size).toBe(4);
  });

  describe('with a subject', () => {
    const loadNote = async ({ tx }: At, { id }: { id: number }) => {
      const note = await tx
        .withTables<NoteTables>()
        .selectFrom('note')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      if (!note) throw new Problem('note-not-found', { sv: 'Lappen finns inte.', en: 'There is no such note.' }, 404);
      return note;
    };
    const rewrite = operation({
      name: 'test.rewrite',
      summary: { sv: 'Skriver om en lapp', en: 'Rewrites a note' },
      kind: 'change',
      http: { method: 'PUT', path: '/notes/{id}' },
      input: z.object({ id: z.number(), text: z.string() }),
      output: z.string(),
      subject: loadNote,
      may: (_, note) => note.text !== 'låst',
      run: async ({ tx, input: { id, text }, subject, undoneBy }) => {
        await tx.withTables<NoteTables>().updateTable('note').set({ text }).where('id', '=', id).execute();
        undoneBy(rewrite, { id, text: subject.text });
        return subject.text;
      },
    }) as Operation<{ id: number; text: string }, string, Awaited<ReturnType<typeof loadNote>>>;
    const undo = undoChange([rewrite]);
    const textOf = async (id: number) =>
      (await runOperation(db, listNotes, actor, {})).find((note) => note.id === id)?.text;

    it('loads it in the transaction, and asks of it who may', async () => {
      await runOperation(db, writeNote, actor, { id: 70, text: 'öppen' });
      expect(await runOperation(db, rewrite, actor, { id: 70, text: 'låst' })).toBe('öppen');
      await expect(runOperation(db, rewrite, actor, { id: 70, text: 'a' })).rejects.toMatchObject({
        code: 'not-allowed',
      });
      await expect(runOperation(db, rewrite, actor, { id: 71, text: 'a' })).rejects.toMatchObject({ status: 404 });
    });

    it('prepares outside the transaction, and never for someone who may not', async () => {
      const prepared: string[] = [];
      const slow = {
        ...rewrite,
        prepare: async ({ subject, read }: Outside & { subject: { text: string } }) => {
          // The embedded database has one connection: with a transaction open this would never be answered.
          prepared.push(subject.text, String(await read(async (at) => (await loadNote(at, { id: 72 })).text)));
          return undefined;
        },
      };
      await runOperation(db, writeNote, actor, { id: 72, text: 'före' });
      await runOperation(db, slow as typeof rewrite, actor, { id: 72, text: 'låst' });
      await expect(runOperation(db, slow as typeof rewrite, actor, { id: 72, text: 'a' })).rejects.toThrow();
      expect(prepared).toEqual(['före', 'före']);
    });

    it('undoes a change once, through the operation that it named', async () => {
      await runOperation(db, writeNote, actor, { id: 73, text: 'först' });
      const { change } = await perform(db, rewrite, actor, { id: 73, text: 'sedan' });
      expect(await textOf(73)).toBe('sedan');
      expect(await runOperation(db, undo, actor, { changeId: change })).toMatchObject({ operation: 'test.rewrite' });
      expect(await textOf(73)).toBe('först');
      await expect(runOperation(db, undo, actor, { changeId: change })).rejects.toMatchObject({
        code: 'change-undone',
      });
    });

    it('undoes nothing that the actor may not change now', async () => {
      await runOperation(db, writeNote, actor, { id: 74, text: 'först' });
      const { change } = await perform(db, rewrite, actor, { id: 74, text: 'låst' });
      await expect(runOperation(db, undo, actor, { changeId: change })).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(runOperation(db, undo, elsewhere, { changeId: change })).rejects.toMatchObject({ status: 404 });
      expect(await textOf(74)).toBe('låst');
    });
  });
});
