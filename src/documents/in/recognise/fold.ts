/** White space folded and trimmed. */
export const fold = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** True if two texts differ by at most one letter inserted, removed or changed. */
export function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}
