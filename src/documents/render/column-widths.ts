/** Beyond this many signs a text wraps: one long text must not take the room of all others. */
const WIDE = 60;
/** Up to this many signs a value is not broken. */
const SHORT = 8;
/** What the room after a column takes, in signs. */
const GAP = 1;
/** What the room before a column takes where the one before it is set to the right. */
const APART = 2;
/** A longer word may be hyphenated where the table is too narrow for all. */
const BREAKABLE = 12;
/** A column as far as its width goes. */
export interface Column {
  label: string;
  /** Some room to the left: the column before is set to the right. */
  apart?: boolean;
}

/**
 * Shares of a table's width, one per column, adding up to 1. Every column has room for its longest word, as far as the table is wide enough
 * (`signs` is how many signs fit across it); what remains goes to the columns whose rows hold the most text, and to headers, so that they
 * wrap once at most. With `ease` columns get that much more than their words need, where there is room: the reader's computer may have wider
 * letters than were counted on.
 */
export function columnWidths(columns: Column[], rows: string[][], signs: number, ease = 1): number[] {
  const all = columns.map(({ label, apart }, i) => {
    const cells = rows.map((row) => row[i] ?? '');
    const gap = GAP + (apart ? APART : 0);
    const least = longest([label, ...cells].flatMap(words));
    const wanted = Math.max(ease * least, Math.min(WIDE, longest(cells)), onTwoLines(label));
    return { least: gap + least, more: wanted - least, spare: Math.max(0, least - BREAKABLE) };
  });
  const remaining = signs - sum(all.map(({ least }) => least));
  const wishes = sum(all.map(({ more }) => more));
  const spares = sum(all.map(({ spare }) => spare));
  const widths = all.map(({ least, more, spare }) => {
    if (remaining < 0) return least - (spares > 0 ? Math.min(1, -remaining / spares) * spare : 0);
    return least + (wishes > 0 ? (remaining * more) / wishes : remaining / all.length);
  });
  return widths.map((width) => width / sum(widths));
}

/** What must stand on one line: words, and values as short as one (`VB 2025`). */
const words = (text: string): string[] => (text.length <= SHORT ? [text] : text.split(/\s+/));

/** How wide a text is when it is broken once, where that is best. */
function onTwoLines(text: string): number {
  const breaks = [...text.matchAll(/\s+/g)].map(({ index }) => Math.max(index, text.length - index - 1));
  return Math.min(text.length, ...breaks);
}

const longest = (texts: string[]): number => texts.reduce((most, { length }) => Math.max(most, length), 1);

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
