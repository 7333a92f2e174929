import { Problem } from '../../kernel/problem.ts';
import type { Db } from '../database/open.ts';
import { listMunicipalities, type Municipality } from './municipality.ts';

/** Which municipality a request is for, by the host name it was sent to. */
export interface ByHost {
  /** The id of the municipality. A single one answers to every name. Fails with `municipality-unknown`. */
  idOf: (request: Request) => Promise<string>;
  /** Whether a municipality has this host name. */
  has: (host: string) => Promise<boolean>;
}

/** How long the list is trusted, in milliseconds: another process may have changed it. */
const TRUSTED = 10_000;

/**
 * Keeps the list of municipalities, so that a request costs no question of its own. A host name that is not in the list is looked for again, so
 * that a new municipality is answered at once; a change of an old one shows within `trusted` milliseconds.
 */
export function municipalitiesByHost(db: Pick<Db, 'kysely'>, trusted = TRUSTED): ByHost {
  let known: { list: Promise<Municipality[]>; at: number } | undefined;
  const load = () => {
    const loading = { list: listMunicipalities(db), at: Date.now() };
    known = loading;
    loading.list.catch(() => {
      if (known === loading) known = undefined;
    });
    return loading.list;
  };
  const current = () => (known && Date.now() - known.at < trusted ? known.list : load());
  const named = (list: Municipality[], host: string) => list.find((one) => one.host === host);

  return {
    idOf: async (request) => {
      const host = hostOf(request);
      const list = await current();
      const found = named(list, host) ?? only(list) ?? named(await load(), host);
      if (!found) throw unknown(host);
      return found.id;
    },
    has: async (host) => named(await current(), host) !== undefined || named(await load(), host) !== undefined,
  };
}

const only = (list: Municipality[]): Municipality | undefined => (list.length === 1 ? list[0] : undefined);

/** The host name a request was sent to, in lower case and without its port. */
const hostOf = (request: Request): string => nameOf(request.headers.get('Host') ?? '');

/** A `Host` header's name, in lower case and without its port. */
export const nameOf = (header: string): string => header.replace(/:\d*$/, '').toLowerCase();

const unknown = (host: string) =>
  new Problem(
    'municipality-unknown',
    {
      sv: `Ingen kommun har adressen ${host}. Kontrollera adressen.`,
      en: `No municipality has the address ${host}. Check the address.`,
    },
    404,
  );
