import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';

/** Nämnd · förvaltning · avdelning · enhet · grupp, from the top down. The municipality itself is above them all and no node. */
export const NODE_KINDS = ['board', 'administration', 'department', 'unit', 'group'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** A part of the municipality, for the days it was there. */
export const OrganisationNode = z.object({
  id: Id,
  kind: z.enum(NODE_KINDS),
  name: z.string().min(1).max(200),
  /** The node above; `null` directly under the municipality. */
  parent: Id.nullable(),
  /** ISO dates, inclusive; `null` is without end. */
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
});
export type OrganisationNode = z.infer<typeof OrganisationNode>;

/** A part of the municipality, for whoever chooses one. */
export const PartName = OrganisationNode.pick({ id: true, kind: true, name: true });
export type PartName = z.infer<typeof PartName>;

export const Municipality = z.object({ id: Id, name: z.string() });
export type Municipality = z.infer<typeof Municipality>;

export const Organisation = z.object({ municipality: Municipality, nodes: z.array(OrganisationNode) });
export type Organisation = z.infer<typeof Organisation>;
