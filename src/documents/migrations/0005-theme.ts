import { type Kysely, sql } from 'kysely';

/** How the municipality's documents look; null is Ledtråd's own look. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table municipality add column theme jsonb`.execute(db);
}
