import type { OwnerPath } from '../../kernel/actor.ts';
import type { At } from '../../kernel/operation.ts';
import type { PageAsked } from '../../kernel/page.ts';
import type { NodeWithPath, OrganisationNode } from '../model/organisation.ts';
import { loadCouncil, loadNamed, loadNodes, loadPath, lockNodes, lockOrganisation } from '../store/organisation.ts';

// What other areas' operations ask of the organisation.

/** A part and all above it, nearest first: what `may` is asked about. */
export const ownerPathOf = async (at: At, id: string): Promise<OwnerPath> => await loadPath(at, id);

/** The parts that have one of these names, each with all above it. */
export const namedParts = async (at: At, names: string[]): Promise<NodeWithPath[]> =>
  names.length === 0 ? [] : await loadNamed(at, names);

/** The council: its id. */
export const councilOf = async (at: At): Promise<string> => (await loadCouncil(at)).id;

/** The boards by name; one more than the page holds. */
export const boardsOf = async (at: At, page: PageAsked): Promise<OrganisationNode[]> =>
  await loadNodes(at, { kind: 'board', ...page });

export { lockNodes, lockOrganisation };
