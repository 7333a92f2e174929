import { PGlite } from '@electric-sql/pglite';
import { embeddedParsers } from './values.ts';

/** What is used of an embedded PostgreSQL, whichever thread it runs in. */
export interface Embedded {
  readonly closed: boolean;
  query(text: string, parameters?: unknown[]): Promise<EmbeddedResult>;
  /** Every file of the database, as a tar file. */
  dumpDataDir(compression: 'none' | 'gzip' | 'auto'): Promise<Blob>;
  close(): Promise<void>;
}

export interface EmbeddedResult {
  rows: unknown[];
  command?: string;
  rowCount?: number;
}

/** Where an embedded database is: a folder, or in memory, begun from a dump of another. */
export interface EmbedOptions {
  dataDir?: string;
  loadDataDir?: Blob;
}

/**
 * Opens an embedded PostgreSQL in this thread. What was committed has been written to the files of the folder before
 * success is reported.
 */
export const embed = async (options: EmbedOptions): Promise<Embedded> =>
  (await PGlite.create({ ...options, relaxedDurability: false, parsers: embeddedParsers })) as Embedded;
