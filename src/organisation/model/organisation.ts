import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';

/** Fullmäktige · nämnd · förvaltning · avdelning · enhet · grupp, from the top down. */
export const NODE_KINDS = ['council', 'board', 'administration', 'department', 'unit', 'group'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** A part of the municipality, for the days it was there. */
export const OrganisationNode = z.object({
  id: Id,
  kind: z.enum(NODE_KINDS),
  name: z.string().min(1).max(200),
  /** The node above; `null` for the council, which is above all. */
  parent: Id.nullable(),
  /** ISO dates, inclusive; `null` is without end. */
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
});
export type OrganisationNode = z.infer<typeof OrganisationNode>;

/** A part in a list. */
export const NodeInList = OrganisationNode.extend({
  /** True where there are parts below it. */
  hasParts: z.boolean(),
});
export type NodeInList = z.infer<typeof NodeInList>;

/** A part with itself and all above it, nearest first. */
export interface NodeWithPath extends OrganisationNode {
  path: Pick<OrganisationNode, 'id' | 'kind' | 'name'>[];
}

/** The nearest of a kind at or above a node; `null` where there is none. */
export const nearest = ({ path }: NodeWithPath, kind: NodeKind): NodeWithPath['path'][number] | null =>
  path.find((node) => node.kind === kind) ?? null;

export const Municipality = z.object({ id: Id, name: z.string() });
export type Municipality = z.infer<typeof Municipality>;

/** The municipality, and how much there is of its organisation. */
export const Organisation = z.object({ municipality: Municipality, council: Id });
export type Organisation = z.infer<typeof Organisation>;
