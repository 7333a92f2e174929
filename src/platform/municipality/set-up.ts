import { sql, type Transaction } from 'kysely';
import { newId } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { localActorOf } from '../actor.ts';
import { writeAudit } from '../audit.ts';
import type { Db } from '../database/open.ts';
import type { PlatformTables } from '../database/tables.ts';
import type { Municipality } from './municipality.ts';

/** Adds a municipality to the installation, with an empty organisation. Fails with `host-taken` or `host-not-valid`. */
export async function addMunicipality(
  db: Pick<Db, 'kysely'>,
  name: string,
  host: string | null,
): Promise<Municipality> {
  const added = { id: newId(), name, host: host === null ? null : checkedHost(host) };
  await write(db, added, null, (tx) => tx.insertInto('municipality').values(added).execute());
  return added;
}

/** Gives a municipality the host name that leads to it. Fails with `host-taken` or `host-not-valid`. */
export async function setHost(db: Pick<Db, 'kysely'>, before: Municipality, host: string): Promise<Municipality> {
  const after = { ...before, host: checkedHost(host) };
  await write(db, after, before, (tx) =>
    tx.updateTable('municipality').set({ host: after.host }).where('id', '=', after.id).execute(),
  );
  return after;
}

async function write(
  { kysely }: Pick<Db, 'kysely'>,
  after: Municipality,
  before: Municipality | null,
  change: (tx: Transaction<PlatformTables>) => Promise<unknown>,
): Promise<void> {
  await kysely
    .transaction()
    .execute(async (tx) => {
      await change(tx);
      await sql`select set_config('ledtrad.municipality', ${after.id}, true)`.execute(tx);
      await writeAudit(tx, {
        operation: { name: before ? 'municipality.setHost' : 'municipality.add', kind: 'change' },
        actor: localActorOf(after.id),
        now: new Date(),
        change: newId(),
        entry: { subject: { kind: 'municipality', id: after.id }, before, after },
      });
    })
    .catch((error) => {
      throw (error as { code?: string }).code === '23505' ? taken(after.host ?? '') : error;
    });
}

/** A host name as in RFC 1123, in lower case. */
function checkedHost(given: string): string {
  const host = given.trim().toLowerCase();
  if (host.length > 253 || !/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/.test(host))
    throw notValid(given);
  return host;
}

const taken = (host: string) =>
  new Problem(
    'host-taken',
    {
      sv: `Adressen ${host} leder redan till en annan kommun.`,
      en: `The address ${host} already leads to another municipality.`,
    },
    409,
  );

const notValid = (host: string) =>
  new Problem('host-not-valid', {
    sv: `”${host}” är inget värdnamn. Skriv det utan http:// och port, t.ex. lindvik.example.se.`,
    en: `“${host}” is not a host name. Write it without http:// and port, e.g. lindvik.example.se.`,
  });
