import { type List, listItems } from '../../../kernel/richtext.ts';

/** In items and in signs. */
const SHORT = { items: 5, signs: 600 };

/** In signs: some twenty lines across a page. */
const LONG = 1500;

/** Whether an analysis is so long that it is a text to read, and may go on over a page's end. */
export const isLong = (analysis: string): boolean => analysis.length > LONG;

/** Whether a list is short enough to stand whole on one page: a lone item at the top of the next would look like a slip. */
export function isShort(list: List): boolean {
  const items = listItems(list);
  return items.length <= SHORT.items && items.join('').length <= SHORT.signs;
}
