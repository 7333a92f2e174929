import type { PartKind } from './plan.ts';

const LETTERS: Record<PartKind | 'item', string> = {
  goal: 'g',
  section: 's',
  item: 'r',
  indicator: 'i',
  activity: 'a',
  outside: 'u',
};

/** Gives the parts of one plan their ids, counted by kind: `s1`, `s2` … An item is one of an expected result. */
export function idGiver(): (kind: PartKind | 'item') => string {
  const counts = new Map<string, number>();
  return (kind) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return LETTERS[kind] + count;
  };
}
