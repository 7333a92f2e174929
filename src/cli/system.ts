import { resolve } from 'node:path';
import type { Actor } from '../kernel/actor.ts';
import type { Words } from '../kernel/words.ts';
import { localActor } from '../platform/actor.ts';
import { migrate } from '../platform/database/migrate.ts';
import { type Db, openDatabase, whereFrom } from '../platform/database/open.ts';
import type { Terminal } from './command.ts';

type Terms = Pick<Terminal, 'err' | 'language'>;

/** Opens the database for one command, does the work, and closes it whatever happens. */
export async function withDatabase<Answer>(
  dataDir: string | undefined,
  terminal: Terms,
  work: (db: Db) => Promise<Answer>,
): Promise<Answer> {
  const db = await openDatabase(chosen(dataDir, terminal));
  try {
    await migrate(db);
    return await work(db);
  } finally {
    await db.close();
  }
}

/** Where a command works, as its options say it. */
export interface Place {
  data?: string | undefined;
  /** The name, host name or id of a municipality; only needed when there are several. */
  municipality?: string | undefined;
}

/** The same, as the person at this machine in one municipality. Fails with `municipality-not-chosen` or `municipality-not-found`. */
export const inMunicipality = async <Answer>(
  { data, municipality }: Place,
  terminal: Terms,
  work: (db: Db, actor: Actor) => Promise<Answer>,
): Promise<Answer> =>
  await withDatabase(data, terminal, async (db) => await work(db, await localActor(db, municipality)));

/** Which database is used, said in one line before it is opened, so that nobody writes to another than they think. Fails with `two-databases`. */
export function chosen(dataDir: string | undefined, { err, language }: Terms): { dataDir: string } | { url: string } {
  const where = whereFrom(process.env, dataDir);
  const name = 'url' in where ? ofServer(where.url) : ofFolder(where.dataDir);
  err(`${{ sv: 'Databas', en: 'Database' }[language]}: ${name[language]}\n`);
  return where;
}

const ofFolder = (folder: string): Words => ({
  sv: `inbyggd, i mappen ${resolve(folder)}`,
  en: `embedded, in the folder ${resolve(folder)}`,
});

/** The address of a server without its password, wherever in it that is. */
export function ofServer(url: string): Words {
  const given = URL.canParse(url) ? new URL(url) : undefined;
  if (!given || !/^postgres(ql)?:$/.test(given.protocol))
    return { sv: 'PostgreSQL, enligt DATABASE_URL', en: 'PostgreSQL, as DATABASE_URL says' };
  const host = given.host || given.searchParams.get('host') || 'localhost';
  const name = decodeURIComponent(given.pathname.slice(1)) || given.username;
  const user = decodeURIComponent(given.username);
  return {
    sv: `PostgreSQL på ${host}, databasen ${name}${user && `, som ${user}`}`,
    en: `PostgreSQL at ${host}, the database ${name}${user && `, as ${user}`}`,
  };
}
