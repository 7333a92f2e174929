import { expect, it } from 'vitest';
import { printedPages } from './printed-pages.ts';

/** Pages of four lines and their number, at the head or the foot of each. */
const marks = (pages: number[], place: 'head' | 'foot', total = 4) =>
  pages.map((page) => ({ index: (page - 1) * 5 + (place === 'head' ? 0 : 4), page, total }));
const ALL = [1, 2, 3, 4];
const COUNT = 20;
const each = (...pages: (number | null)[]) => pages.flatMap((page) => Array(5).fill(page));

it.each(['head', 'foot'] as const)('numbers at the %s of every page give the page of each line', (place) => {
  expect(printedPages(marks(ALL, place), COUNT)).toEqual(each(...ALL));
});

it('a single number, or a few far apart, give no page', () => {
  expect(printedPages(marks([3], 'head'), COUNT)).toEqual(each(null, null, null, null));
  expect(printedPages(marks([1, 3, 4], 'head'), COUNT)).toEqual(each(null, null, null, null));
});

it('between two numbers that are not consecutive, the page is unknown', () => {
  const pages = [1, 2, 3, 4, 5, 6, 7, 9, 10];
  const read = printedPages(marks(pages, 'foot', 10), 50);
  expect(read[7 * 5 + 1]).toBeNull();
  expect([read[6 * 5], read[9 * 5]]).toEqual([7, 10]);
});

it('numbers that could be at the head as well as at the foot give no page', () => {
  const short = [5, 10, 15].map((index, i) => ({ index, page: i + 1, total: 3 }));
  expect(printedPages(short, 21)).toEqual(Array(21).fill(null));
});
