import { sql } from 'kysely';
import type { At } from '../../kernel/operation.ts';
import type { EntryKind } from '../model/kinds.ts';
import type { Asked } from '../model/question.ts';

/** Which hits, and whose. */
export interface Which {
  asked: Asked;
  /** Hits below these parts of the organisation; `null` for all. */
  within: string[] | null;
  /** What the actor may see, in the same way. */
  seen: readonly string[] | null;
  skip: number;
  take: number;
}

/** A hit as it is kept, with its text whole. */
export interface FoundEntry {
  id: string;
  kind: EntryKind;
  year: number | null;
  owner_id: string | null;
  owner_name: string | null;
  goal_id: string | null;
  title: string;
  heading: string | null;
  body: string;
  source_kind: 'plan' | 'organisation';
  source_id: string;
  ref: string | null;
  place_name: string;
}

export interface Found {
  entries: FoundEntry[];
  total: number;
  rounded: boolean;
  /** How many of all can be paged through. */
  reach: number;
}

/** Asks the index. */
export async function findEntries(at: At, { asked, within, seen, skip, take }: Which): Promise<Found> {
  const { rows } = await sql<FoundEntry & Omit<Found, 'entries'>>`
    select * from search_find(${asked.all}::tsquery, ${asked.rank}::tsquery, ${asked.named}::tsquery, ${asked.sample16}::tsquery,
      ${asked.sample64}::tsquery,
      ${within}::uuid[], ${seen}::uuid[], ${skip}::int, ${take}::int)`.execute(at.tx);
  const { total = 0, rounded = false, reach = 0 } = rows[0] ?? {};
  return { entries: rows, total, rounded, reach };
}
