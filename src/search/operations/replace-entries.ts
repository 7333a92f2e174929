import type { At } from '../../kernel/operation.ts';
import type { SearchEntry, SearchSource } from '../model/entry.ts';
import * as store from '../store/entries.ts';

/** Replaces all that one source has in the search; none takes it out. For other areas' operations, in the transaction of the change. */
export const replaceEntries = async (at: At, source: SearchSource, entries: SearchEntry[]): Promise<void> =>
  await store.replaceEntries(at, [{ source, entries }]);

/** The same for many sources at once. */
export const replaceAllEntries = store.replaceEntries;
