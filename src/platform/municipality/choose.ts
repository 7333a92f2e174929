import { Problem } from '../../kernel/problem.ts';
import type { Db } from '../database/open.ts';
import { listMunicipalities, type Municipality } from './municipality.ts';

/**
 * The municipality that is meant by its name, host name or id; without any of these, the only one there is. Fails with
 * `municipality-not-chosen` when there are several, or `municipality-not-found`.
 */
export async function chooseMunicipality(db: Pick<Db, 'kysely'>, wanted?: string): Promise<Municipality> {
  const all = await listMunicipalities(db);
  const [first] = all;
  if (wanted === undefined) {
    if (!first || all.length > 1) throw notChosen(all);
    return first;
  }
  const same = (value: string | null) => value?.toLowerCase() === wanted.trim().toLowerCase();
  const found = all.filter(({ id, name, host }) => same(id) || same(host) || same(name));
  if (!found[0]) throw notFound(wanted, all);
  if (found.length > 1) throw notChosen(found);
  return found[0];
}

/** The names, and for two with the same name what tells them apart. */
const namesOf = (all: Municipality[]): string => all.map(({ name, host, id }) => `${name} (${host ?? id})`).join(', ');

const notChosen = (all: Municipality[]) =>
  new Problem('municipality-not-chosen', {
    sv: `Databasen har flera kommuner. Välj en med --municipality: ${namesOf(all)}.`,
    en: `The database has several municipalities. Choose one with --municipality: ${namesOf(all)}.`,
  });

const notFound = (wanted: string, all: Municipality[]) =>
  new Problem('municipality-not-found', {
    sv: `Kommunen ”${wanted}” finns inte. De som finns: ${namesOf(all)}.`,
    en: `There is no municipality “${wanted}”. There are: ${namesOf(all)}.`,
  });
