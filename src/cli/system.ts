import type { Actor } from '../kernel/actor.ts';
import { localActor } from '../platform/actor.ts';
import { migrate } from '../platform/database/migrate.ts';
import { type Db, openDatabase, whereFrom } from '../platform/database/open.ts';

/** Opens the database for one command, does the work, and closes it whatever happens. */
export async function withDatabase<Answer>(
  dataDir: string | undefined,
  work: (db: Db, actor: Actor) => Promise<Answer>,
): Promise<Answer> {
  const db = await openDatabase(whereFrom(process.env, dataDir));
  try {
    await migrate(db);
    return await work(db, await localActor(db));
  } finally {
    await db.close();
  }
}
