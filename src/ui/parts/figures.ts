/** A figure split at its decimal comma. */
export interface Figure {
  whole: string;
  /** The decimals and the unit, as printed. */
  rest: string;
  /** The width of the longest rest in the column, in digits. */
  width: number;
}

/**
 * The figures of a column, split so their commas can be aligned. `undefined` for a text that is not a figure, and for
 * all of them if they are aligned already.
 */
export function figuresOf(values: readonly unknown[]): (Figure | undefined)[] {
  const parts = values.map((value) => {
    const [, whole, rest] = FIGURE.exec(value === null ? '' : String(value)) ?? [];
    return whole === undefined || rest === undefined ? undefined : { whole, rest };
  });
  const rests = new Set(parts.map((part) => part?.rest).filter((rest) => rest !== undefined));
  if (rests.size < 2) return values.map(() => undefined);
  const width = Math.max(...[...rests].map(({ length }) => length));
  return parts.map((part) => part && { ...part, width });
}

/** A number with spaces between its thousands, with or without decimals and a unit; nothing before it but a sign. */
const FIGURE = /^([-−–+<>≤≥]?\s?\d{1,3}(?:[\s.]\d{3})*|[-−–+<>≤≥]?\s?\d+)((?:,\d+)?(?:\s?\D*)?)$/u;
