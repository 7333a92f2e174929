import { asked } from '../../ui/asked.ts';
import { listParts, showMunicipality, showOrganisation } from '../../ui/client.ts';
import type { NodeKind } from '../model/organisation.ts';

export const municipalityQuery = asked(showMunicipality, {});

export const organisationQuery = asked(showOrganisation, {});

/** Parts of a kind whose names hold some words; the first of them, by name. */
export const partsQuery = (kind: NodeKind, q: string) => asked(listParts, { kind, q, limit: 50 });

export const partQuery = (id: string) => asked(listParts, { id });
