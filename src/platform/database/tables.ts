import type { ColumnType } from 'kysely';

/** The tables that belong to no area. */
export type PlatformTables = {
  municipality: {
    id: string;
    name: string;
    /** The host name that leads to it; see `municipality/`. */
    host: string | null;
    settings: ColumnType<unknown, string | undefined, string>;
  };
  audit: AuditTable;
  change: ChangeTable;
};

/** Who did what, in which post, to what, why. Rows are added and read, never changed or removed. */
interface AuditTable {
  municipality_id: string;
  /** Version 7, which orders them by when they were written: a sequence could not be shared by municipalities on several servers. */
  id: string;
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
