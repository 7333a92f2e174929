import type { Migration } from 'kysely';
import * as municipality from './0001-municipality.ts';

/** Every step the database has taken, in order of name. A step that has landed is never changed: the next step is a new file. */
export const migrations: Record<string, Migration> = {
  '0001-municipality': municipality,
};
