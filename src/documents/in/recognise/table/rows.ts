import type { Line } from '../line.ts';
import type { Join } from '../vocabulary.ts';
import { endsInDelegation, type Placed, placeValues, readValues } from './cells.ts';
import type { Column } from './columns.ts';

/** A row of a table in running text: its name, its values, and the lines it took. */
export interface Row extends Placed {
  name: string;
  /** The index, among its lines, of the first with values. */
  valuesFrom: number;
  lines: Line[];
}

/** A row has at most this many lines; searching further would be reading prose. */
export const MAX_LINES = 28;
/** Values in narrow cells wrap, but never over more lines than this. */
const MAX_VALUE_LINES = 14;
const MAX_NAME = 600;
/** Values of one row never begin further from the end of their line than this. */
const MAX_VALUES_LENGTH = 600;
/** A character that every value has one of: a line without any is skipped. */
const VALUE_SIGN =
  /\d|Tas|Fastställs|Beslutas|Bestäms|Sätts|Anges|År|Tertial|Månad|Kvartal|Halvår|Vecka|Termin|Dag|(?:^|\s)[-–—](?:\s|$)/u;

/** A name ending like this continues with a number: `Andel som fått svar inom 48 timmar`. */
const WANTS_FIGURE = /\s(?:inom|mellan|minst|högst|än)$/u;

/**
 * Reads one row that begins at a line. `lines` is what follows in the table, without page furniture, to where the table
 * must end, and `whiteAfter` the longest white line there. A row is complete when its values fill the columns to the
 * last; failing that, it ends where its values can no longer be read.
 */
export function readRow(lines: Line[], from: number, columns: Column[], join: Join, whiteAfter = 0): Row | null {
  let fallback: Row | null = null;
  let hasValues = false;
  for (let end = from; end < Math.min(lines.length, from + MAX_LINES); end++) {
    hasValues ||= VALUE_SIGN.test(lines[end]?.raw ?? '');
    if (!hasValues) continue;
    const row = splitRow(lines.slice(from, end + 1), columns, join, lines[end + 1]?.white ?? whiteAfter);
    if (!row) {
      if (fallback && beginsRow(lines[end] as Line)) return fallback;
      continue;
    }
    // When the last column is filled the row has ended, unless a unit or the rest of a word follows.
    if (row.ended && !goesOn(lines[end + 1])) return row;
    if (row.values.size + row.open.length > 0) fallback = row;
  }
  return fallback;
}

/** A line after a gap that begins like a name: what was read before it was a row, though not a full one. */
const beginsRow = (line: Line): boolean =>
  line.gap && /^\p{Lu}/u.test(line.text) && !/^(?:Tas|Fastställs|Beslutas)\s/u.test(line.text);

/** The rest of a broken cell: a percent sign alone. */
const goesOn = (line: Line | undefined): boolean => line !== undefined && /^%/.test(line.text);

/**
 * Splits lines into a name and values; `white` is the longest white line below them, the only trace of empty cells.
 * Takes the leftmost split whose values fill the columns exactly, otherwise the leftmost that fits at all.
 */
function splitRow(lines: Line[], columns: Column[], join: Join, white: number): Row | null {
  const best = new Best();
  const texts = lines.map((line, i) => (i === lines.length - 1 ? line.raw : line.raw.trimEnd()));
  // If a space may separate thousands or cells, every split is compared before one is chosen.
  const mayBeThousands = texts.some((text) => /\d \d{3}(?!\d)/.test(text.slice(-MAX_VALUES_LENGTH)));
  for (let first = lines.length - 1; first >= Math.max(0, lines.length - MAX_VALUE_LINES); first--) {
    const line = texts[first] ?? '';
    const rest = texts.slice(first + 1);
    const starts = first === 0 ? inner(line) : [-1, ...inner(line)];
    for (const start of starts) {
      const tail = [start < 0 ? `\n${line}` : line.slice(start), ...rest].join('\n');
      for (const thousands of mayBeThousands ? [true, false] : [false]) {
        const read = readValues(tail, join, thousands, columns.length);
        if (!read || read.values.length === 0) continue;
        const { values, emptyAfter } = read;
        const placed = placeValues(values, columns, emptyAfter, white);
        if (!placed) continue;
        const name = nameOf([...texts.slice(0, first), start < 0 ? '' : line.slice(0, start)], join);
        if (name === '' || name.length > MAX_NAME || endsInDelegation(name)) continue;
        if (start >= 0 && WANTS_FIGURE.test(name)) continue;
        const row = { name, lines, valuesFrom: first, ...placed };
        // A name of several lines has them to itself: its values come below the gap.
        const begins = start < 0 && lines[first]?.gap === true;
        const insideName = first > 0 && !begins && lines.slice(first + 1).some((each) => each.gap);
        const isFull = placed.counted && placed.values.has(columns.at(-1) as Column);
        if (isFull && !insideName && !mayBeThousands) return row;
        const rank = insideName ? 0 : isFull ? (thousands ? 4 : 5) : placed.counted ? 3 : placed.exact ? 2 : 1;
        best.offer(row, rank, rank > 3 ? 0 : values.length);
      }
    }
  }
  return best.row;
}

/** The best split so far: the surest, then the one with most values, then the first. */
class Best {
  row: Row | null = null;
  #rank = -1;
  #values = -1;

  offer(row: Row, rank: number, values: number): void {
    if (rank < this.#rank || (rank === this.#rank && values <= this.#values)) return;
    this.row = row;
    this.#rank = rank;
    this.#values = values;
  }
}

/** Positions inside a line where a value could begin: at the spaces before a digit, a capital or a dash. */
function inner(line: string): number[] {
  const starts: number[] = [];
  const from = Math.max(0, line.length - MAX_VALUES_LENGTH);
  for (const match of line.slice(from).matchAll(/(?<=\S) +(?=[\d\p{Lu}<>≥≤−–-])/gu)) starts.push(from + match.index);
  return starts;
}

/** The words of a wrapped cell, joined. */
export function nameOf(texts: string[], join: Join): string {
  const parts: string[] = [];
  let end = '';
  for (const text of texts) {
    const words = text.replace(/\s+/gu, ' ').trim();
    if (words === '') continue;
    // The words just before decide how to join; passing the whole text would make this quadratic.
    const joined = end === '' ? words : join(end, words);
    parts.push(joined.slice(end.length));
    end = joined.length > end.length + words.length ? words : joined;
  }
  return parts.join('');
}
