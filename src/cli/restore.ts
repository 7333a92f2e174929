import { parseArgs } from 'node:util';
import { keepRestored } from '../platform/backup/keep.ts';
import { notOneFile, wrongCall } from './call.ts';
import type { Command } from './command.ts';
import { chosen } from './system.ts';

export const restoreCommand: Command = {
  summary: { sv: 'läser in en säkerhetskopia', en: 'restores a backup' },
  help: {
    sv: `Användning: ledtrad restore FIL [--replace] [--data MAPP]

Lägger in det som säkerhetskopian håller, allt eller inget, och läser tillbaka det. Kopian får vara gjord av en äldre version, och på en
inbyggd databas eller en server. Går bra medan Ledtråd är igång; ladda om sidorna efteråt.

  --replace  ersätter det som databasen håller redan; går den inte att öppna flyttas den åt sidan
  --data     mappen med databasen (annars LEDTRAD_DATA eller .ledtrad); DATABASE_URL ger i stället en server

Exempel:
  ledtrad restore /srv/kopior/ledtrad.backup.gz --data /var/lib/ledtrad --replace

Slutkod: 0 inläst och kontrolläst, 1 det gick inte och ingenting har ändrats, 2 fel i anropet.`,
    en: `Usage: ledtrad restore FILE [--replace] [--data FOLDER]

Puts in what the backup holds, all or nothing, and reads it back. The backup may have been made by an older version, and of an embedded
database or a server. May be done while Ledtråd is running; reload the pages afterwards.

  --replace  replaces what the database holds already; one that cannot be opened is moved aside
  --data     the folder of the database (else LEDTRAD_DATA or .ledtrad); DATABASE_URL gives a server instead

Example:
  ledtrad restore /srv/copies/ledtrad.backup.gz --data /var/lib/ledtrad --replace

Exit code: 0 restored and read back, 1 it could not be done and nothing was changed, 2 the call was wrong.`,
  },
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { data: { type: 'string' }, replace: { type: 'boolean', default: false } },
    });
    const [path = ''] = positionals;
    const wrong = notOneFile(positionals);
    if (wrong) return wrongCall(restoreCommand, terminal, wrong);
    const { made, rows, aside } = await keepRestored(chosen(values.data, terminal), path, values.replace);
    const { language } = terminal;
    const when = new Date(made).toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB');
    const words = {
      sv: `Säkerhetskopian från ${when} är inläst och kontrolläst: ${rows.toLocaleString('sv')} rader.`,
      en: `The backup of ${when} is restored and read back: ${rows.toLocaleString('en')} rows.`,
    };
    terminal.out(`${words[language]}\n`);
    if (aside)
      terminal.out(
        `${{ sv: 'Den gamla databasen ligger kvar i', en: 'The old database is still in' }[language]} ${aside}\n`,
      );
    return 0;
  },
};
