import { parseQuantity, printQuantity, type Quantity } from '../../kernel/quantity.ts';
import { inlineText, type Table } from '../../kernel/richtext.ts';

/** A table column whose rows do not add up to the sum below them, everything as printed. */
export interface WrongSum {
  column: string;
  sum: string;
  /** What the rows add up to. */
  follows: string;
}

const SUM = /^(?:summa|totalt?|totalsumma|delsumma|s:a|netto)(?!\p{L})/iu;
// Rows that break down the row above, are subtracted, or are not amounts.
const NOT_ADDED = /varav|därav|intäkt|bidrag|avgift|ersättning|avdrag|avgår|minus|resultat|avvikelse/iu;
const NOT_AMOUNTS = /%|andel|procent|snitt|medel|index|per\s/iu;
const isBlank = (cell: string): boolean => /^[-–]?$/u.test(cell);

/**
 * The columns of a table that do not add up. Only tables that are a list of amounts with their sum last; what might be
 * read in two ways is skipped.
 */
export function wrongSums({ rows }: Table): WrongSum[] {
  const [head = [], ...rest] = rows.map((row) => row.map((cell) => inlineText(cell).trim()));
  const last = rest.at(-1);
  const parts = rest.slice(0, -1);
  if (!last || parts.length < 2 || !SUM.test(last[0] ?? '')) return [];
  if (parts.some(([name = '']) => SUM.test(name) || NOT_ADDED.test(name))) return [];
  return last.flatMap((sum, column): WrongSum[] => {
    const name = head[column] ?? '';
    if (column === 0 || NOT_AMOUNTS.test(name)) return [];
    const follows = sumOf(
      parts.map((row) => row[column] ?? ''),
      parseQuantity(sum),
    );
    return follows === null ? [] : [{ column: name, sum, follows }];
  });
}

/**
 * What the parts add up to, if it differs from the printed sum by more than rounding; `null` if it is the same or
 * cannot be known.
 */
function sumOf(cells: string[], printed: Quantity | null): string | null {
  const parts = cells.filter((cell) => !isBlank(cell)).map(parseQuantity);
  if (!printed || printed.unit === '%' || parts.length < 2) return null;
  let value = 0;
  for (const part of parts) {
    if (!part || part.unit !== printed.unit) return null;
    value += part.value;
  }
  const slack = [printed, ...parts].reduce((sum, part) => sum + 0.5 * 10 ** -(part?.decimals ?? 0), 0);
  const off = Math.abs(value - printed.value);
  // A part that is subtracted without a minus sign.
  if (off <= slack || parts.some((part) => part && Math.abs(off - 2 * Math.abs(part.value)) <= slack)) return null;
  return printQuantity({ ...printed, value });
}
