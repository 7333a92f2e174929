/** A printed page number: `page` of `total`, at the line `index`. */
export interface PageMark {
  index: number;
  page: number;
  total: number;
}

const LEAST_MARKS = 3;
/** The share of numbers that must follow the one before: text extracted without its pages keeps a few by chance. */
const LEAST_FOLLOWING = 0.8;

/**
 * The printed page of each of `count` lines. A number gives the page of the lines beside it only if numbers are known
 * to be at the head or the foot of their pages, and the next number is consecutive: otherwise `null`.
 */
export function printedPages(marks: PageMark[], count: number): (number | null)[] {
  const pages: (number | null)[] = new Array(count).fill(null);
  const [first, last] = [marks[0], marks.at(-1)];
  const pairs = marks.slice(1).map((mark, i) => [marks[i] as PageMark, mark] as const);
  const following = pairs.filter(([before, after]) => after.page - before.page === 1);
  if (!first || !last || marks.length < LEAST_MARKS || following.length < pairs.length * LEAST_FOLLOWING) return pages;
  const lengths = following.map(([before, after]) => after.index - before.index).sort((a, b) => a - b);
  const place = placeOf(first, last, count, lengths[Math.floor(lengths.length / 2)] ?? 0);
  if (place === null) return pages;
  for (const [before, after] of following)
    pages.fill(place === 'head' ? before.page : after.page, before.index + 1, after.index);
  for (const { index, page } of marks) pages[index] = page;
  if (first.page === 1) pages.fill(1, 0, first.index);
  if (place === 'head' && last.page === last.total) pages.fill(last.page, last.index + 1);
  return pages;
}

/**
 * Where page numbers are printed: if at the foot, the first has its page above it; if at the head, the last has its
 * page below it.
 */
function placeOf(first: PageMark, last: PageMark, count: number, length: number): 'head' | 'foot' | null {
  const isFoot = first.page === 1 && first.index >= length / 2;
  const isHead = last.page === last.total && count - 1 - last.index >= length / 2;
  if (isFoot === isHead) return null;
  return isHead ? 'head' : 'foot';
}
