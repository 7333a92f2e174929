import type { Words } from './words.ts';

/** A column of a list: defined once, in the model of what is listed, and read by page, document and file alike. */
export interface Column<Row> {
  key: string;
  words: Words;
  /** A figure is right-aligned, on its decimal comma. */
  kind: 'text' | 'figure' | 'date';
  /** As it is shown; `null` is nothing, which is not 0. */
  value: (row: Row) => string | number | Words | null;
  /** True if the source holds a value without a known column. */
  isUnresolved?: (row: Row) => boolean;
  /** True when it is left to someone else to set. */
  isDelegated?: (row: Row) => boolean;
}
