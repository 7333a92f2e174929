import { asked } from '../../ui/asked.ts';
import { listOrganisation, showOrganisation } from '../../ui/client.ts';
import type { NodeKind } from '../model/organisation.ts';

export const organisationQuery = asked(showOrganisation, {});

/** Parts of a kind whose names begin so; the first of them, by name. */
export const partsQuery = (kind: NodeKind, q: string) => asked(listOrganisation, { kind, q, limit: 50 });

/** The parts right below one, by name. */
export const partsBelowQuery = (under: string) => asked(listOrganisation, { under, limit: 100 });

export const partQuery = (id: string) => asked(listOrganisation, { id });
