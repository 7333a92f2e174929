import type { Migration } from 'kysely/migration';
import * as municipality from './0001-municipality.ts';
import * as organisation from './0002-organisation.ts';
import * as plan from './0003-plan.ts';
import * as check from './0004-check.ts';
import * as theme from './0005-theme.ts';
import * as mend from './0006-mend.ts';

/** Every step the database has taken, in order of name. A step that has landed is never changed: the next step is a new file. */
export const migrations: Record<string, Migration> = {
  '0001-municipality': municipality,
  '0002-organisation': organisation,
  '0003-plan': plan,
  '0004-check': check,
  '0005-theme': theme,
  '0006-mend': mend,
};
