/** What stands in the address besides the path. It says exactly what is seen, so that every view can be sent to someone. */
export interface Seen {
  /** The year that lists show; absent is the latest. */
  ar?: number;
  namnd?: string;
  enhet?: string;
  /** A part of a plan: `g3`, `g3.s0`, `i2`, `a4`, `u1`. */
  del?: string;
  /** A finding of the review, by its fingerprint. */
  iakttagelse?: string;
  /** An edition of a plan that is not the one in force. */
  utgava?: string;
  visa?: 'kalla' | 'granskning' | 'om';
  q?: string;
}

const VIEWS = ['kalla', 'granskning', 'om'] as const;
const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : undefined;

/** Whatever stands in the address that is not understood is left out. */
export function seenIn(search: Record<string, unknown>): Seen {
  const year = Number(search.ar);
  const seen: Record<string, unknown> = {
    ar: Number.isInteger(year) && year > 1900 && year < 2200 ? year : undefined,
    namnd: text(search.namnd),
    enhet: text(search.enhet),
    del: text(search.del),
    iakttagelse: text(search.iakttagelse),
    utgava: text(search.utgava),
    visa: VIEWS.find((view) => view === search.visa),
    q: text(search.q),
  };
  return Object.fromEntries(Object.entries(seen).filter(([, value]) => value !== undefined));
}
