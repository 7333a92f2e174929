import type { NodeKind, OrganisationNode } from './organisation.ts';

/** The node and all above it, nearest first. */
export function upward(nodes: OrganisationNode[], id: string): OrganisationNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const path: OrganisationNode[] = [];
  // A circle cannot be stored, but a path must end even if one was.
  for (let at = byId.get(id); at && !path.includes(at); at = at.parent === null ? undefined : byId.get(at.parent))
    path.push(at);
  return path;
}

/** The node and all below it, in the order of the list. */
export function downward(nodes: OrganisationNode[], id: string): OrganisationNode[] {
  const below = new Map<string, OrganisationNode[]>();
  for (const node of nodes) if (node.parent !== null) below.set(node.parent, [...(below.get(node.parent) ?? []), node]);
  const found = nodes.filter((node) => node.id === id);
  for (const node of found) found.push(...(below.get(node.id) ?? []).filter((child) => !found.includes(child)));
  return found;
}

/** The nearest node of a kind at or above `id`; `null` where there is none. */
export const nearest = (nodes: OrganisationNode[], id: string, kind: NodeKind): OrganisationNode | null =>
  upward(nodes, id).find((node) => node.kind === kind) ?? null;

/** True where the node was there on that day (ISO date). */
export const isThere = ({ validFrom, validTo }: OrganisationNode, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
