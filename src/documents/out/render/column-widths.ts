/** Text beyond this many characters wraps: one long text must not take the room of all others. */
const WIDE = 60;
/** A value of up to this many characters is not broken. */
const SHORT = 8;
/** The gap after a column, in characters. */
const GAP = 1;
/** The gap before a column if the one before it is right-aligned. */
const EXTRA_GAP = 2;
/** A value of up to this many characters is broken once at most. */
const BRIEF = 30;
/** A longer word may be hyphenated if the table is too narrow for all. */
const BREAKABLE = 12;

/** What the widths are shares of. */
export interface Across {
  /** How many characters fit across the table. */
  signs: number;
  /**
   * How much wider than their words columns get, if there is room: the reader's computer may have wider letters than
   * were counted on.
   */
  ease?: number;
  /** Whether a line may end after a slash. */
  slash?: boolean;
}

/** A column as far as its width goes. */
export interface Column {
  label: string;
  /** Some space to the left: the column before is right-aligned. */
  spaced?: boolean;
}

/**
 * Shares of a table's width, one per column, adding up to 1. Every column has room for its longest word and for brief
 * values on two lines, as far as the table is wide enough; what remains goes to the columns whose rows hold the most
 * text, and to headers, so they wrap once at most.
 */
export function columnWidths(
  columns: Column[],
  rows: string[][],
  { signs, ease = 1, slash = false }: Across,
): number[] {
  const breaks = slash ? /\s+|(?<=\/)/g : /\s+/g;
  const all = columns.map(({ label, spaced }, i) => {
    const cells = rows.map((row) => row[i] ?? '');
    const gap = GAP + (spaced ? EXTRA_GAP : 0);
    const least = Math.max(longest(label.split(breaks)), most(cells.map((cell) => unbroken(cell, breaks))));
    const wanted = Math.max(ease * least, Math.min(WIDE, longest(cells)), onTwoLines(label, breaks));
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

/**
 * The minimum width of a cell's content: a value as short as a word (`VB 2025`) unbroken, a brief one on two lines,
 * otherwise each word unbroken.
 */
function unbroken(text: string, breaks: RegExp): number {
  if (text.length <= SHORT) return text.length;
  return text.length <= BRIEF ? onTwoLines(text, breaks) : longest(text.split(breaks));
}

/** The width of a text when broken once at the best place. */
function onTwoLines(text: string, breaks: RegExp): number {
  const widths = [...text.matchAll(breaks)].map(({ 0: blank, index }) =>
    Math.max(index, text.length - index - blank.length),
  );
  return Math.min(text.length, ...widths);
}

const longest = (texts: string[]): number => most(texts.map(({ length }) => length));

/** At least 1. */
const most = (widths: number[]): number => widths.reduce((so, width) => Math.max(so, width), 1);

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
