// What a search costs in the database, over entries of 10 and 2,000 units: rows read, milliseconds until the answer (the least of twenty), and of the
// processor's time (which says more where others use the machine too; on Linux).
//   UNITS=10,2000 EMBEDDED=1 node bench/run.mjs search
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { withModules } from './modules.mjs';

const ENTRIES_OF_A_UNIT = 100;
const TURNS = 20;
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
    if (!embedded) await unhurried(db, sql`analyze search_entry, search_place, search_word, organisation`);
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

/** Takes the time it takes: filling is not a request. */
const unhurried = (db, statement) =>
  db.kysely.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    await statement.execute(tx);
  });

async function fill(load, db, units) {
  const { replaceAllEntries } = await load('search/operations/replace-entries.ts');
  const { id: municipality } = await db.kysely.selectFrom('municipality').select('id').executeTakeFirstOrThrow();
  const random = generator(1);
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
  // Some units' entries are written as the program does; the others' are copies of theirs, under other ids, which is quicker.
  const planted = 25;
  const written = Math.min(units, 20);
  const sources = owners.slice(0, written).map((ownerId) => {
    const entries = KINDS.flatMap(([kind, length, share]) =>
      Array.from({ length: (share * ENTRIES_OF_A_UNIT) / 100 }, () => ({
        ...{ id: uuid(), kind, year: 2024 + Math.floor(random() * 3), ownerId, goalId: null, heading: null, ref: 'g1' },
        title: 'Titel',
        text: Array.from({ length }, word).join(' '),
      })),
    );
    return { source: { kind: 'plan', id: uuid(), ownerId }, entries };
  });
  await inMunicipality(db, municipality, (at) => replaceAllEntries(at, sources));
  const copies = units / written - 1;
  const of = (n) => `'${municipality.slice(-4)}=one-of-${n}'`;
  await unhurried(db, sql`drop index search_entry_words`);
  await unhurried(
    db,
    sql`
    with others as (select array_agg(id) as ids from unnest(${owners.slice(written)}::uuid[]) as id),
    numbered as (select *, (row_number() over (order by owner_id) - 1) / ${ENTRIES_OF_A_UNIT}::int as unit from search_entry),
    copy as (
      select numbered.*, gen_random_uuid() as new_id, ids[1 + unit + ${written}::int * (turn - 1)] as new_owner
      from numbered, others, generate_series(1, ${copies}::int) as turn
    ),
    put as (
      insert into search_entry (municipality_id, id, kind, year, owner_id, title, body, print, words)
      select municipality_id, new_id, kind, year, new_owner, title, body, print, ts_delete(words, array[${of(16).slice(1, -1)}, ${of(64).slice(1, -1)}]) ||
        case when new_id::text ~ '[0-3]0$' then ${`${of(16)} ${of(64)}`}::tsvector when new_id::text ~ '0$' then ${of(16)}::tsvector else ''::tsvector end
      from copy returning id, owner_id
    )
    insert into search_place select ${municipality}, owner_id, id, 'plan', owner_id, 'g1' from put`,
  );
  await unhurried(
    db,
    sql`create index search_entry_words on search_entry using gin (words) with (gin_pending_list_limit = 256)`,
  );
  await inMunicipality(db, municipality, (at) =>
    replaceAllEntries(at, [
      {
        source: { kind: 'plan', id: uuid(), ownerId: owners[0] },
        entries: Array.from({ length: planted }, () => ({
          ...{ id: uuid(), kind: 'text', year: 2026, ownerId: owners[0], goalId: null, heading: null, ref: 'g1' },
          ...{ title: 'Titel', text: `${Array.from({ length: 40 }, word).join(' ')} trombonkonserten` },
        })),
      },
    ]),
  );
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
  const [unit, board] = await inMunicipality(db, municipality, async ({ tx }) => {
    const { rows } = await sql`select distinct on (kind) id from organisation order by kind desc, position`.execute(tx);
    return rows.map(({ id }) => id);
  });
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
  let answer;
  const times = [];
  const spent = await inMunicipality(db, municipality, async (at) => {
    await run(at);
    const before = await processorTime(at, db);
    for (let i = 0; i < TURNS; i++) {
      const started = performance.now();
      answer = await run(at);
      times.push(performance.now() - started);
    }
    return (await processorTime(at, db)) - before;
  });
  const rows = await inMunicipality(db, municipality, async (at) => {
    const before = await rowsRead(at);
    await run(at);
    return (await rowsRead(at)) - before;
  });
  console.log(
    `search ${name} units ${units} rows ${rows} ms ${Math.min(...times).toFixed(1)} processor ${(spent / TURNS).toFixed(1)} (${say(answer)})`,
  );
}

/** Milliseconds of processor time that the database has used, however busy the machine is with others. */
async function processorTime({ tx }, { kind }) {
  if (kind === 'embedded') {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
  const { rows } = await sql`select pg_backend_pid() as pid`.execute(tx);
  const fields = (await readFile(`/proc/${rows[0].pid}/stat`, 'utf8')).split(') ')[1].split(' ');
  // In hundredths of a second.
  return (Number(fields[11]) + Number(fields[12])) * 10;
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
    // The most common of them is one word in a hundred.
    const n = Math.floor(12 * 3334 ** random()) - 12;
    const at = (list, by) => list[Math.floor(n / by) % list.length];
    const root =
      n < 15
        ? at(starts, 1)
        : at(starts, 1) + at(middles, 15) + at(ends, 225) + (n >= 3375 ? `x${Math.floor(n / 3375)}` : '');
    return root + endings[Math.floor(random() * endings.length)];
  };
}
