import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../kernel/problem.ts';

interface Holder {
  pid: number;
  /** When the process began, in the system's own measure: tells it from a later process that was given the same number. */
  began: string | null;
}

/**
 * Holds a data folder for this process: two writers on one embedded database would ruin it. A lock whose process was killed is taken over.
 * Fails with `Problem('database-in-use')`. Answers with the function that lets the folder go.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'lock');
  const mine: Holder = { pid: process.pid, began: await began(process.pid) };
  const draft = join(folder, `lock.${process.pid}`);
  await writeFile(draft, JSON.stringify(mine));
  try {
    // A link is made whole or not at all, so no one ever reads half a lock.
    while (
      !(await link(draft, path).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'EEXIST') return false;
          throw error;
        },
      ))
    ) {
      await clearStale(path, folder);
    }
  } finally {
    await rm(draft, { force: true });
  }
  return () => rm(path, { force: true });
}

/** Takes away a lock whose process is gone; fails where it is alive. */
async function clearStale(path: string, folder: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return;
  const holder = parse(text);
  if (holder && (await lives(holder))) throw inUse(folder, holder.pid);
  // Moved before it is removed: of two that found it stale only one can move it.
  const aside = join(folder, `lock.stale.${process.pid}`);
  await rename(path, aside).catch(() => {});
  await rm(aside, { force: true });
}

function parse(text: string): Holder | null {
  try {
    const holder = JSON.parse(text);
    return Number.isInteger(holder.pid) ? holder : null;
  } catch {
    return null;
  }
}

async function lives({ pid, began: then }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Not allowed to signal it: it lives, and is someone else's.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return then === null || (await began(pid)) === then;
}

/** Field 22 of /proc/PID/stat, where there is one (Linux); it stands 20 fields after the name, which may itself hold blanks. */
async function began(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

const inUse = (folder: string, pid: number) =>
  new Problem(
    'database-in-use',
    {
      sv: `Databasen i ${folder} används redan av en annan Ledtråd (process ${pid}). Stäng den först; är den igång som webbplats kan filer läggas in där, på sidan Läs in en plan.`,
      en: `The database in ${folder} is already used by another Ledtråd (process ${pid}). Close it first; where it is serving, files can be taken in on its own page, Take in a plan.`,
    },
    409,
  );
