import { groupBy } from '../../kernel/group.ts';
import type { ReviewedFinding } from './reviewed.ts';

/**
 * The findings set aside that now quote other words, each by its fingerprint before and after an edition. They are the
 * same findings if the same rule has as many findings in the same part as before.
 */
export function stillAside(before: ReviewedFinding[], after: ReviewedFinding[]): { from: string; to: string }[] {
  const now = groupBy(after, spotOf);
  return [...groupBy(before, spotOf)].flatMap(([spot, were]) => {
    const are = now.get(spot) ?? [];
    if (are.length !== were.length) return [];
    return were.flatMap(({ setAside, fingerprint: from }, index) => {
      const { fingerprint: to, setAside: already } = are[index] as ReviewedFinding;
      return setAside !== null && already === null && from !== to ? [{ from, to }] : [];
    });
  });
}

const spotOf = ({ rule, place: { goal, part } }: ReviewedFinding): string => JSON.stringify([rule, goal, part]);
