// What each page reads as the municipality grows, on a server and embedded: rows (EXPLAIN ANALYZE, and inside functions the transaction's own
// statistics), bytes answered, and time. LEDTRAD_BENCH_UNITS="10,100" chooses other sizes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { explaining } from './database/explain.mjs';
import { fill } from './database/load.mjs';
import { pages } from './database/pages.mjs';
import { median } from './measure.mjs';
import { withModules } from './modules.mjs';

const sizes = (process.env.LEDTRAD_BENCH_UNITS ?? '10,100,1000,2000').split(',').map(Number);
const EMBEDDED_SIZES = sizes.filter((size) => size <= 100);
const TIMES = 15;

export async function measure() {
  await withModules(async (load) => {
    const folder = mkdtempSync(join(tmpdir(), 'ledtrad-bench-'));
    const { startServer } = await load('/testing/database/server.ts');
    const server = await startServer(folder);
    try {
      const { openDatabase } = await load('/src/platform/database/open.ts');
      const { migrate } = await load('/src/platform/database/migrate.ts');
      const onServer = async () => await openDatabase({ url: await server.freshDatabase() });
      const embedded = async () => {
        const db = await openDatabase({ memory: true });
        await migrate(db);
        return db;
      };
      await measureOn(load, 'server', sizes, onServer);
      await measureOn(load, 'embedded', EMBEDDED_SIZES, embedded);
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

async function measureOn(load, kind, atSizes, open) {
  const results = [];
  for (const units of atSizes) {
    const db = await open();
    try {
      const told = (words) => console.error(`  ${kind}, ${units} units: ${words}`);
      const { actor, documents, seconds } = await fill(load, db, units, { told });
      console.log(`${kind}, ${units} units: ${documents} documents kept in ${seconds.toFixed(0)} s`);
      const { sql } = await load('/bench/database/sql.mjs');
      await sql`analyze`.execute(db.kysely);
      results.push(await measurePages(load, db, actor));
    } finally {
      await db.close();
    }
  }
  for (const { name } of pages) {
    const of = (key, digits = 0) => results.map((result) => result[name][key].toFixed(digits)).join('/');
    const growth = results.at(-1)[name].rows / results[0][name].rows;
    console.log(
      `page ${name} rows ${atSizes.join('/')} ${of('rows')} growth ${growth.toFixed(2)} bytes ${of('bytes')} queries ${of('queries')} ms ${of('time', 1)} in the database ${of('milliseconds', 1)}`,
    );
  }
}

async function measurePages(load, db, actor) {
  const { runOperation } = await load('/src/platform/run.ts');
  const { operations } = await load('/src/platform/areas.ts');
  const named = (name) => operations.find((operation) => operation.name === name);
  const watched = explaining(await load('/bench/database/sql.mjs'), db);
  const measured = {};
  for (const { name, ask } of pages) {
    const calls = await ask((operation, input) => runOperation(db, named(operation), actor, input));
    const run = async (on) => {
      let bytes = 0;
      for (const [operation, input] of calls)
        bytes += JSON.stringify(await runOperation(on, named(operation), actor, input)).length;
      return bytes;
    };
    const bytes = await run(watched.db);
    const counted = await watched.count(actor);
    const times = [];
    for (let i = 0; i < TIMES; i++) {
      const started = performance.now();
      await run(db);
      times.push(performance.now() - started);
    }
    measured[name] = { ...counted, bytes, time: median(times) };
  }
  return measured;
}
