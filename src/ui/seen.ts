import { ENTRY_KINDS, type EntryKind } from '../search/model/kinds.ts';

/** What the address holds besides the path. It says exactly what is shown, so every view can be sent to someone. */
export interface Seen {
  /** The year that lists show; absent is the latest. */
  ar?: number;
  namnd?: string;
  enhet?: string;
  /** A part of a plan by its id: `g3`, `s7`, `i2`, `a4`, `u1`. */
  del?: string;
  /** A finding of the review, by its fingerprint. */
  iakttagelse?: string;
  /** An edition of a plan that is not the one in force. */
  utgava?: string;
  visa?: 'kalla' | 'granskning' | 'om';
  q?: string;
  /** The only kind of thing that the search shows. */
  slag?: EntryKind;
  /** The page of a list that has several, from 2. */
  sida?: number;
}

const VIEWS = ['kalla', 'granskning', 'om'] as const;
const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : undefined;

/** Whatever in the address is not understood is left out. */
export function seenIn(search: Record<string, unknown>): Seen {
  const year = Number(search.ar);
  const page = Number(search.sida);
  const seen: Record<string, unknown> = {
    ar: Number.isInteger(year) && year > 1900 && year < 2200 ? year : undefined,
    namnd: text(search.namnd),
    enhet: text(search.enhet),
    del: text(search.del),
    iakttagelse: text(search.iakttagelse),
    utgava: text(search.utgava),
    visa: VIEWS.find((view) => view === search.visa),
    q: text(search.q),
    slag: ENTRY_KINDS.find((kind) => kind === search.slag),
    sida: Number.isInteger(page) && page > 1 && page <= 1000 ? page : undefined,
  };
  return Object.fromEntries(Object.entries(seen).filter(([, value]) => value !== undefined));
}
