import type { AnyRoute } from '@tanstack/react-router';
import type { InBoth } from './wordTree.ts';

/** What an area brings to the interface: said once in its `web/area.tsx`, gathered in `src/web/areas.ts`. */
export interface WebArea {
  routes: readonly AnyRoute[];
  menu: readonly MenuEntry[];
  words: InBoth;
}

/** A line of the main menu. */
export interface MenuEntry {
  /** The address of one of the area's routes. */
  to: string;
  /** The key of its words. */
  label: string;
  /** True for a list of one year: the year is chosen above it. */
  ofYear?: boolean;
  /** Keys that lead there from anywhere, e.g. `gp` for `g` and then `p`. */
  keys?: string;
}
