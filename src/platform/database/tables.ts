import type { ColumnType, Generated } from 'kysely';

/** The tables that belong to no area. */
export type PlatformTables = {
  municipality: { id: string; name: string; settings: ColumnType<unknown, string | undefined, string> };
  audit: AuditTable;
  change: ChangeTable;
};

/** Who did what, in which post, to what, why. Rows are added and read, never changed or removed. */
interface AuditTable {
  municipality_id: string;
  id: Generated<number>;
  at: Date;
  actor_id: string;
  actor_name: string;
  post: string | null;
  /** What one run of an operation did has this in common. */
  change_id: string;
  operation: string;
  subject_kind: string;
  subject_id: string;
  /** JSON as text on its way in, a value on its way out. */
  before: ColumnType<unknown, string | null, never>;
  after: ColumnType<unknown, string | null, never>;
  why: string | null;
}

/** How a change is taken back: an operation and its input. */
interface ChangeTable {
  municipality_id: string;
  id: string;
  at: Date;
  operation: string;
  undo_operation: string;
  undo_input: ColumnType<unknown, string, never>;
  undone_at: Date | null;
}
