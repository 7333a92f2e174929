import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileIn } from '../kernel/operation.ts';
import { Problem } from '../kernel/problem.ts';
import type { Terminal } from './command.ts';

/** The largest file that is read at all, in bytes. A municipality's longest plans are under one megabyte as text. */
const MAX_FILE_BYTES = 50 * 1024 * 1024;

const tooLarge = (name: string) =>
  new Problem('file-too-large', {
    sv: `${name} är större än 50 MB och läses inte. Dela upp den, eller kontrollera att det är rätt fil.`,
    en: `${name} is larger than 50 MB and is not read. Split it, or check that it is the right file.`,
  });

/** All of standard input; stops as soon as it is too large. */
export async function readStdin(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_FILE_BYTES) throw tooLarge('Standard input');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The file a command was given; `-` is standard input. A folder, a missing or a too large file is a `Problem`. */
export async function readInput(path: string, terminal: Terminal): Promise<FileIn> {
  if (path === '-') return { name: 'standard input', bytes: await terminal.readStdin() };
  const name = basename(path);
  const info = await stat(path).catch(() => null);
  if (!info) {
    throw new Problem('file-not-found', { sv: `Filen ${path} finns inte.`, en: `There is no file ${path}.` });
  }
  if (!info.isFile()) {
    throw new Problem('not-a-file', { sv: `${path} är inte en fil.`, en: `${path} is not a file.` });
  }
  if (info.size > MAX_FILE_BYTES) throw tooLarge(name);
  const file = await open(path).catch(() => null);
  if (!file) {
    throw new Problem('file-not-readable', {
      sv: `Filen ${path} går inte att öppna.`,
      en: `${path} cannot be opened.`,
    });
  }
  try {
    return { name, bytes: await file.readFile() };
  } finally {
    await file.close();
  }
}
