import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { loadDemo } from '../../demo/load.ts';
import { localActor } from '../platform/actor.ts';
import { migrate } from '../platform/database/migrate.ts';
import { openDatabase, whereFrom } from '../platform/database/open.ts';
import { createApp } from '../platform/http/app.ts';
import { listen } from '../platform/http/listen.ts';
import { aboutFrom } from '../platform/http/openapi/api-info.ts';
import { readInThread } from '../platform/worker/read-in-thread.ts';
import { workInThread } from '../platform/worker/work-in-thread.ts';
import { wrongCall } from './call.ts';
import type { Command } from './command.ts';

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
    const script = besides('./worker.js');
    const db = await openDatabase(whereFrom(process.env, values.data));
    try {
      await migrate(db);
      const demo = fileURLToPath(besides('../../demo'));
      if (!values.empty && existsSync(demo)) await loadDemo(db, demo);
      const app = createApp({
        db,
        actorOf: () => localActor(db),
        workers: { read: readInThread(script), work: workInThread(script) },
        webDir: fileURLToPath(besides('../web')),
        log: pino(),
        about: aboutFrom(process.env, `http://localhost:${port}`),
      });
      const { address, close } = await listen(app, port);
      const asked = askedToStop();
      terminal.out(`${{ sv: 'Ledtråd finns på', en: 'Ledtråd is at' }[terminal.language]} ${address}\n`);
      await asked;
      await close();
      return 0;
    } finally {
      await db.close();
    }
  },
};

/**
 * Until someone asks the process to end. Asking again changes nothing: Ctrl+C comes both from the terminal and from npm, which passes it on,
 * and the second must not end the process before the database is closed.
 */
const askedToStop = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
