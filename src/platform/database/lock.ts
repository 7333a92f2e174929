import { join } from 'node:path';
import { Problem } from '../../kernel/problem.ts';

/**
 * Holds a data folder for this process: two writers on one embedded database would ruin it. Fails with `database-in-use`, or with
 * `folder-not-lockable` where the file system knows no locks. Answers with the function that lets the folder go.
 *
 * Node has no file locks of its own, but SQLite takes the kernel's (`fcntl`, on Windows `LockFileEx`). The kernel releases them when the process
 * dies, however it dies, and sees through process namespaces: two containers that share the folder share its locks.
 * Nothing in this process may open the file by other means: closing it would release the lock.
 */
export function lockFolder(folder: string): () => void {
  const { DatabaseSync } = sqlite();
  let file: SqliteFile | undefined;
  try {
    file = new DatabaseSync(join(folder, 'database.lock'));
    // The file stays empty: with no journal beside it, the exclusive transaction is the lock and nothing more.
    file.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (cause) {
    file?.close();
    const busy = (cause as { errcode?: number }).errcode === SQLITE_BUSY;
    throw Object.assign(busy ? inUse(folder) : notLockable(folder), { cause });
  }
  const lock = file;
  held.add(lock);
  return () => {
    held.delete(lock);
    lock.close();
  };
}

/** Locks that nobody refers to any longer would be closed, and so released, when memory is collected. */
const held = new Set<SqliteFile>();

const SQLITE_BUSY = 5;

/** What is used of `node:sqlite`. */
interface SqliteFile {
  exec: (sql: string) => void;
  close: () => void;
}

function sqlite(): { DatabaseSync: new (path: string) => SqliteFile } {
  // Node 22 warns that the module is experimental; opening and locking a file is all that is asked of it.
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    const found = process.getBuiltinModule?.('node:sqlite');
    if (found) return found as never;
  } finally {
    process.emitWarning = emitWarning;
  }
  throw nodeTooOld();
}

const inUse = (folder: string) =>
  new Problem(
    'database-in-use',
    {
      sv: `Databasen i ${folder} används redan av en annan Ledtråd. Stäng den först; är den igång som webbplats kan filer läggas in där, på sidan Läs in en plan.`,
      en: `The database in ${folder} is already used by another Ledtråd. Close it first; if it is serving, files can be taken in on its own page, Take in a plan.`,
    },
    409,
  );

const notLockable = (folder: string) =>
  new Problem(
    'folder-not-lockable',
    {
      sv: `Mappen ${folder} går inte att låsa, så två program skulle kunna skriva i den samtidigt. Lägg den på en vanlig disk, inte på en nätverksdisk utan fillås.`,
      en: `The folder ${folder} cannot be locked, so two programs could write in it at once. Put it on an ordinary disk, not on a network disk without file locks.`,
    },
    503,
  );

const nodeTooOld = () =>
  new Problem(
    'node-too-old',
    {
      sv: `Ledtråd behöver Node 22.13 eller senare för sin databas; här körs ${process.versions.node}.`,
      en: `Ledtråd needs Node 22.13 or later for its database; this is ${process.versions.node}.`,
    },
    503,
  );
