import type { ColumnType } from 'kysely';
import type { At } from '../../kernel/operation.ts';
import type { PlanSummary } from '../../plan/model/kept.ts';
import type { Finding } from '../model/finding.ts';

type DocumentKey = {
  municipality_id: string;
  owner_id: string;
  year: number;
  kind: 'plan' | 'report';
  occasion: 'T1' | 'T2' | 'VB' | null;
};
type Deed = { fingerprint: string; rule: string; actor_id: string; actor_name: string; at: Date };

type CheckTables = {
  set_aside: DocumentKey & Deed & { reason: string };
  fix: DocumentKey &
    Deed & {
      /** The edition that the fix made, and the one it was made in. */
      plan_id: string;
      former_id: string;
      finding: ColumnType<Finding, string, never>;
    };
};

export const tables = ({ tx }: At) => tx.withTables<CheckTables>();

/** The document that a plan is an edition of: the same unit's plan or report of the same time. */
export type Document = Pick<PlanSummary, 'year' | 'kind' | 'occasion' | 'unit' | 'board'>;

export const keyOf = ({ year, kind, occasion, unit, board }: Document) => ({
  owner_id: (unit ?? board)?.id ?? '',
  year,
  kind,
  occasion,
});

/** A document's key as one word, for looking it up. */
export const nameOf = ({ owner_id, year, kind, occasion }: ReturnType<typeof keyOf>): string =>
  [owner_id, year, kind, occasion].join(' ');
