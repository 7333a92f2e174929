import { types as embedded } from '@electric-sql/pglite';
import pg from 'pg';

// The two drivers read some types in their own ways; here they are made one. A date is its ISO text, since as a `Date` it would move with the
// machine's time zone; a whole number is a number (no count here comes near 2^53).
const date = (text: string) => text;
const integer = (text: string) => Number(text);

/** How PGlite reads values. */
export const embeddedParsers = { [embedded.DATE]: date, [embedded.INT8]: integer };

/** How `pg` reads values. */
export const serverTypes: pg.CustomTypesConfig = {
  getTypeParser: ((type: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && type === pg.types.builtins.DATE) return date;
    if (format !== 'binary' && type === pg.types.builtins.INT8) return integer;
    return pg.types.getTypeParser(type, format as 'text');
  }) as typeof pg.types.getTypeParser,
};
