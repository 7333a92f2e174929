import { type List, listItems } from '../../../kernel/richtext.ts';

/** In items and in characters. */
const SHORT = { items: 5, signs: 600 };

/** In characters: about twenty lines across a page. */
const LONG = 1500;

/** Whether an analysis is long enough to be a text to read, which may continue across pages. */
export const isLong = (analysis: string): boolean => analysis.length > LONG;

/** Whether a list is short enough to keep whole on one page: a lone item at the top of the next would look like a mistake. */
export function isShort(list: List): boolean {
  const items = listItems(list);
  return items.length <= SHORT.items && items.join('').length <= SHORT.signs;
}
