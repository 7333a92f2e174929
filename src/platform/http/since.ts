import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { AnyOperation } from '../../kernel/operation.ts';
import type { Db } from '../database/open.ts';
import { isPosition } from '../database/replica.ts';

/**
 * How far the database had come at the caller's last change. It goes with the caller, so that any process, whichever replica it reads from, shows
 * people what they have just done.
 */
const COOKIE = 'ledtrad-since';
/** A replica that is an hour behind has other troubles; in seconds. */
const KEPT = 3600;

/** The database as this caller should see it: queries are asked of a replica only if it has the caller's last change. */
export function seenBy(c: Context, db: Db): Db {
  const since = getCookie(c, COOKIE);
  return since !== undefined && isPosition(since) ? { ...db, reader: () => db.reader(since) } : db;
}

/** What no replica has come as far as. */
const FARTHEST = 'FFFFFFFF/FFFFFFFF';

/**
 * After a change: lets the caller carry with it how far the database had come. If that cannot be known the change is done all the same, and the
 * caller's queries are asked of the database itself.
 */
export async function noteChange(c: Context, db: Db, { kind }: Pick<AnyOperation, 'kind'>): Promise<void> {
  const position = kind === 'change' ? await db.position().catch(() => FARTHEST) : null;
  if (position !== null) setCookie(c, COOKIE, position, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: KEPT });
}
