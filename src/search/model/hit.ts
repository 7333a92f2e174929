import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { ENTRY_KINDS } from './kinds.ts';

const Named = z.object({ id: Id, name: z.string() });

/** Something the search found. */
export const Hit = z.object({
  id: Id,
  kind: z.enum(ENTRY_KINDS),
  /** `null` for what belongs to no year. */
  year: z.int().nullable(),
  /** Whose it is; `null` for the council's. */
  owner: Named.nullable(),
  /** A plan in force where it stands, and the part of it. What many plans hold is found once. */
  plan: z.object({ id: Id, name: z.string(), ref: z.string().nullable() }).nullable(),
  goalId: Id.nullable(),
  title: z.string(),
  /** Its label in its goal or plan. */
  heading: z.string().nullable(),
  /** An excerpt with the words found between U+0002 and U+0003. */
  marked: z.string(),
});
export type Hit = z.infer<typeof Hit>;

/** One page of what the search found. */
export const Hits = z.object({
  items: z.array(Hit),
  page: z.int(),
  limit: z.int(),
  /** True where there is a next page. */
  more: z.boolean(),
  total: z.int(),
  /** True where `total` is calculated from a sample: there are so many that nobody will look at them all. */
  rounded: z.boolean(),
  /** What was searched for instead, where nothing answers to what was asked but something does to nearly the same words. */
  meant: z.string().nullable(),
});
export type Hits = z.infer<typeof Hits>;
