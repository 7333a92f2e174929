import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testDatabases } from '../../../testing/database/testing.ts';
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { type Context, operation } from '../../kernel/operation.ts';
import { addNodes } from '../../organisation/operations/establish.ts';
import { loadCouncil } from '../../organisation/store/organisation.ts';
import { localActor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database/open.ts';
import { runOperation } from '../../platform/run.ts';
import type { SearchEntry } from '../model/entry.ts';
import type { EntryKind } from '../model/kinds.ts';
import { lexeme, markOf } from '../model/lexemes.ts';
import { nearKeys } from '../model/near.ts';
import { type Asked, askedOf, readQuestion } from '../model/question.ts';
import { findEntries } from '../store/find.ts';
import { findText } from './find-text.ts';
import { replaceAllEntries, replaceEntries } from './replace-entries.ts';
import { usedElsewhere } from './used-elsewhere.ts';

/** Does anything as an operation would. */
const doing = <Answer>(db: Db, actor: Actor, kind: 'query' | 'change', run: (context: Context) => Promise<Answer>) =>
  runOperation(
    db,
    operation({
      name: 'test.do',
      summary: { sv: 'Gör', en: 'Does' },
      kind,
      http: { method: 'POST', path: '/test' },
      input: z.object({}),
      output: z.any() as z.ZodType<Answer>,
      may: () => true,
      run,
    }),
    actor,
    {},
  );

const YEAR = 2026;
const entry = (kind: EntryKind, text: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  id: newId(),
  kind,
  year: YEAR,
  ownerId: null,
  goalId: null,
  title: text.slice(0, 40),
  heading: null,
  text,
  ref: null,
  ...more,
});

