import { readFile } from 'node:fs/promises';
import { inject } from 'vitest';
import { type Db, openDatabase } from '../../src/platform/database/open.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test files ask for databases: see `testing/setup.ts`. */
    databases: string;
  }
}

/** One kind of database to test on. */
export interface TestDatabase {
  name: string;
  /** Opens a fresh, migrated database that no one else uses. The test closes it. */
  open: () => Promise<Db>;
}

/**
 * Both kinds of database, for `describe.each(testDatabases())('… on $name', ({ open }) => …)`. If the server cannot be
 * started, the tests fail and say why; they are never skipped.
 */
export function testDatabases(): TestDatabase[] {
  return [
    {
      name: 'embedded',
      open: async () => {
        const template = await readFile(await embeddedTemplate());
        return await openDatabase({ memory: true, from: new Blob([template]) });
      },
    },
    { name: 'server', open: async () => await openDatabase({ url: await serverUrl() }) },
  ];
}

/** The path of a dump of a migrated embedded database. */
export const embeddedTemplate = async (): Promise<string> => await ask('/embedded');

/** The URL of a fresh, migrated database on a server. */
export const serverUrl = (): Promise<string> => ask('/server');

async function ask(path: string): Promise<string> {
  const answer = await fetch(inject('databases') + path);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}
