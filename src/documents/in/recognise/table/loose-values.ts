import type { Source, SourceLine } from '../../../../plan/model/plan.ts';
import { fold } from '../fold.ts';
import type { Join } from '../vocabulary.ts';
import { readValues, type Value } from './cells.ts';

/** More values than any table has columns. */
const MOST = 12;
/** A row takes at most this many lines. */
const MAX_LINES = 28;

/**
 * The values printed in a row of running text without a known column, in order. `unplaced` is the plan's: it holds the
 * lines whose values found no column. `placed` are the row's values that did. Empty if the file holds no values for the
 * row, or none that can be separated.
 */
export function looseValues(
  { name, source }: { name: string; source: Source },
  placed: (string | null)[],
  unplaced: SourceLine[],
  join: Join,
): string[] {
  const own = unplaced.filter(({ line }) => line >= source.line && line <= source.lastLine).slice(0, MAX_LINES);
  const texts = printedOnce(own).map(({ text }) => text);
  const loose = (valuesOf(texts, name, join) ?? []).filter(({ type }) => type !== 'dash').map(({ text }) => text);
  for (const value of placed) {
    const at = value === null ? -1 : loose.indexOf(value);
    if (at !== -1) loose.splice(at, 1);
  }
  return loose;
}

/** The lines of a row without the repetition that a page break causes; its name is printed between the two. */
function printedOnce(lines: SourceLine[]): SourceLine[] {
  const half = lines.length / 2;
  const isTwice = lines.every(({ text }, i) => text === lines[(i + half) % lines.length]?.text);
  const gap = (lines[half]?.line ?? 0) - (lines[half - 1]?.line ?? 0);
  return isTwice && gap > 1 ? lines.slice(0, half) : lines;
}

/** What follows the row's name, over as many lines as hold values and nothing else. */
function valuesOf(lines: string[], name: string, join: Join): Value[] | null {
  const [first = ''] = lines;
  for (let count = lines.length; count > 0; count--) {
    const rest = lines.slice(1, count);
    for (const start of [0, ...blanksIn(first)]) {
      if (!name.endsWith(fold(first.slice(0, start)))) continue;
      const tail = [start === 0 ? `\n${first}` : first.slice(start), ...rest].join('\n');
      const read = readValues(tail, join, false, MOST) ?? readValues(tail, join, true, MOST);
      if (read && read.values.length > 0) return read.values;
    }
  }
  return null;
}

const blanksIn = (text: string): number[] => [...text.matchAll(/(?<=\S) /gu)].map(({ index }) => index);
