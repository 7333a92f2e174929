import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

// A process that serves holds its data folder alone. A command that needs it while it runs asks the process, with a secret that only who may read
// the folder knows.

const Running = z.object({ address: z.string(), secret: z.string() });
export type Running = z.output<typeof Running>;

const fileOf = (folder: string) => join(folder, 'running.json');

export const newSecret = (): string => randomBytes(32).toString('hex');

/** Says in the folder where this process answers. Answers with what takes it back. */
export async function announce(folder: string, running: Running): Promise<() => Promise<void>> {
  const draft = `${fileOf(folder)}.part`;
  await rm(draft, { force: true });
  await writeFile(draft, JSON.stringify(running), { mode: 0o600, flag: 'wx' });
  await rename(draft, fileOf(folder));
  return async () => await rm(fileOf(folder), { force: true });
}

/** The process that serves from a folder, as it last said; `null` where none has. */
export async function runningIn(folder: string): Promise<Running | null> {
  try {
    return Running.parse(JSON.parse(await readFile(fileOf(folder), 'utf8')));
  } catch {
    return null;
  }
}
