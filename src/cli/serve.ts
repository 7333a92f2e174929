import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadDemo } from '../../demo/load.ts';
import { Problem } from '../kernel/problem.ts';
import { localActorOf } from '../platform/actor.ts';
import { announce, newSecret } from '../platform/backup/running.ts';
import { migrate } from '../platform/database/migrate.ts';
import { openDatabase } from '../platform/database/open.ts';
import { createApp } from '../platform/http/app.ts';
import { listen } from '../platform/http/listen.ts';
import { aboutFrom } from '../platform/http/openapi/api-info.ts';
import { municipalitiesByHost } from '../platform/municipality/by-host.ts';
import { listMunicipalities } from '../platform/municipality/municipality.ts';
import { createLog } from '../platform/observe/log.ts';
import { createMetrics } from '../platform/observe/metrics.ts';
import { logSlow } from '../platform/observe/slow.ts';
import { startTracing } from '../platform/observe/tracing.ts';
import { threadPool } from '../platform/worker/pool.ts';
import { wrongCall } from './call.ts';
import type { Command } from './command.ts';
import { chosen } from './system.ts';

// As built, this file and the others lie together in `dist/node`.
const besides = (path: string) => new URL(path, import.meta.url);

export const serve: Command = {
  summary: { sv: 'visar allt i webbläsaren', en: 'shows everything in the browser' },
  help: {
    sv: `Användning: ledtrad serve [--port PORT] [--data MAPP] [--empty]

Startar Ledtråd på den här datorn och skriver ut adressen. En tom databas fylls med demokommunen Lindvik.

  --port     porten (annars 4173; 0 tar en ledig)
  --data     mappen med databasen (annars LEDTRAD_DATA eller .ledtrad); DATABASE_URL ger i stället en server
  --empty    börja utan demokommunen

Exempel:
  ledtrad serve
  ledtrad serve --port 8080 --data /var/lib/ledtrad --empty`,
    en: `Usage: ledtrad serve [--port PORT] [--data FOLDER] [--empty]

Starts Ledtråd on this machine and prints the address. An empty database is filled with the demo municipality Lindvik.

  --port     the port (else 4173; 0 takes one that is free)
  --data     the folder of the database (else LEDTRAD_DATA or .ledtrad); DATABASE_URL gives a server instead
  --empty    begin without the demo municipality

Examples:
  ledtrad serve
  ledtrad serve --port 8080 --data /var/lib/ledtrad --empty`,
  },
  run: async (args, terminal) => {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string', default: '4173' },
        data: { type: 'string' },
        empty: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      return wrongCall(serve, terminal, {
        sv: `--port ska vara ett tal från 0 till 65535, inte ”${values.port}”.`,
        en: `--port should be a number from 0 to 65535, not “${values.port}”.`,
      });
    }
    const read = process.env.DATABASE_URL_READ;
    const slow = slowLimit(process.env);
    const where = chosen(values.data, terminal);
    const db = await openDatabase({ ...where, thread: besides('./database.js'), read });
    const log = createLog();
    logSlow(log, slow);
    const endTracing = await startTracing(process.env);
    try {
      await migrate(db);
      const demo = fileURLToPath(besides('../../demo'));
      const alone = (await listMunicipalities(db)).length === 1;
      if (alone && !values.empty && existsSync(demo)) await loadDemo(db, demo);
      const municipalities = municipalitiesByHost(db);
      const workers = threadPool(besides('./worker.js'));
      const internal = 'dataDir' in where ? { secret: newSecret(), folder: where.dataDir } : undefined;
      const app = createApp({
        db,
        actorOf: async (request) => localActorOf(await municipalities.idOf(request)),
        ownHost: municipalities.has,
        workers,
        metrics: createMetrics({ db, threads: workers, replica: read !== undefined }),
        webDir: fileURLToPath(besides('../web')),
        log,
        about: aboutFrom(process.env, `http://localhost:${port}`),
        ...(internal && { internal }),
      });
      const { address, close } = await listen(app, port);
      const asked = askedToStop();
      const withdraw = internal && (await announce(internal.folder, { address, secret: internal.secret }));
      terminal.out(`${{ sv: 'Ledtråd finns på', en: 'Ledtråd is at' }[terminal.language]} ${address}\n`);
      await asked;
      await close();
      await withdraw?.();
      return 0;
    } finally {
      await endTracing();
      await db.close();
      // What still holds the process, such as a connection to a server that does not answer, is not waited for.
      setTimeout(() => process.exit(), 1000).unref();
    }
  },
};

/** From how many milliseconds a query or an operation is logged as slow. Fails with `setting-not-valid`. */
function slowLimit({ LEDTRAD_SLOW_MS: given = '500' }: NodeJS.ProcessEnv): number {
  if (/^\d{1,7}$/.test(given)) return Number(given);
  throw new Problem('setting-not-valid', {
    sv: `LEDTRAD_SLOW_MS ska vara ett antal millisekunder, inte ”${given}”.`,
    en: `LEDTRAD_SLOW_MS should be a number of milliseconds, not “${given}”.`,
  });
}

/** How long after the first signal another is taken for the same one: Ctrl+C comes both from the terminal and from npm, which passes it on. */
const SAME_SIGNAL = 1000;

/** Until someone asks the process to end. Asked once more it ends at once: what was answered is in the database. */
const askedToStop = () =>
  new Promise<void>((resolve) => {
    let first: number | null = null;
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => {
        first ??= Date.now();
        if (Date.now() - first > SAME_SIGNAL) process.exit(1);
        resolve();
      });
  });
