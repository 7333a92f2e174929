import { constants, existsSync, statfsSync } from 'node:fs';
import { access, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Problem } from '../../kernel/problem.ts';
import { type Embedded, type EmbedOptions, embed } from './embed.ts';
import { embedInThread } from './in-thread.ts';
import { lockFolder } from './lock.ts';
import { because, diskFull } from './problems.ts';
import { missingFiles, missingTables } from './whole.ts';

const MEGABYTE = 1024 * 1024;
/**
 * Room that a change must leave, and its size counted four times (log, row, index, and a margin). PostgreSQL writes its
 * log in files of 16 MB: the embedded engine can neither go on nor answer without room for the next, so it must never
 * come to that.
 */
const RESERVE = 32 * MEGABYTE;
/** What a new database takes, with the reserve. */
const TO_MAKE = 96 * MEGABYTE;

/** A data folder that this process holds. */
export interface Folder {
  database: Embedded;
  /** Fails with `disk-full` where what is about to be written would not have room. */
  room: (bytes: number) => void;
  unlock: () => void;
}

/**
 * Opens the database of a data folder, making it where there has never been one. A folder that holds or ever held a database is never made again:
 * if a part of it is missing, nothing is touched. Fails with `not-a-folder`, `folder-not-writable`, `disk-full`, `database-in-use`,
 * `folder-not-lockable`, `database-missing`, `database-incomplete`, `database-damaged`, or with `no-database` where none may be made.
 */
export async function openFolder(
  given: string,
  { make: mayMake = true, thread }: { make?: boolean; thread?: URL | undefined } = {},
): Promise<Folder> {
  const folder = resolve(given);
  if (!mayMake && !existsSync(folder)) throw none(folder);
  await prepare(folder);
  const unlock = lockFolder(folder);
  try {
    if (!(await holdsDatabase(folder))) {
      if (!mayMake) throw none(folder);
      await make(folder);
    }
    const database = await openWhole(folder, thread);
    return { database, unlock, room: (bytes) => keepRoom(folder, RESERVE + 4 * bytes) };
  } catch (error) {
    unlock();
    throw inWords(folder, error);
  }
}

const homeOf = (folder: string) => join(folder, 'database');
/** Says, outside the database itself, that there has been one. */
const markerOf = (folder: string) => join(folder, 'database.made');
/** A database that is whole and only has to be moved into its place. */
const readyOf = (folder: string) => join(folder, 'database.ready');

/** In this thread a question costs half a millisecond less, so that is what commands have; a server must not be held up. */
export const open = (options: EmbedOptions, thread?: URL): Promise<Embedded> =>
  thread ? embedInThread(thread, options) : embed(options);

async function prepare(folder: string): Promise<void> {
  try {
    // What is kept here is the owner's alone.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (!(await stat(folder)).isDirectory()) throw notAFolder(folder);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    keepRoom(folder, RESERVE);
  } catch (error) {
    throw inWords(folder, error);
  }
}

async function holdsDatabase(folder: string): Promise<boolean> {
  // A process that was killed between the two moves had made it whole.
  if (!existsSync(homeOf(folder)) && existsSync(readyOf(folder))) await rename(readyOf(folder), homeOf(folder));
  if (existsSync(homeOf(folder))) return true;
  if (existsSync(markerOf(folder))) throw missing(folder);
  return false;
}

/** Made aside and moved into place, so that a process killed while making it leaves nothing half made. */
async function make(folder: string): Promise<void> {
  keepRoom(folder, TO_MAKE);
  const draft = join(folder, 'database.new');
  await rm(draft, { recursive: true, force: true });
  await (await embed({ dataDir: draft })).close();
  await rename(draft, homeOf(folder));
}

async function openWhole(folder: string, thread?: URL): Promise<Embedded> {
  const home = homeOf(folder);
  const files = await missingFiles(home);
  if (files.length > 0) throw incomplete(home, files);
  const database = await open({ dataDir: home }, thread).catch((cause) => {
    throw because(damaged(home), cause);
  });
  const tables = await missingTables(database, home);
  if (tables.length > 0) {
    await database.close();
    throw incomplete(home, tables);
  }
  await mark(folder);
  return database;
}

