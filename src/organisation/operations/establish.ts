import { z } from 'zod';
import { WHOLE } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { type Context, operation } from '../../kernel/operation.ts';
import { Problem } from '../../kernel/problem.ts';
import { replaceAllEntries } from '../../search/operations/replace-entries.ts';
import { NODE_KINDS, Organisation, type OrganisationNode } from '../model/organisation.ts';
import { insertNodes, loadCouncil, loadMunicipality, loadNodes, renameMunicipality } from '../store/organisation.ts';

const Part = z.object({
  /** A name within this list, for others to say as their parent. */
  key: z.string().min(1).max(100),
  kind: z.enum(NODE_KINDS).exclude(['council']),
  name: z.string().trim().min(1).max(200),
  /** The key of the part above; `null` right below the council. */
  parent: z.string().nullable(),
});

export const establishInput = z.object({
  name: z.string().trim().min(1).max(200),
  parts: z.array(Part).max(5000),
});

/**
 * Sets up the organisation of a municipality that has none yet. Fails with `organisation-exists`, or `parent-not-found` if a part names a
 * parent that does not come before it.
 */
export const establishOrganisation = operation({
  name: 'organisation.establish',
  summary: { sv: 'Lägger upp kommunens organisation', en: 'Sets up the organisation of the municipality' },
  kind: 'change',
  http: { method: 'POST', path: '/organisation' },
  input: establishInput,
  output: Organisation,
  may: (actor) => actor.writes(WHOLE),
  run: async (context) => await establish(context, context.input),
});

/** Sets up the organisation; see `organisation.establish`. */
export async function establish(
  context: Context,
  { name, parts }: z.output<typeof establishInput>,
): Promise<Organisation> {
  const council = (await loadCouncil(context)).id;
  if ((await loadNodes(context, { under: council, limit: 1, page: 1 })).length > 0) throw exists();
  const ids = new Map<string, string>();
  const nodes = parts.map(({ key, kind, name: own, parent }): OrganisationNode => {
    const above = parent === null ? council : ids.get(parent);
    if (above === undefined) throw parentNotFound(own, String(parent));
    const id = newId();
    ids.set(key, id);
    return { id, kind, name: own, parent: above, validFrom: null, validTo: null };
  });
  await renameMunicipality(context, name);
  await addNodes(context, nodes);
  return { municipality: await loadMunicipality(context), council };
}

/** Adds parts to the organisation, parents before children, each with its audit row. */
export async function addNodes(context: Context, nodes: OrganisationNode[]): Promise<void> {
  await insertNodes(context, nodes);
  await replaceAllEntries(context, nodes.map(findable));
  for (const node of nodes)
    await context.audit({ subject: { kind: 'organisation', id: node.id }, before: null, after: node });
}

/** A part of the organisation as the search finds it. */
const findable = ({ id, kind, name }: OrganisationNode) => ({
  source: { kind: 'organisation' as const, id, ownerId: id },
  entries: [
    {
      id,
      kind: kind === 'board' ? ('board' as const) : ('unit' as const),
      year: null,
      ownerId: id,
      goalId: null,
      title: name,
      heading: null,
      text: name,
      ref: null,
    },
  ],
});

const exists = () =>
  new Problem(
    'organisation-exists',
    { sv: 'Kommunen har redan en organisation.', en: 'The municipality already has an organisation.' },
    409,
  );

const parentNotFound = (name: string, parent: string) =>
  new Problem('parent-not-found', {
    sv: `”${name}” ska ligga under ”${parent}”, men den står inte före i listan.`,
    en: `“${name}” should be under “${parent}”, which does not stand before it in the list.`,
  });
