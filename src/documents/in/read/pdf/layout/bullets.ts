import { readBullet } from '../../bullet.ts';
import type { Dot, Run } from '../run.ts';
import type { TextBlock } from './block.ts';
import { dotBefore, lineOf, type SetLine, textOf } from './set-line.ts';

/** Characters that are bullets when alone before a text, including those that Symbol and Wingdings show as one. */
const SIGN = /^(?:[•·●◐○▪■◦‣–—\-*+§oØüvq✓➢►\ue000-\uf8ff])$/u;
const NUMBER = /^\(?(\d{1,3}|\p{L})[.)]$/u;
/** A bullet is at least this share of the size before its text. */
const APART = 0.13;

/** The bullet that a line begins with, and the line without it; `null` if it has none. */
export function bulletOf(
  line: SetLine,
  dots: Dot[],
): { bullet: NonNullable<TextBlock['bullet']>; rest: SetLine } | null {
  const [first, second] = line.runs as [Run, Run | undefined];
  const made = (number: number | null, ordered: boolean, sign: string, rest: SetLine, x = line.x0) => ({
    bullet: { ordered, number, depth: null, x, sign },
    rest,
  });
  const sign = first.text.trim();
  if (second && second.x0 - first.x1 >= first.size * APART) {
    if (SIGN.test(sign)) return made(null, false, '•', lineOf(line.runs.slice(1)));
    const number = NUMBER.exec(sign)?.[1];
    if (number !== undefined && /^\d/.test(number)) return made(Number(number), true, sign, lineOf(line.runs.slice(1)));
  }
  const typed = readBullet(textOf(line.runs));
  if (typed) {
    const { number, ordered } = typed.bullet;
    return made(number, ordered, ordered ? `${number}.` : '•', withoutStart(line, typed.length));
  }
  const dot = dotBefore(line, dots);
  return dot ? made(null, false, '•', line, dot.x) : null;
}

/** A line without its first `length` characters; the rest of the run they end in keeps its share of the width. */
function withoutStart(line: SetLine, length: number): SetLine {
  let left = length;
  let end: number | null = null;
  const runs: Run[] = [];
  for (const run of line.runs) {
    // A gap between runs is read as a space.
    if (end !== null && run.x0 - end > APART * run.size) left = Math.max(0, left - 1);
    end = run.x1;
    const text = run.text.slice(left).trimStart();
    left = Math.max(0, left - run.text.length);
    if (text === '') continue;
    runs.push({ ...run, text, x0: run.x1 - ((run.x1 - run.x0) * text.length) / run.text.length });
  }
  return runs.length > 0 ? lineOf(runs) : line;
}
