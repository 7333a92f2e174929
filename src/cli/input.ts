import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { refuseLarge } from '../documents/in/read/limits.ts';
import type { FileIn } from '../kernel/operation.ts';
import { Problem } from '../kernel/problem.ts';
import type { Terminal } from './command.ts';

/** All of standard input; stops as soon as it is too large. */
export async function readStdin(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    size += part.length;
    refuseLarge(size, 'Standard input');
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
  refuseLarge(info.size, name);
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
