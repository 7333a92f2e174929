import { readFileSync } from 'node:fs';

const demo = readFileSync(new URL('../demo/plans/oppenvardsenheten-vp-2026.md', import.meta.url), 'utf8');

/**
 * The demo's plan with its goals repeated `times` times, every text and title made unique by `salt`. About ten pages
 * per repetition.
 */
export function planText(times, salt) {
  const lines = demo.split('\n');
  const isTop = (line) => line.startsWith('## ');
  const from = lines.findIndex((line) => isTop(line) && line.includes('inriktningsmål'));
  const to = lines.findLastIndex((line) => isTop(line) && line.includes('inriktningsmål'));
  const end = lines.findIndex((line, i) => i > to && isTop(line));
  const goals = Array.from({ length: times }, (_, i) => salted(lines.slice(from, end), `${salt}x${i}`)).flat();
  return [...salted(lines.slice(0, from), salt), ...goals, ...salted(lines.slice(end), salt)].join('\n');
}

const salted = (lines, salt) =>
  lines.map((line) => {
    if (/^#+ [^:]*: /.test(line)) return `${line} ${salt}`;
    if (/^(#|\||- \*\*|$)/.test(line)) return line;
    return line.replace(/\p{Ll}{6,}(?=[ .,])/gu, (word) => `${word}${salt}`);
  });
