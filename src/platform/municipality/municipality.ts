import type { Db } from '../database/open.ts';

/** One municipality of an installation. */
export interface Municipality {
  id: string;
  name: string;
  /** The host name that leads to it, in lower case and without a port; `null` if it has none. */
  host: string | null;
}

/** Every municipality of the installation, by name. Asked before any is chosen, so outside row-level security. */
export async function listMunicipalities({ kysely }: Pick<Db, 'kysely'>): Promise<Municipality[]> {
  // In a transaction, since a server that has fallen silent is found sooner when one begins.
  const rows = await kysely
    .transaction()
    .setAccessMode('read only')
    .execute((tx) => tx.selectFrom('municipality').select(['id', 'name', 'host']).execute());
  return rows.sort((a, b) => new Intl.Collator('sv').compare(a.name, b.name));
}
