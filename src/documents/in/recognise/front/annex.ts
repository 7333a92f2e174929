import type { Line } from '../line.ts';

/** The heading under which Ledtråd itself puts its review at the end of a plan it writes. */
const ANNEX = /^bilaga: granskning i ledtråd$/iu;

/**
 * The lines of an annex that Ledtråd wrote: from its heading to the next of the same level, or to the end. They are
 * about the plan but not part of it, so a plan is the same with and without them.
 */
export function annexLines(part: Line[]): Line[] {
  const from = part.findIndex(({ text, mark }) => ANNEX.test(text) && (mark === null || mark.kind === 'heading'));
  if (from < 0) return [];
  const { mark } = part[from] as Line;
  const level = mark?.kind === 'heading' ? mark.level : 0;
  const length = part.slice(from + 1).findIndex(({ mark: other }) => other?.kind === 'heading' && other.level <= level);
  return part.slice(from, length < 0 ? undefined : from + 1 + length);
}
