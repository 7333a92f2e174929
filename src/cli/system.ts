import type { Actor } from '../kernel/actor.ts';
import { localActor } from '../platform/actor.ts';
import { migrate } from '../platform/database/migrate.ts';
import { type Db, openDatabase, whereFrom } from '../platform/database/open.ts';

/** Opens the database for one command, does the work, and closes it whatever happens. */
export async function withDatabase<Answer>(
  dataDir: string | undefined,
  work: (db: Db) => Promise<Answer>,
): Promise<Answer> {
  const db = await openDatabase(whereFrom(process.env, dataDir));
  try {
    await migrate(db);
    return await work(db);
  } finally {
    await db.close();
  }
}

/** Where a command works, as its options say it. */
export interface Place {
  data?: string | undefined;
  /** The name, host name or id of a municipality; only needed when there are several. */
  municipality?: string | undefined;
}

/** The same, as the person at this machine in one municipality. Fails with `municipality-not-chosen` or `municipality-not-found`. */
export const inMunicipality = async <Answer>(
  { data, municipality }: Place,
  work: (db: Db, actor: Actor) => Promise<Answer>,
): Promise<Answer> => await withDatabase(data, async (db) => await work(db, await localActor(db, municipality)));