describe.each(testDatabases())('search on $name', ({ open }) => {
  let db: Db;
  let actor: Actor;
  let elsewhere: Actor;
  const [board, harbour, forest, shore] = [newId(), newId(), newId(), newId()];
  const [harbourPlan, forestPlan, shorePlan] = [newId(), newId(), newId()];
  const plan = (id: string, ownerId: string) => ({ kind: 'plan' as const, id, ownerId });
  const boardText = entry('text', 'Ingen ska utsättas för våldet i nära relationer.', { ownerId: board, ref: 'g3.s0' });

  beforeAll(async () => {
    db = await open();
    actor = await localActor(db);
    elsewhere = { ...actor, municipality: '11111111-1111-4111-8111-111111111111' };
    await sql`insert into municipality (id, name) values (${elsewhere.municipality}, 'Grannkommunen')`.execute(
      db.kysely,
    );
    const node = (id: string, kind: 'board' | 'unit', name: string, parent: string | null) => ({
      ...{ id, kind, name, parent },
      ...{ validFrom: null, validTo: null },
    });
    await doing(db, actor, 'change', async (context) => {
      const { id: council } = await loadCouncil(context);
      await addNodes(context, [
        node(board, 'board', 'Kulturnämnden', council),
        node(harbour, 'unit', 'Hamnbiblioteket', board),
        node(forest, 'unit', 'Skogsbiblioteket', board),
        node(shore, 'unit', 'Strandskolan', council),
      ]);
      await replaceAllEntries(context, [
        {
          source: plan(harbourPlan, harbour),
          entries: [
            boardText,
            entry('plan', 'Verksamhetsplan 2026, Hamnbiblioteket, LIND 2026/41', { id: harbourPlan, ownerId: harbour }),
            entry('goal', '1.3.2 Fler barn läser', { ownerId: board }),
            entry('text', 'Barnen möter böcker på förskolan varje vecka.', { ownerId: harbour, heading: 'Arbetssätt' }),
            entry('activity', 'Öppna en läshörna', { ownerId: harbour }),
          ],
        },
        {
          source: plan(forestPlan, forest),
          entries: [
            boardText,
            entry('text', 'Vi läser högt i skogen och på skolgården.', { ownerId: forest, year: 2025 }),
          ],
        },
        {
          source: plan(shorePlan, shore),
          entries: [entry('text', 'Eleverna vid stranden läser.', { ownerId: shore })],
        },
      ]);
      return null;
    });
    await doing(db, elsewhere, 'change', async (context) => {
      const { id: council } = await loadCouncil(context);
      await addNodes(context, [node(newId(), 'unit', 'Grannskolan', council)]);
      return null;
    });
  });
  afterAll(async () => db?.close());

  const askedFor = (q: string) => askedOf(actor.municipality, { parts: readQuestion(q) }) as Asked;
  const ask = async (q: string, more: Record<string, unknown> = {}, who = actor) =>
    await runOperation(db, findText, who, { q, ...more });
  const kinds = async (q: string, more = {}) => (await ask(q, more)).items.map(({ kind }) => kind);

  it.each([
    ['another form', 'våld', 'text'],
    ['a definite neuter', 'våldets', 'text'],
    ['the beginning of a word', 'läshö', 'activity'],
    ['a word without its dots', 'forskola', 'text'],
    ['the beginning of a word without its dots', 'lasho', 'activity'],
    ['a goal’s number', '1.3.2', 'goal'],
    ['a registration number', 'LIND 2026/41', 'plan'],
    ['a unit’s name', 'strandskola', 'unit'],
    ['a board’s name', 'kulturnämnd', 'board'],
    ['words that stand together', '"nära relationer"', 'text'],
    ['words that stand together, stop words and all', '"våldet i nära"', 'text'],
  ])('finds %s', async (_, q, kind) => {
    expect((await kinds(q))[0]).toBe(kind);
  });

  it('does not find words apart in quotes, nor what is left out', async () => {
    expect(await kinds('"relationer nära"')).toEqual([]);
    expect((await ask('läser -skogen')).items.map(({ title }) => title)).not.toContain(
      expect.stringContaining('skogen'),
    );
    expect((await ask('läser')).total - (await ask('läser -skogen')).total).toBe(1);
    expect((await ask('-skogen')).total).toBe(0);
  });

  it('marks what was found in an excerpt', async () => {
    const [hit] = (await ask('bok forskola')).items;
    expect(hit?.marked).toBe('Barnen möter \u0002böcker\u0003 på \u0002förskolan\u0003 varje vecka.');
    expect(hit).toMatchObject({ heading: 'Arbetssätt', owner: { name: 'Hamnbiblioteket' }, plan: { id: harbourPlan } });
  });

  it('finds misspelt words as they were meant, and says so', async () => {
    for (const [q, meant] of [
      ['förskolln', 'förskolan'],
      ['kulturnämden', 'kulturnämnden'],
      ['relatoiner', 'relationer'],
      ['rleationer barn', null],
      ['xylofonist', null],
    ] as const)
      expect((await ask(q)).meant).toBe(meant);
  });

  it('finds once what many hold, and leads to a plan of them', async () => {
    const { items, total } = await ask('våldet');
    expect(total).toBe(1);
    expect([harbourPlan, forestPlan]).toContain(items[0]?.plan?.id);
    expect(items[0]).toMatchObject({ owner: { name: 'Kulturnämnden' }, plan: { ref: 'g3.s0' } });
  });

  it('narrows to a part of the organisation with all below it, a year and a kind', async () => {
    expect((await ask('läser', { within: board })).total).toBe(2);
    expect((await ask('läser', { within: forest })).total).toBe(1);
    expect((await ask('våldet', { within: forest })).items[0]?.plan?.id).toBe(forestPlan);
    expect((await ask('läser', { year: 2025 })).total).toBe(1);
    expect(await kinds('läser', { kind: 'goal' })).toEqual(['goal']);
  });

  it('shows an actor only what may be seen', async () => {
    const ofShore: Actor = { ...actor, scope: [shore] };
    expect((await ask('läser', {}, ofShore)).total).toBe(1);
    expect((await ask('läser', { within: board }, ofShore)).total).toBe(0);
    expect((await ask('läser', {}, { ...actor, scope: [] })).total).toBe(0);
  });

  it('takes any input', async () => {
    for (const q of [
      '"; -- \' & | ! :*',
      '\0',
      '\\',
      '""',
      '- -',
      'a\\:b',
      "d'or",
      '(((',
      '"öppen',
      '🙂',
      'ß'.repeat(200),
    ])
      expect(await ask(q)).toMatchObject({ total: expect.any(Number) });
  });

  it('pages through all hits once, and counts them all', async () => {
    const source = plan(newId(), shore);
    const many = Array.from({ length: 45 }, (_, i) =>
      entry('activity', `Trombonkonsert nummer ${i}`, { ownerId: shore }),
    );
    await doing(db, actor, 'change', async (at) => await replaceEntries(at, source, many));
    const seen = new Set<string>();
    for (const page of [1, 2, 3]) {
      const hits = await ask('trombonkonserter', { page });
      expect(hits).toMatchObject({ total: 45, rounded: false, more: page < 3, limit: 20 });
      for (const { id } of hits.items) seen.add(id);
    }
    expect(seen.size).toBe(45);
    expect(await ask('trombonkonserter', { page: 9 })).toMatchObject({ items: [], total: 45, more: false });
    await doing(db, actor, 'change', async (at) => await replaceEntries(at, source, []));
    expect((await ask('trombonkonserter')).total).toBe(0);
  });

  it('keeps what another source still holds, and changes what has changed', async () => {
    const [one, two] = [plan(newId(), shore), plan(newId(), forest)];
    const shared = entry('text', 'Om fagotten.', { ownerId: shore });
    await doing(db, actor, 'change', async (at) => {
      await replaceEntries(at, one, [shared]);
      await replaceEntries(at, two, [shared]);
      await replaceEntries(at, one, []);
    });
    expect((await ask('fagott')).items[0]?.plan?.id).toBe(two.id);
    await doing(db, actor, 'change', async (at) => await replaceEntries(at, two, [{ ...shared, text: 'Om oboen.' }]));
    expect([(await ask('fagott')).total, (await ask('oboen')).total]).toEqual([0, 1]);
    await doing(db, actor, 'change', async (at) => await replaceEntries(at, two, []));
    expect((await ask('oboen')).total).toBe(0);
  });

  it('says which words others use: in names, or in three others’ texts', async () => {
    const sources = [harbour, forest, shore].map((owner) => plan(newId(), owner));
    await doing(db, actor, 'change', async (at) => {
      for (const source of sources)
        await replaceEntries(at, source, [entry('text', 'Vi kör lindmodellen.', { ownerId: source.ownerId })]);
    });
    const used = async (owner: string, ...words: string[]) => [
      ...(await doing(db, actor, 'query', async (at) => [...(await usedElsewhere(at, owner, words))])),
    ];
    expect(await used(board, 'Lindmodellen', 'Strandskolan', 'läshörna', 'zebra')).toEqual([
      'Lindmodellen',
      'Strandskolan',
      'läshörna',
    ]);
    expect(await used(harbour, 'Lindmodellen', 'läshörna')).toEqual([]);
    await doing(db, actor, 'change', async (at) => {
      for (const source of sources) await replaceEntries(at, source, []);
    });
  });

  it('shows another municipality nothing, whatever is passed', async () => {
    expect((await ask('grannskolan')).total).toBe(0);
    expect((await ask('grannskolan', {}, elsewhere)).total).toBe(1);
    expect((await ask('läser', { within: board }, elsewhere)).total).toBe(0);
    const theirs = lexeme.stem(markOf(actor.municipality), 'läs');
    const questions = [
      `select * from search_find('${theirs.replaceAll("'", "''")}', 'a', 'a', 'a', 'a', null, null, 0, 100)`,
      `select * from search_find('!zebra', '!zebra', '!zebra', '!zebra', '!zebra', null, null, 0, 100)`,
      `select * from search_find('!zebra', 'a', 'a', 'a', 'a', array['${board}']::uuid[], array['${harbour}']::uuid[], 0, 100)`,
      `select * from search_near(array[${nearKeys(actor.municipality, 'relationer')}])`,
      `select * from search_used(array['x'], array[$$${theirs}$$], '${newId()}', '!zebra', '!zebra', '!zebra')`,
      `select * from unnest(search_below(array['${board}']::uuid[]))`,
      'select * from search_entry join search_place on true join search_word on true',
    ];
    const own = await doing(db, elsewhere, 'query', async ({ tx }) => {
      const answers = [];
      for (const question of questions) answers.push((await sql.raw(question).execute(tx)).rows);
      return answers;
    });
    const names = own.flat().map((row) => (row as { title?: string }).title ?? 'something else');
    expect([...new Set(names)]).toEqual(['Grannskolan']);
    await expect(
      doing(
        db,
        { ...elsewhere, municipality: '' },
        'query',
        async ({ tx }) => (await sql.raw(questions[1] as string).execute(tx)).rows,
      ),
    ).resolves.toEqual([]);
  });

  it('lets no one write into another municipality', async () => {
    const into = sql`update search_entry set municipality_id = ${elsewhere.municipality}`;
    await expect(doing(db, actor, 'change', async ({ tx }) => await into.execute(tx))).rejects.toThrow(
      /row-level security/,
    );
  });

  it('reads through the index the hits and no more, however much there is', async () => {
    const counted = async ({ tx }: Context) => {
      const { rows } = await sql<{ scanned: number; fetched: number }>`
        select sum(seq_tup_read)::int as scanned, sum(idx_tup_fetch)::int as fetched from pg_stat_xact_user_tables
        where relname in ('search_entry', 'search_place', 'search_word', 'organisation')`.execute(tx);
      return rows[0] ?? { scanned: 0, fetched: 0 };
    };
    const read = () =>
      doing(db, actor, 'query', async (context) => {
        const before = await counted(context);
        await findEntries(context, { asked: askedFor('läshörnan'), within: null, seen: null, skip: 0, take: 20 });
        const after = await counted(context);
        return { scanned: after.scanned - before.scanned, fetched: after.fetched - before.fetched };
      });
    const source = plan(newId(), shore);
    await doing(db, actor, 'change', async (at) => {
      const others = Array.from({ length: 4000 }, (_, i) =>
        entry('text', `Text nummer ${i} om allt annat, med ord${i % 97} och sak${i % 89}.`, { ownerId: shore }),
      );
      await replaceEntries(at, source, others);
    });
    // It is found, shown and placed; its owner and its plan's have names.
    expect(await read()).toEqual({ scanned: 0, fetched: 5 });
  });

  it('calculates very large numbers of hits, says so, and puts names first all the same', async () => {
    await doing(
      db,
      actor,
      'change',
      async (at) => await replaceEntries(at, plan(newId(), shore), [entry('goal', 'Texten är lätt att läsa')]),
    );
    const hits = await ask('text');
    expect(hits).toMatchObject({ rounded: true, more: true });
    expect(hits.total).toBeGreaterThan(3000);
    expect(hits.total).toBeLessThan(5200);
    expect(hits.items[0]?.kind).toBe('goal');
  });

  it('lets many write the same entries at once, none lost', async () => {
    const shared = Array.from({ length: 30 }, (_, i) => entry('text', `Gemensam cembalo ${i}.`));
    const sources = Array.from({ length: 12 }, () => plan(newId(), shore));
    const put = (entries: SearchEntry[]) =>
      Promise.all(
        sources.map((source, i) =>
          doing(
            db,
            actor,
            'change',
            async (at) =>
              await replaceEntries(at, source, [
                ...entries,
                ...(i % 2 ? [] : [entry('activity', `Egen spinett ${i}`)]),
              ]),
          ),
        ),
      );
    await put(shared);
    await put([...shared].reverse());
    expect((await ask('cembalo')).total).toBe(30);
    expect((await ask('spinett')).total).toBe(6);
    await put([]);
    expect((await ask('cembalo')).total).toBe(0);
  });
});
