// What a search costs in the database, over entries of 10 and 2,000 units: rows read, and milliseconds (the median of nine) as the server answers them.
//   UNITS=10,2000 EMBEDDED=1 node bench/run.mjs search
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { withModules } from './modules.mjs';

const ENTRIES_OF_A_UNIT = 100;
const KINDS = [
  ['goal', 8, 10],
  ['text', 55, 40],
  ['section', 120, 8],
  ['indicator', 8, 12],
  ['activity', 9, 30],
];

export async function measure() {
  const sizes = (process.env.UNITS ?? '10,2000').split(',').map(Number);
  await withModules(async (load) => {
    for (const units of sizes) await measureOne(load, units);
  });
}

async function measureOne(load, units) {
  const folder = await mkdtemp(join(tmpdir(), 'ledtrad-bench-'));
  const { openDatabase } = await load('platform/database/open.ts');
  const { migrate } = await load('platform/database/migrate.ts');
  const embedded = process.env.EMBEDDED === '1';
  const server = embedded ? null : await (await load('../testing/database/server.ts')).startServer(folder);
  const db = await openDatabase(embedded ? { memory: true } : { url: await server.freshDatabase() });
  if (embedded) await migrate(db);
  try {
    const municipality = await fill(load, db, units);
    if (!embedded) await sql`vacuum analyze search_entry, search_place, search_word`.execute(db.kysely);
    await ask(load, db, municipality, units);
  } finally {
    await db.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const inMunicipality = (db, municipality, work) =>
  db.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('ledtrad.municipality', ${municipality}, true), set_config('role', 'ledtrad_app', true)`.execute(
      tx,
    );
    return await work({ tx, municipality });
  });

async function fill(load, db, units) {
  const { replaceAllEntries } = await load('search/operations/replace-entries.ts');
  const { id: municipality } = await db.kysely.selectFrom('municipality').select('id').executeTakeFirstOrThrow();
  const random = generator(units);
  const word = vocabulary(random);
  const uuid = () => crypto.randomUUID();
  const boards = Array.from({ length: Math.ceil(units / 100) }, uuid);
  const owners = Array.from({ length: units }, uuid);
  await inMunicipality(db, municipality, async ({ tx }) => {
    for (const [i, id] of [...boards, ...owners].entries()) {
      const parent = i < boards.length ? null : boards[(i - boards.length) % boards.length];
      await sql`insert into organisation (municipality_id, id, kind, name, name_key, parent_id)
        values (${municipality}, ${id}, ${parent ? 'unit' : 'board'}, ${`Del ${i}`}, ${`del${i}`}, ${parent})`.execute(
        tx,
      );
    }
  });
  const started = performance.now();
  let planted = 25;
  for (let from = 0; from < units; from += 10) {
    const sources = owners.slice(from, from + 10).map((ownerId) => {
      const entries = KINDS.flatMap(([kind, length, share]) =>
        Array.from({ length: (share * ENTRIES_OF_A_UNIT) / 100 }, () => ({
          ...{
            id: uuid(),
            kind,
            year: 2024 + Math.floor(random() * 3),
            ownerId,
            goalId: null,
            heading: null,
            ref: 'g1',
          },
          title: 'Titel',
          text: [...Array.from({ length }, word), planted-- > 0 ? 'trombonkonserten' : ''].join(' '),
        })),
      );
      return { source: { kind: 'plan', id: uuid(), ownerId }, entries };
    });
    await inMunicipality(db, municipality, (at) => replaceAllEntries(at, sources));
  }
  const { rows } =
    await sql`select pg_total_relation_size('search_entry') / 1048576 as entries, pg_relation_size('search_entry_words') / 1048576 as index,
    pg_total_relation_size('search_word') / 1048576 as words, (select count(*) from search_word) as vocabulary`.execute(
      db.kysely,
    );
  const { entries, index, words, vocabulary: known } = rows[0];
  console.log(
    `${units} units: ${units * ENTRIES_OF_A_UNIT} entries in ${Math.round((performance.now() - started) / 1000)} s; ${entries} MB, of which ${index} MB index; ${known} words in ${words} MB`,
  );
  return municipality;
}

async function ask(load, db, municipality, units) {
  const { askedOf, readQuestion } = await load('search/model/question.ts');
  const { findEntries } = await load('search/store/find.ts');
  const { findNear } = await load('search/store/words.ts');
  const common = vocabulary(() => 0)();
  const second = vocabulary(() => 0.35)();
  const { rows } = await sql`select id, kind from organisation where kind = 'unit' limit 1`.execute(db.kysely);
  const { rows: boards } = await sql`select id from organisation where kind = 'board' limit 1`.execute(db.kysely);
  const [unit, board] = [rows[0].id, boards[0].id];
  const questions = {
    'a word with 25 hits': ['trombonkonserter'],
    'its beginning': ['trombonko'],
    'a common word': [common],
    'two common words': [`${common} ${second}`],
    'two letters': [common.slice(0, 2)],
    'words together': [`"${common} ${second}"`],
    'a common word in a unit': [common, [unit]],
    'a common word in a board': [common, [board]],
    'no such word': ['xylofonist'],
  };
  for (const [name, [q, within = null]] of Object.entries(questions)) {
    const asked = askedOf(municipality, { parts: readQuestion(q) });
    const run = (at) => findEntries(at, { asked, within, seen: null, skip: 0, take: 20 });
    await report(db, municipality, units, name, run, ({ total, rounded }) => `${rounded ? '≈' : ''}${total} hits`);
  }
  await report(
    db,
    municipality,
    units,
    'a misspelt word',
    (at) => findNear(at, 'trombonkonsetren'),
    (near) => `${near.length} near`,
  );
}

async function report(db, municipality, units, name, run, say) {
  const times = [];
  let answer;
  for (let i = 0; i < 9; i++)
    await inMunicipality(db, municipality, async (at) => {
      const started = performance.now();
      answer = await run(at);
      times.push(performance.now() - started);
    });
  const rows = await inMunicipality(db, municipality, async (at) => {
    const before = await rowsRead(at);
    await run(at);
    return (await rowsRead(at)) - before;
  });
  times.sort((a, b) => a - b);
  console.log(`search ${name} units ${units} rows ${rows} ms ${times[4].toFixed(1)} (${say(answer)})`);
}

async function rowsRead({ tx }) {
  const { rows } = await sql`select sum(seq_tup_read + idx_tup_fetch)::int as read from pg_stat_xact_user_tables
    where relname like 'search\\_%' or relname = 'organisation'`.execute(tx);
  return rows[0].read;
}

/** Numbers from 0 to 1, the same for the same seed. */
function generator(seed) {
  let state = seed + 1;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** Words as they come in texts: some few are in most, most in few. */
function vocabulary(random) {
  const starts = [
    'arbet',
    'barn',
    'familj',
    'skol',
    'vård',
    'trygg',
    'samverk',
    'utveckl',
    'stöd',
    'kvalitet',
    'miljö',
    'kultur',
    'resurs',
    'mål',
    'enhet',
  ];
  const middles = [
    '',
    'ings',
    'mål',
    'plan',
    'grupp',
    'form',
    'stöds',
    'ansvar',
    'tid',
    'krets',
    'läge',
    'värde',
    'sätts',
    'vägs',
    'led',
  ];
  const ends = [
    'arbete',
    'plan',
    'grupp',
    'samtal',
    'metod',
    'enhet',
    'insats',
    'möte',
    'tjänst',
    'rutin',
    'uppgift',
    'behov',
    'rum',
    'väg',
    'fråga',
  ];
  const endings = ['', 'en', 'er', 'erna', 's'];
  return () => {
    const n = Math.floor(40_000 ** random()) - 1;
    const at = (list, by) => list[Math.floor(n / by) % list.length];
    const root =
      n < 15
        ? at(starts, 1)
        : at(starts, 1) + at(middles, 15) + at(ends, 225) + (n >= 3375 ? `x${Math.floor(n / 3375)}` : '');
    return root + endings[Math.floor(random() * endings.length)];
  };
}
