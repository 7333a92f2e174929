import type { Change, Finding } from '../check/model/finding.ts';
import { piecesOf } from '../check/model/piece.ts';
import { groupBy } from '../kernel/group.ts';
import { findPart } from '../plan/model/part.ts';
import type { Plan, PrintedValue } from '../plan/model/plan.ts';

/** Signs to put in place of others on one line of a file; columns from 1, in UTF-16, the end not included. */
export interface Fix {
  line: number;
  column: number;
  endColumn: number;
  to: string;
}

/** Some words of a plan with the lines of the file that they were read from. */
interface Printed {
  text: string;
  at: number;
  line: number;
  lastLine: number;
}

/**
 * How a plan's findings are fixed in the file itself, by its lines verbatim. `null` without a fix, or if the words cannot be
 * located exactly in the file because a line end or emphasis divides them. All of a fix or nothing. Linear in
 * the plan and the lines.
 */
export function fixerOf(plan: Plan, lines: Map<number, string>): (finding: Finding) => Fix[] | null {
  const pieces = groupBy(piecesOf(plan), ({ place: { goal, part }, field }) => JSON.stringify([goal, part, field]));
  return ({ fix }) => {
    const fixes = (fix?.changes ?? []).map((change) => {
      const printed = printedOf(plan, change, pieces);
      return printed && fixOf(change, printed, lines);
    });
    return fixes.length > 0 && fixes.every((fix) => fix !== null) ? fixes : null;
  };
}

type Pieces = Map<string, { text: string; at: number; line: number | null; lastLine: number | null }[]>;

function printedOf(plan: Plan, { goal, part: ref, field, at }: Change, pieces: Pieces): Printed | null {
  const piece = lastUpTo(at, pieces.get(JSON.stringify([goal, ref, field])) ?? []);
  if (piece) return withLines(piece.text, piece.at, piece.line, piece.lastLine);
  const part = ref.kind === 'plan' ? null : findPart(plan, ref.id);
  const source = part?.value.source;
  if (!source) return null;
  if (part.kind === 'section' && field === 'heading') return withLines(part.value.heading, 0, source.line, source.line);
  const value = part.kind === 'indicator' ? part.value[field as PrintedValue] : null;
  return value ? withLines(value, 0, source.line, source.lastLine) : null;
}

/** The last of some texts, in order, that begins at an offset or before it. */
function lastUpTo<One extends { at: number }>(at: number, inOrder: One[]): One | undefined {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inOrder[middle] as One).at <= at) low = middle + 1;
    else high = middle;
  }
  return inOrder[low - 1];
}

const withLines = (text: string, at: number, line: number | null, lastLine: number | null): Printed | null =>
  line === null ? null : { text, at, line, lastLine: lastLine ?? line };

/** Locates the words in the file: as many times as in the text that was read there, and in the same order. */
function fixOf(
  { at, from, to }: Change,
  { text, at: start, line, lastLine }: Printed,
  lines: Map<number, string>,
): Fix | null {
  const read = Array.from(
    { length: Math.min(lastLine - line + 1, MOST_LINES + 1) },
    (_, i) => lines.get(line + i) ?? '',
  );
  if (read.length > MOST_LINES || [text, ...read].some(({ length }) => length > MOST_LETTERS)) return null;
  const inText = standsOf(from, text);
  const inFile = read.flatMap((raw, i): Fix[] =>
    standsOf(from, raw).map((index) => ({
      line: line + i,
      column: index + 1,
      endColumn: index + 1 + from.length,
      to,
    })),
  );
  return inFile.length === inText.length ? (inFile[inText.indexOf(at - start)] ?? null) : null;
}

/** Longer than any paragraph or table of a plan: looking there again for each change would take too long. */
const MOST_LINES = 200;
const MOST_LETTERS = 20_000;

const BESIDE = /[\p{L}\p{N}]/u;

/** The offsets of words in a text, not within a longer word or number. */
function standsOf(words: string, text: string): number[] {
  const found: number[] = [];
  for (let index = text.indexOf(words); index >= 0; index = text.indexOf(words, index + words.length))
    if (!BESIDE.test(text[index - 1] ?? '') && !BESIDE.test(text[index + words.length] ?? '')) found.push(index);
  return found;
}
