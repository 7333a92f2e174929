import { sql } from 'kysely';
import { nameKey } from '../../kernel/name-key.ts';
import type { At } from '../../kernel/operation.ts';
import type { Municipality, NodeKind, OrganisationNode, PartName } from '../model/organisation.ts';

type OrganisationTables = {
  organisation: {
    municipality_id: string;
    id: string;
    kind: NodeKind;
    name: string;
    name_key: string;
    parent_id: string | null;
    valid_from: string | null;
    valid_to: string | null;
    /** The order they came in. Two that came at the same moment may share a place. */
    position: number;
  };
  municipality: {
    id: string;
    name: string;
  };
};

const tables = ({ tx }: At) => tx.withTables<OrganisationTables>();

export const loadMunicipality = async (at: At): Promise<Municipality> =>
  await tables(at)
    .selectFrom('municipality')
    .select(['id', 'name'])
    .where('id', '=', at.municipality)
    .executeTakeFirstOrThrow();

export const renameMunicipality = async (at: At, name: string): Promise<void> => {
  await tables(at).updateTable('municipality').set({ name }).where('id', '=', at.municipality).execute();
};

/** Every node there is or was, in the order they came. */
export async function loadNodes(at: At): Promise<OrganisationNode[]> {
  const rows = await tables(at)
    .selectFrom('organisation')
    .selectAll()
    .where('municipality_id', '=', at.municipality)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(({ id, kind, name, parent_id, valid_from, valid_to }) => ({
    id,
    kind,
    name,
    parent: parent_id,
    validFrom: valid_from,
    validTo: valid_to,
  }));
}

/** In no key, since it is not a letter. */
const NO_NAME = '-';

interface Sought {
  kind?: NodeKind | undefined;
  /** Any part of the name. */
  q?: string | undefined;
  id?: string | undefined;
  limit: number;
  offset: number;
}

/** Parts of the organisation by name. */
export async function findParts(at: At, { kind, q, id, limit, offset }: Sought): Promise<PartName[]> {
  let question = tables(at)
    .selectFrom('organisation')
    .select(['id', 'kind', 'name'])
    .where('municipality_id', '=', at.municipality)
    .where('valid_to', 'is', null);
  if (kind) question = question.where('kind', '=', kind);
  if (id) question = question.where('id', '=', id);
  // A key holds letters and digits alone, so nothing in it is a wildcard.
  if (q) question = question.where('name_key', 'like', `%${nameKey(q) || NO_NAME}%`);
  return await question.orderBy('name_key').orderBy('id').limit(limit).offset(offset).execute();
}

/** Parents come before their children. */
export async function insertNodes(at: At, nodes: OrganisationNode[]): Promise<void> {
  if (nodes.length === 0) return;
  const { last } = await tables(at)
    .selectFrom('organisation')
    .select(({ fn }) => fn.coalesce(fn.max('position'), sql<number>`0`).as('last'))
    .where('municipality_id', '=', at.municipality)
    .executeTakeFirstOrThrow();
  await tables(at)
    .insertInto('organisation')
    .values(
      nodes.map(({ id, kind, name, parent, validFrom, validTo }, index) => ({
        municipality_id: at.municipality,
        id,
        kind,
        name,
        name_key: nameKey(name),
        parent_id: parent,
        valid_from: validFrom,
        valid_to: validTo,
        position: last + 1 + index,
      })),
    )
    .execute();
}
