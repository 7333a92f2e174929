import { rename, rm, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Problem } from '../kernel/problem.ts';
import { keepBackup } from '../platform/backup/keep.ts';
import { wrongCall } from './call.ts';
import type { Command } from './command.ts';
import { isFolder, notWritable } from './output.ts';
import { chosen } from './system.ts';

export const backupCommand: Command = {
  summary: { sv: 'säkerhetskopierar databasen', en: 'backs up the database' },
  help: {
    sv: `Användning: ledtrad backup [FIL] [--data MAPP]

Skriver allt i databasen till en fil, som det är i ett ögonblick, och läser tillbaka filen innan den räknas. Går bra medan Ledtråd är igång.
Filen passar både den inbyggda databasen och en server. Den är inte krypterad: förvara den som databasen själv.

  FIL       filen att skriva, annars ledtrad-DATUM.backup.gz här; finns den ersätts den först när den nya är hel
  --data    mappen med databasen (annars LEDTRAD_DATA eller .ledtrad); DATABASE_URL ger i stället en server

Exempel:
  ledtrad backup /srv/kopior/ledtrad.backup.gz --data /var/lib/ledtrad

Slutkod: 0 skriven och kontrolläst, 1 det gick inte, 2 fel i anropet.`,
    en: `Usage: ledtrad backup [FILE] [--data FOLDER]

Writes everything in the database to a file, as it is at one moment, and reads the file back before it counts. May be done while Ledtråd is running.
The file fits the embedded database and a server alike. It is not encrypted: keep it as you keep the database itself.

  FILE      the file to write, else ledtrad-DATE.backup.gz here; one that is there is replaced when the new one is whole
  --data    the folder of the database (else LEDTRAD_DATA or .ledtrad); DATABASE_URL gives a server instead

Example:
  ledtrad backup /srv/copies/ledtrad.backup.gz --data /var/lib/ledtrad

Exit code: 0 written and read back, 1 it could not be done, 2 the call was wrong.`,
  },
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { data: { type: 'string' } } });
    const [given, more] = positionals;
    if (more !== undefined) {
      return wrongCall(backupCommand, terminal, {
        sv: `En fil åt gången: ”${more}” är en till.`,
        en: `One file at a time: “${more}” is another.`,
      });
    }
    const now = new Date();
    const path = given ?? `ledtrad-${now.toISOString().slice(0, 16).replace(':', '')}.backup.gz`;
    if ((await stat(path).catch(() => null))?.isDirectory()) throw isFolder(path);
    const draft = `${path}.${process.pid}.part`;
    const where = chosen(values.data, terminal);
    try {
      const { size, rows, tables } = await keepBackup(where, draft, async () => await rename(draft, path));
      const many = (count: number) => count.toLocaleString(terminal.language);
      const words = {
        sv: `Säkerhetskopian är skriven och kontrolläst: ${path} (${many(rows)} rader i ${tables} tabeller, ${many(Math.ceil(size / 1024))} kB)`,
        en: `The backup is written and read back: ${path} (${many(rows)} rows in ${tables} tables, ${many(Math.ceil(size / 1024))} KB)`,
      };
      terminal.out(`${words[terminal.language]}\n`);
      return 0;
    } catch (error) {
      await rm(draft, { force: true }).catch(() => {});
      const system = typeof (error as NodeJS.ErrnoException).syscall === 'string';
      throw system && !(error instanceof Problem) ? Object.assign(notWritable(path), { cause: error }) : error;
    }
  },
};
