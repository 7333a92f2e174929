import type { SourceTextLine } from '../../model/source.ts';

// A marker, or a number of at most three digits with its full stop. A dash may come directly before the text ("-när
// barnet …"), and so may a character that is only ever a bullet ("•När barnet …"). ● ◐ ○ also mark assessments, and *
// and + are Markdown syntax.
const BULLET =
  /^([ \t]*)(?:([-–—])(?:[ \t]+|(?=\p{L}))|([•·▪■◦‣\uf0b7\uf0a7])(?:[ \t]+|(?=[\p{L}\p{N}"”(]))|([●◐○*+])[ \t]+|(o)[ \t]{1,8}(?=\p{Lu})|(\d{1,3})[.)][ \t]+)(?=\S)/u;

/** The bullet that a line begins with, and how many characters it takes. */
export function readBullet(line: string): { bullet: NonNullable<SourceTextLine['bullet']>; length: number } | null {
  const match = BULLET.exec(line);
  if (!match) return null;
  const number = match[6] === undefined ? null : Number(match[6]);
  return { bullet: { ordered: number !== null, indent: (match[1] ?? '').length, number }, length: match[0].length };
}
