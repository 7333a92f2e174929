import type { At } from '../../kernel/operation.ts';
import type { NodeKind } from '../model/organisation.ts';

type OrganisationTables = {
  organisation: {
    municipality_id: string;
    id: string;
    kind: NodeKind;
    name: string;
    name_key: string;
    sort_key: string;
    parent_id: string | null;
    valid_from: string | null;
    valid_to: string | null;
  };
  organisation_path: { municipality_id: string; node_id: string; above_id: string; distance: number };
  municipality: { id: string; name: string };
};

export const tables = ({ tx }: At) => tx.withTables<OrganisationTables>();
