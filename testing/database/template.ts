import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { migrate } from '../../src/platform/database/migrate.ts';
import { openDatabase } from '../../src/platform/database/open.ts';

/**
 * Creates one migrated embedded database and dumps it to a file: creating one takes seconds, loading one does not.
 * Returns the file's path.
 */
export async function dumpTemplate(folder: string): Promise<string> {
  const dataDir = join(folder, 'template');
  const db = await openDatabase({ dataDir });
  await migrate(db);
  await db.close();
  const database = await PGlite.create({ dataDir: join(dataDir, 'database') });
  const dump = await database.dumpDataDir('none');
  await database.close();
  const path = join(folder, 'template.tar');
  await writeFile(path, Buffer.from(await dump.arrayBuffer()));
  return path;
}
