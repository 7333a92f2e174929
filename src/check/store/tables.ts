import type { ColumnType } from 'kysely';
import type { At } from '../../kernel/operation.ts';
import type { Finding } from '../model/finding.ts';

type Deed = {
  municipality_id: string;
  plan_id: string;
  fingerprint: string;
  rule: string;
  actor_id: string;
  actor_name: string;
  at: Date;
};

type CheckTables = {
  set_aside: Deed & { reason: string };
  fix: Deed & {
    /** The edition that the fix made, and the one it was made in. */
    edition_id: string;
    former_id: string;
    finding: ColumnType<Finding, string, string>;
  };
};

export const tables = ({ tx }: At) => tx.withTables<CheckTables>();
