import { sql } from 'kysely';
import { groupBy } from '../../kernel/group.ts';
import { nameKey } from '../../kernel/name-key.ts';
import type { At } from '../../kernel/operation.ts';
import { type PageAsked, rowsOf } from '../../kernel/page.ts';
import { sortKey, sortStart } from '../../kernel/sort-key.ts';
import type { Municipality, NodeInList, NodeKind, NodeWithPath, OrganisationNode } from '../model/organisation.ts';
import { tables } from './tables.ts';

export const loadMunicipality = async (at: At): Promise<Municipality> =>
  await tables(at)
    .selectFrom('municipality')
    .select(['id', 'name'])
    .where('id', '=', at.municipality)
    .executeTakeFirstOrThrow();

export const renameMunicipality = async (at: At, name: string): Promise<void> => {
  await tables(at).updateTable('municipality').set({ name }).where('id', '=', at.municipality).execute();
};

/** The council, which every municipality has one of. */
export const loadCouncil = async (at: At): Promise<{ id: string; name: string }> =>
  await tables(at)
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('municipality_id', '=', at.municipality)
    .where('kind', '=', 'council')
    .executeTakeFirstOrThrow();

export interface Which extends PageAsked {
  /** The parts right below this one. */
  under?: string | undefined;
  id?: string | undefined;
  kind?: NodeKind | undefined;
  /** How the name begins. */
  q?: string | undefined;
}

/** Parts of the organisation by name; one row more than the page holds. */
export async function loadNodes(at: At, { under, id, kind, q, ...page }: Which): Promise<NodeInList[]> {
  const { limit, offset } = rowsOf(page);
  const hasParts = sql<boolean>`exists (select from organisation part
    where part.municipality_id = organisation.municipality_id and part.parent_id = organisation.id)`;
  let question = nodes(at)
    .select(hasParts.as('hasParts'))
    .orderBy('sort_key')
    .orderBy('id')
    .limit(limit)
    .offset(offset);
  if (under !== undefined) question = question.where('parent_id', '=', under);
  if (id !== undefined) question = question.where('id', '=', id);
  if (kind !== undefined) question = question.where('kind', '=', kind);
  if (q !== undefined && q !== '')
    question = question.where('sort_key', '>=', sortStart(q)).where('sort_key', '<', `${sortStart(q)}\u{10FFFF}`);
  return (await question.execute()).map((row) => ({ ...nodeOf(row), hasParts: row.hasParts }));
}

/** The parts that have one of these names, each with all above it. */
export async function loadNamed(at: At, names: string[]): Promise<NodeWithPath[]> {
  const found = await nodes(at).where('name_key', 'in', names.map(nameKey)).orderBy('sort_key').orderBy('id').execute();
  if (found.length === 0) return [];
  const above = await tables(at)
    .selectFrom('organisation_path as path')
    .innerJoin('organisation as node', (join) =>
      join.onRef('node.municipality_id', '=', 'path.municipality_id').onRef('node.id', '=', 'path.above_id'),
    )
    .select(['path.node_id as of', 'node.id', 'node.kind', 'node.name'])
    .where('path.municipality_id', '=', at.municipality)
    .where(
      'path.node_id',
      'in',
      found.map(({ id }) => id),
    )
    .orderBy('path.distance')
    .execute();
  const paths = groupBy(above, ({ of }) => of);
  return found.map((row) => ({
    ...nodeOf(row),
    path: (paths.get(row.id) ?? []).map(({ id, kind, name }) => ({ id, kind, name })),
  }));
}

/** A part and all above it, nearest first; empty where there is no such part. */
export async function loadPath(at: At, id: string): Promise<string[]> {
  const rows = await tables(at)
    .selectFrom('organisation_path')
    .select('above_id')
    .where('municipality_id', '=', at.municipality)
    .where('node_id', '=', id)
    .orderBy('distance')
    .execute();
  return rows.map(({ above_id }) => above_id);
}

/** Adds parts, parents before their children. */
export async function insertNodes(at: At, added: OrganisationNode[]): Promise<void> {
  if (added.length === 0) return;
  await tables(at)
    .insertInto('organisation')
    .values(
      added.map(({ id, kind, name, parent, validFrom, validTo }) => ({
        municipality_id: at.municipality,
        id,
        kind,
        name,
        name_key: nameKey(name),
        sort_key: sortKey(name),
        parent_id: parent,
        valid_from: validFrom,
        valid_to: validTo,
      })),
    )
    .execute();
  await sql`
    insert into organisation_path (municipality_id, node_id, above_id, distance)
    with recursive up (node_id, above_id, distance) as (
      select id, id, 0 from organisation
      where municipality_id = ${at.municipality} and id = any(${added.map(({ id }) => id)}::uuid[])
      union all
      select up.node_id, node.parent_id, up.distance + 1 from up
      join organisation node on node.municipality_id = ${at.municipality} and node.id = up.above_id
      where node.parent_id is not null
    )
    select ${at.municipality}::uuid, node_id, above_id, distance from up`.execute(at.tx);
}

/** Lets one at a time add parts to the organisation, until its transaction ends: two that bring the same new board would each add it. */
export const lockOrganisation = async (at: At): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`organisation ${at.municipality}`}, 0))`.execute(at.tx);
};

/** Lets one at a time change what these parts own, until its transaction ends. In the order of their ids, so that no two wait for each other. */
export const lockNodes = async (at: At, ids: string[]): Promise<void> => {
  await sql`
    select from organisation where municipality_id = ${at.municipality} and id = any(${ids}::uuid[])
    order by id for no key update`.execute(at.tx);
};

const nodes = (at: At) =>
  tables(at)
    .selectFrom('organisation')
    .select(['id', 'kind', 'name', 'parent_id', 'valid_from', 'valid_to'])
    .where('municipality_id', '=', at.municipality);

const nodeOf = ({
  id,
  kind,
  name,
  parent_id,
  valid_from,
  valid_to,
}: Awaited<ReturnType<ReturnType<typeof nodes>['execute']>>[number]): OrganisationNode => ({
  id,
  kind,
  name,
  parent: parent_id,
  validFrom: valid_from,
  validTo: valid_to,
});
