import { nameKey } from '../../../kernel/name-key.ts';
import { fold } from './fold.ts';
import { type PageMark, printedPages } from './front/printed-pages.ts';
import type { Line } from './line.ts';
import { readTextHeader } from './table/text-header.ts';

const PAGE = /^(?:.{0,90}?[\s,])?(?:Sid(?:an|a)?\.?\s+)?(\d{1,4})\s*\((\d{1,4})\)$/u;
const DOTS = /(?:\.{4}|…{2}|(?:\. ){4}\.?)\s*\d{0,4}\s*$/u;
/** The dots of an entry are in its last characters; searching further is quadratic on a long line. */
const TAIL = 60;
const ADDRESS = /^(?:https?:\/\/|www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:\/\S*)?$/u;
const CONTENTS = /^innehåll(?:sförteckning)?$/iu;

/** Lines that belong to the page rather than the text, and what page headers and footers say. */
export interface Furniture {
  /** Indexes into the lines. */
  lines: Set<number>;
  /** The printed page of each line, if known. */
  pages: (number | null)[];
  /** What page lines say beside the number: `Familjeenheten, Verksamhetsberättelse`. */
  pageLines: string[];
}

/** Finds page footers and headers by their form and repetition, and the table of contents by its dots and page numbers. */
export function findFurniture(lines: Line[]): Furniture {
  const found = new Set<number>();
  const pageLines: string[] = [];
  const marks: PageMark[] = [];
  let total = 0;
  for (const line of lines) {
    if (line.mark?.kind === 'page') found.add(line.index);
    const match = line.cells === null && line.text.endsWith(')') ? PAGE.exec(fold(line.text)) : null;
    if (match && isPageLine(line, match) && (total === 0 || Number(match[2]) === total)) {
      total = Number(match[2]);
      marks.push({ index: line.index, page: Number(match[1]), total });
      found.add(line.index);
      const pageLine = fold(
        line.text.slice(0, line.text.search(/(?:Sid(?:an|a)?\.?\s+)?\d{1,4}\s*\(\d{1,4}\)$/u)),
      ).replace(/[\s,]+$/u, '');
      if (pageLine) pageLines.push(pageLine);
    }
  }
  addNeighbours(lines, found);
  addContents(lines, found);
  return { lines: found, pages: printedPages(marks, lines.length), pageLines };
}

/**
 * "Sid 3 (28)" is always a page number; "3(28)" is one if it is no longer than a short footer and the page is not past
 * the last.
 */
const isPageLine = (line: Line, match: RegExpExecArray): boolean =>
  Number(match[1]) <= Number(match[2]) &&
  Number(match[1]) > 0 &&
  (/Sid/u.test(line.text) || line.text.length <= 100) &&
  !line.bullet;

/**
 * Short lines that are printed beside page numbers again and again are page furniture too: the kind of document, the
 * case number, a web address. An address or a form word counts at once; anything else if it is at the same distance
 * from the numbers of at least three pages, and of a third of them. What the form itself repeats, labels and table
 * headers, is text.
 */
function addNeighbours(lines: Line[], found: Set<number>): void {
  const headers = headerLines(lines);
  const pages = [...found];
  const beside = new Map<string, number[]>();
  for (const index of pages) {
    for (const step of [-1, 1]) {
      for (let i = index + step, n = 0; n < 4; i += step, n++) {
        const line = lines[i];
        if (!line || found.has(i) || line.text.length > 70 || isOfTheForm(line) || headers.has(i)) break;
        const place = `${step * (n + 1)} ${nameKey(line.text)}`;
        const places = beside.get(place);
        if (places) places.push(i);
        else beside.set(place, [i]);
      }
    }
  }
  for (const places of beside.values()) {
    const text = lines[places[0] ?? 0]?.text ?? '';
    const isForm = ADDRESS.test(text) || /^(Tjänsteutlåtande|Dnr\b.*|Diarienummer\b.*)$/iu.test(text);
    const repeats = places.length >= 3 && places.length >= pages.length / 3 && !/[.:]$/u.test(text);
    if (isForm || repeats) for (const index of places) found.add(index);
  }
}

