import { rename, rm, writeFile } from 'node:fs/promises';
import { Problem } from '../kernel/problem.ts';

/** Writes a file whole or not at all: aside first, then moved into place. Fails with `file-not-writable`. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, path);
  } catch {
    await rm(draft, { force: true }).catch(() => {});
    throw new Problem('file-not-writable', {
      sv: `Det går inte att skriva till ${path}. Kontrollera att mappen finns och att du får skriva där.`,
      en: `${path} cannot be written. Check that the folder is there and that you may write in it.`,
    });
  }
}
