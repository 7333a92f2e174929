import { groupBy } from '../../kernel/group.ts';
import type { NodeKind, OrganisationNode } from './organisation.ts';

/** The node and all above it, nearest first. */
function upward(nodes: OrganisationNode[], id: string): OrganisationNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const path: OrganisationNode[] = [];
  // A circle cannot be stored, but a path must end even if one was.
  for (let at = byId.get(id); at && !path.includes(at); at = at.parent === null ? undefined : byId.get(at.parent))
    path.push(at);
  return path;
}

/** The nearest node of a kind at or above `id`; `null` where there is none. */
export const nearest = (nodes: OrganisationNode[], id: string, kind: NodeKind): OrganisationNode | null =>
  upward(nodes, id).find((node) => node.kind === kind) ?? null;

/** The node and all below it. */
export function downward(nodes: OrganisationNode[], id: string): OrganisationNode[] {
  const below = groupBy(nodes, ({ parent }) => parent);
  const found = nodes.filter((node) => node.id === id);
  // Grows while it is gone through: each node brings those under it.
  for (const node of found) found.push(...(below.get(node.id) ?? []).filter((child) => !found.includes(child)));
  return found;
}