const isOfTheForm = (line: Line): boolean =>
  line.outside ||
  line.cells !== null ||
  line.bullet !== null ||
  line.goal !== null ||
  line.section !== null ||
  line.assessment !== null;

/** The lines of table headers in running text. */
function headerLines(lines: Line[]): Set<number> {
  const found = new Set<number>();
  for (let i = 0; i < lines.length; i++) {
    const next = readTextHeader(lines, i)?.next ?? i;
    for (let at = i; at < next; at++) found.add(at);
  }
  return found;
}

/**
 * The table of contents: from its heading, or its first dotted line, to its last; entries wrap, so lines in between
 * belong to it.
 */
function addContents(lines: Line[], found: Set<number>): void {
  const isEntry = (line: Line | undefined) =>
    line !== undefined &&
    DOTS.test(
      line.text
        .slice(-2 * TAIL)
        .replace(/<[^>]{0,20}>/g, '')
        .slice(-TAIL),
    );
  // No document has a thousand pages: four digits at the end are a year in a title.
  const isNumbered = (line: Line | undefined) => line !== undefined && (isEntry(line) || /\s\d{1,3}$/u.test(line.text));
  let known: ReturnType<typeof placesOf> | undefined;
  const places = () => {
    known ??= placesOf(lines);
    return known;
  };
  for (let i = 0; i < lines.length; i++) {
    const heading = CONTENTS.test(lines[i]?.text ?? '');
    if (!heading && !isEntry(lines[i])) continue;
    let last = lastEntry(lines, i, isEntry);
    // Without dots, an entry is recognised by the number at its end; without that, by its heading coming later.
    if (heading && last < i) last = lastEntry(lines, i + 1, isNumbered);
    if (heading && last < i) last = Math.max(i, lastForetold(lines, i + 1, places()));
    // Wrapped entries begin before their dots: on a goal's line, or the line right before.
    let from = i;
    while (!heading && from > 0 && i - from < 3 && lines[from - 1]?.goal) from--;
    if (last < i) continue;
    for (let j = from; j <= last; j++) found.add(j);
    i = last;
  }
}

/** The most lines in a row that may be entries worded differently from their headings. */
const MAX_UNKNOWN = 3;

/** The first and last place of each line's text. */
function placesOf(lines: Line[]): Map<string, { first: number; last: number }> {
  const places = new Map<string, { first: number; last: number }>();
  for (const { text, index } of lines) {
    const key = nameKey(text);
    const place = places.get(key);
    if (place) place.last = index;
    else places.set(key, { first: index, last: index });
  }
  return places;
}

/**
 * The last of the entries that begin at a line and name headings found elsewhere. The first heading they announce ends
 * them. -1 if there are fewer than two.
 */
function lastForetold(lines: Line[], from: number, places: ReturnType<typeof placesOf>): number {
  let foretold: string | null = null;
  let found = 0;
  let end = from - 1;
  for (let at = from; at < lines.length && at - end <= MAX_UNKNOWN; at++) {
    const line = lines[at] as Line;
    const key = nameKey(line.text);
    // If the heading announced by an entry comes next, the entries have ended; unless two headings have the same words,
    // as two entries then do too.
    if (key === foretold && (line.mark || !isForetold(lines[at + 1], places))) return end;
    const { first, last } = places.get(key) ?? { first: line.index, last: line.index };
    if (line.mark?.kind === 'page' || first === last) continue;
    if (last > line.index) foretold ??= key;
    found++;
    end = at;
  }
  return found >= 2 ? end : -1;
}

/** True for a line that is repeated further down. */
const isForetold = (line: Line | undefined, places: ReturnType<typeof placesOf>): boolean =>
  line !== undefined && (places.get(nameKey(line.text))?.last ?? 0) > line.index;

/** The last of the entries that begin at a line, each at most four lines below the one before; -1 if there is none. */
function lastEntry(lines: Line[], from: number, isEntry: (line: Line | undefined) => boolean): number {
  let last = -1;
  for (let i = from; i < lines.length && i - Math.max(last, from) <= 4; i++) if (isEntry(lines[i])) last = i;
  return last;
}
