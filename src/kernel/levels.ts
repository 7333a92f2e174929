/**
 * Heading levels adjusted to begin at 1 and never skip one on the way down; headings on the same level stay on the same
 * level.
 */
export function steadyLevels(levels: number[]): number[] {
  const above: number[] = [];
  return levels.map((level) => {
    while ((above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    return above.length;
  });
}
