import { createHash } from 'node:crypto';
import type { EntryKind } from './kinds.ts';

/** Something that can be found. What many sources share has the same id in all of them, and is kept and shown once. */
export interface SearchEntry {
  /** Lasting: the goal's, the text's, or one made by `entryId`. */
  id: string;
  kind: EntryKind;
  /** `null` for what belongs to no year. */
  year: number | null;
  /** The part of the organisation that it belongs to; `null` for the council. */
  ownerId: string | null;
  goalId: string | null;
  /** What the hit is called, as it is shown. */
  title: string;
  /** Its label in its goal or plan. */
  heading: string | null;
  /** What is searched, with numbers; the excerpt shown is cut from it. */
  text: string;
  /** The part of its source where it stands: `g3`, `g3.s0`. */
  ref: string | null;
}

/** What entries come from, and are replaced with: a plan in force, or a part of the organisation. */
export interface SearchSource {
  kind: 'plan' | 'organisation';
  id: string;
  /** The part of the organisation whose it is. */
  ownerId: string;
}

/** An id that is the same whenever it is made from the same parts. */
export function entryId(...parts: (string | number)[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  // Version 8 of RFC 9562: a UUID made in a way of our own.
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
