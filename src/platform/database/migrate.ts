import { Migrator } from 'kysely/migration';
import { Problem } from '../../kernel/problem.ts';
import { migrations } from '../areas.ts';
import type { Db } from './open.ts';

/**
 * Takes the database to this program's version, forward only; each step whole or not at all. Fails with `Problem('database-newer')` where a
 * newer program has already taken it further.
 */
export async function migrate({ kysely }: Db): Promise<void> {
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error && /previously executed migration .* is missing/.test(error.message)) throw newer();
  if (error) throw error;
}

const newer = () =>
  new Problem(
    'database-newer',
    {
      sv: 'Databasen har använts av en nyare version av Ledtråd. Uppgradera programmet och försök igen.',
      en: 'The database has been used by a newer version of Ledtråd. Upgrade the program and try again.',
    },
    503,
  );