async function mark(folder: string): Promise<void> {
  if (existsSync(markerOf(folder))) return;
  const words = {
    made: new Date().toISOString(),
    what: 'Ledtråd has made a database in the folder beside this file. As long as this file is here, no new one is made in its place.',
  };
  await writeFile(markerOf(folder), `${JSON.stringify(words, null, 2)}\n`);
}

/**
 * Moves a database that cannot be opened out of the way, so that a new one is made when the folder is opened next. The folder must be held by
 * nobody. Answers with where the old one is now (`null` where there was none), and with what puts it back in place of the new.
 */
export async function setAside(
  given: string,
  now: Date,
): Promise<{ aside: string | null; putBack: () => Promise<void> }> {
  const folder = resolve(given);
  const [home, marker] = [homeOf(folder), markerOf(folder)];
  const unlock = lockFolder(folder);
  try {
    const there = existsSync(home);
    const aside = `${home}.aside-${now.toISOString().replaceAll(/[:.]/g, '-')}`;
    if (there) await rename(home, aside);
    await rm(marker, { force: true });
    const putBack = async () => {
      await rm(home, { recursive: true, force: true });
      if (there) await rename(aside, home);
      await mark(folder);
    };
    return { aside: there ? aside : null, putBack };
  } finally {
    unlock();
  }
}

function keepRoom(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < bytes) throw diskFull();
}

/** What the file system says of the folder itself, as a sentence. */
function inWords(folder: string, error: unknown): unknown {
  switch ((error as NodeJS.ErrnoException)?.code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return because(notAFolder(folder), error);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
      return because(notWritable(folder), error);
    case 'ENOSPC':
    case 'EDQUOT':
      return because(diskFull(), error);
    default:
      return error;
  }
}

const notAFolder = (folder: string) =>
  new Problem('not-a-folder', {
    sv: `${folder} är en fil eller ligger under en fil. Ange en mapp för databasen med --data.`,
    en: `${folder} is a file, or is below one. Name a folder for the database with --data.`,
  });

const notWritable = (folder: string) =>
  new Problem(
    'folder-not-writable',
    {
      sv: `Det går inte att skriva i mappen ${folder}. Kontrollera att den får skrivas av den som kör Ledtråd och att disken inte är skrivskyddad.`,
      en: `The folder ${folder} cannot be written. Check that whoever runs Ledtråd may write there and that the disk is not read-only.`,
    },
    503,
  );

const none = (folder: string) =>
  new Problem('no-database', {
    sv: `Det finns ingen databas i ${folder}. Ange mappen med --data.`,
    en: `There is no database in ${folder}. Name the folder with --data.`,
  });

const missing = (folder: string) =>
  new Problem(
    'database-missing',
    {
      sv: `Mappen ${folder} har hållit en databas (det säger filen database.made), men mappen database saknas. Ingenting har rörts och ingen ny databas har gjorts. Lägg tillbaka mappen, läs in en säkerhetskopia med ledtrad restore FIL --replace, eller välj en annan mapp med --data.`,
      en: `The folder ${folder} has held a database (the file database.made says so), but the folder database is missing. Nothing was touched and no new database was made. Put the folder back, restore a backup with ledtrad restore FILE --replace, or choose another folder with --data.`,
    },
    503,
  );

const incomplete = (home: string, names: string[]) => {
  const named = names.slice(0, 5).join(', ') + (names.length > 5 ? ` (+${names.length - 5})` : '');
  return new Problem(
    'database-incomplete',
    {
      sv: `Databasen i ${home} är inte hel: ${named} saknas. Ingenting har rörts. Lägg tillbaka det som saknas, eller läs in en säkerhetskopia med ledtrad restore FIL --replace.`,
      en: `The database in ${home} is not whole: ${named} is missing. Nothing was touched. Put back what is missing, or restore a backup with ledtrad restore FILE --replace.`,
    },
    503,
  );
};

const damaged = (home: string) =>
  new Problem(
    'database-damaged',
    {
      sv: `Databasen i ${home} går inte att öppna. Den kan vara skadad eller gjord av en annan version. Läs in en säkerhetskopia med ledtrad restore FIL --replace, eller välj en annan mapp med --data.`,
      en: `The database in ${home} cannot be opened. It may be damaged or made by another version. Restore a backup with ledtrad restore FILE --replace, or choose another folder with --data.`,
    },
    503,
  );
