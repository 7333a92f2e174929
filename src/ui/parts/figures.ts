/** A figure in two, at its decimal comma. */
export interface Figure {
  whole: string;
  /** The decimals and the unit, as printed. */
  rest: string;
  /** How much room the longest rest of the column takes, in figures. */
  width: number;
}

/**
 * The figures of a column, split so that their commas can be set under each other. `undefined` is no figure, and none is when all are alike
 * already.
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

/** A number with blanks between its thousands, with or without decimals and a unit; nothing before it but a sign. */
const FIGURE = /^([-−–+<>≤≥]?\s?\d{1,3}(?:[\s.]\d{3})*|[-−–+<>≤≥]?\s?\d+)((?:,\d+)?(?:\s?\D*)?)$/u;
