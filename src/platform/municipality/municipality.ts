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
  const rows = await kysely.selectFrom('municipality').select(['id', 'name', 'host']).execute();
  return rows.sort((a, b) => new Intl.Collator('sv').compare(a.name, b.name));
}
