import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'sql-formatter';
import { areas } from '../../src/platform/areas.ts';

/** Where the statements of every operation are kept for review. */
const FOLDER = fileURLToPath(new URL('../../docs/sql', import.meta.url));

/** Every file that the folder should contain, by its path in it: one for each operation that queries the database. */
export function filesOf(statements: Map<string, string[]>): Map<string, string> {
  const files = new Map<string, string>();
  for (const [operation, sent] of statements)
    if (sent.length > 0) files.set(join(areaOf(operation), `${operation}.sql`), textOf(operation, sent));
  return files;
}

const areaOf = (operation: string): string =>
  areas.find(({ operations }) => operations.some(({ name }) => name === operation))?.name ?? 'platform';

const textOf = (operation: string, statements: string[]): string =>
  `-- ${operation}. Written by \`npm run sql\`.\n\n${statements.map((one) => `${pretty(one)};`).join('\n\n')}\n`;

/** The formatter does not know “…”; it leaves a comment alone. */
const pretty = (statement: string): string =>
  format(statement.replaceAll(', …', ' /* … */'), {
    language: 'postgresql',
    keywordCase: 'lower',
    expressionWidth: 100,
  });

/** What the folder contains now. */
export async function readFolder(): Promise<Map<string, string>> {
  const entries = await readdir(FOLDER, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map<string, string>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(FOLDER, path), await readFile(path, 'utf8'));
  }
  return files;
}

/** Makes the folder contain exactly these files. */
export async function writeFolder(files: Map<string, string>): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  for (const [name, text] of files) {
    const path = join(FOLDER, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}
