import { parseArgs } from 'node:util';
import type { Db } from '../platform/database/open.ts';
import { chooseMunicipality } from '../platform/municipality/choose.ts';
import { listMunicipalities, type Municipality } from '../platform/municipality/municipality.ts';
import { addMunicipality, setHost } from '../platform/municipality/set-up.ts';
import { wrongCall } from './call.ts';
import type { Command, Terminal } from './command.ts';
import { withDatabase } from './system.ts';

export const municipality: Command = {
  summary: { sv: 'visar kommunerna, lägger till en', en: 'lists the municipalities, adds one' },
  help: {
    sv: `Användning: ledtrad municipality [--data MAPP]
            ledtrad municipality add NAMN [--host VÄRDNAMN]
            ledtrad municipality host KOMMUN VÄRDNAMN

Visar installationens kommuner med värdnamn och id, lägger till en ny, eller anger vilket värdnamn som leder till en. Finns flera kommuner
besvaras ett anrop med den som har adressens värdnamn; en ensam kommun besvarar alla.

  --host    värdnamnet, utan http:// och port
  --data    mappen med databasen (annars LEDTRAD_DATA eller .ledtrad)

Exempel:
  ledtrad municipality
  ledtrad municipality host Kommunen lindvik.example.se
  ledtrad municipality add "Grannköpings kommun" --host grannkoping.example.se`,
    en: `Usage: ledtrad municipality [--data FOLDER]
       ledtrad municipality add NAME [--host HOST]
       ledtrad municipality host MUNICIPALITY HOST

Lists the municipalities of the installation with host name and id, adds one, or says which host name leads to one. When there are several, a
request is answered by the one with the host name of the address; a single municipality answers all.

  --host    the host name, without http:// and port
  --data    the folder of the database (else LEDTRAD_DATA or .ledtrad)

Examples:
  ledtrad municipality
  ledtrad municipality host Kommunen lindvik.example.se
  ledtrad municipality add "Grannköpings kommun" --host grannkoping.example.se`,
  },
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { host: { type: 'string' }, data: { type: 'string' } },
    });
    const work = workOf(positionals, values.host);
    if (!work) {
      return wrongCall(municipality, terminal, {
        sv: 'Anropet ska vara tomt, eller börja med add eller host.',
        en: 'The call should be empty, or begin with add or host.',
      });
    }
    print(await withDatabase(values.data, terminal, work), terminal);
    return 0;
  },
};

/** What a call asks for; `null` if it is wrong. */
function workOf([verb, name = '', host = '', ...more]: string[], given?: string) {
  if (more.length > 0) return null;
  if (verb === undefined && given === undefined) return listMunicipalities;
  if (verb === 'add' && name.trim() && !host)
    return async (db: Db) => [await addMunicipality(db, name.trim(), given ?? null)];
  if (verb === 'host' && name && host && given === undefined)
    return async (db: Db) => [await setHost(db, await chooseMunicipality(db, name), host)];
  return null;
}

const print = (all: Municipality[], { out }: Terminal): void => {
  for (const { name, host, id } of all) out(`${name}\t${host ?? '–'}\t${id}\n`);
};
