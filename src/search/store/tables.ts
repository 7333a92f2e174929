import type { At } from '../../kernel/operation.ts';
import type { SearchSource } from '../model/entry.ts';
import type { EntryKind } from '../model/kinds.ts';

type SearchTables = {
  search_entry: {
    municipality_id: string;
    id: string;
    kind: EntryKind;
    year: number | null;
    owner_id: string | null;
    goal_id: string | null;
    title: string;
    heading: string | null;
    body: string;
    /** The same as long as what is searched and shown is. */
    print: string;
    words: string;
  };
  search_place: {
    municipality_id: string;
    source_kind: SearchSource['kind'];
    source_id: string;
    entry_id: string;
    owner_id: string;
    ref: string | null;
  };
  search_word: { municipality_id: string; word: string; stem: string; keys: number[] };
};

export const tables = ({ tx }: At) => tx.withTables<SearchTables>();
