/** Beyond this many signs a text wraps: one long text must not take the room of all others. */
const WIDE = 60;
/** Up to this many signs a value is not broken. */
const SHORT = 8;
/** What the room between two columns takes, in signs. */
const GAP = 1.5;

/**
 * Shares of a table's width, one per column, adding up to 1. Every column has room for its longest word, as far as the table is wide enough
 * (`signs` is how many signs fit across it); what remains goes to the columns whose rows hold the most text. Headers may wrap.
 */
export function columnWidths(header: string[], rows: string[][], signs: number): number[] {
  const columns = header.map((label, i) => ({ label, cells: rows.map((row) => row[i] ?? '') }));
  const least = columns.map(({ label, cells }) => GAP + longest([label, ...cells].flatMap(words)));
  const more = columns.map(({ cells }, i) => Math.max(0, GAP + Math.min(WIDE, longest(cells)) - (least[i] ?? 0)));
  const remaining = Math.max(0, signs - sum(least));
  const all = sum(more);
  const widths = least.map(
    (width, i) => width + (all > 0 ? (remaining * (more[i] ?? 0)) / all : remaining / least.length),
  );
  return widths.map((width) => width / sum(widths));
}

/** What must stand on one line: words, and values as short as one (`VB 2025`). */
const words = (text: string): string[] => (text.length <= SHORT ? [text] : text.split(/\s+/));

const longest = (texts: string[]): number => Math.max(1, ...texts.map(({ length }) => length));

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
