import {
  access,
  chmod,
  chown,
  constants,
  open,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Problem } from '../kernel/problem.ts';

/**
 * Writes a file whole or not at all: first beside it, then moved into place, with the mode and the owner of the
 * previous file. The target of a link is what is written. A pipe or a device is written to directly. Fails with
 * `file-not-writable` or `not-a-file`.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const there = await stat(path).catch(() => null);
  if (there?.isDirectory()) throw isFolder(path);
  try {
    if (there && !there.isFile()) await writeFile(path, bytes);
    else await replace(there ? await realpath(path) : await missing(path), bytes, there);
  } catch {
    throw notWritable(path);
  }
}

async function replace(
  target: string,
  bytes: Uint8Array,
  there: { mode: number; uid: number; gid: number } | null,
): Promise<void> {
  // Moving something over a file asks leave of the folder only.
  if (there) await access(target, constants.W_OK);
  const draft = `${target}.${process.pid}.part`;
  // Never over something that is there: it would be someone else's. Until it has its owner and group, it is the writer's alone.
  const file = await open(draft, 'wx', there ? there.mode & 0o700 : 0o666);
  try {
    try {
      await file.writeFile(bytes);
    } finally {
      await file.close();
    }
    if (there) {
      // Only root may give a file away; else it is the writer's already, or becomes so.
      await chown(draft, there.uid, there.gid).catch(() => {});
      await chmod(draft, there.mode & 0o7777);
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
}

/** Links that point to each other never end. */
const MOST_LINKS = 8;

/** Where a file is to come that is not there yet: a link may point to it already. */
async function missing(path: string): Promise<string> {
  let target = path;
  for (let i = 0; i < MOST_LINKS; i++) {
    const link = await readlink(target).catch(() => null);
    if (link === null) return target;
    target = resolve(dirname(target), link);
  }
  throw new Error('Links without end');
}

export const notWritable = (path: string) =>
  new Problem('file-not-writable', {
    sv: `Det går inte att skriva till ${path}. Kontrollera att mappen finns, att det finns plats och att du får skriva där.`,
    en: `${path} cannot be written. Check that the folder is there, that there is room and that you may write in it.`,
  });

export const isFolder = (path: string) =>
  new Problem('not-a-file', {
    sv: `${path} är en mapp. Ange en fil att skriva.`,
    en: `${path} is a folder. Name a file to write.`,
  });
