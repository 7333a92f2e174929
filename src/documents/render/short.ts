import { type List, listItems } from '../../kernel/richtext.ts';

/** In items and in signs. */
const SHORT = { items: 5, signs: 600 };

/** Whether a list is short enough to stand whole on one page: a lone item at the top of the next would look like a slip. */
export function isShort(list: List): boolean {
  const items = listItems(list);
  return items.length <= SHORT.items && items.join('').length <= SHORT.signs;
}
