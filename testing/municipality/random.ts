/** A stream of numbers in [0, 1) that is the same for the same seed, on every machine (mulberry32). */
function randomFrom(seed: string): () => number {
  let state = 2166136261;
  for (const char of seed) state = Math.imul(state ^ char.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Chance {
  /** One of a list. */
  pick: <T>(list: readonly T[]) => T;
  /** `count` of a list, each once, in the list's order. */
  some: <T>(list: readonly T[], count: number) => T[];
  /** A whole number from `least` to `most`. */
  number: (least: number, most: number) => number;
}

export function chance(seed: string): Chance {
  const random = randomFrom(seed);
  const number = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  return {
    number,
    pick: (list) => list[number(0, list.length - 1)] as (typeof list)[number],
    some: (list, count) => {
      const chosen = new Set<number>();
      while (chosen.size < Math.min(count, list.length)) chosen.add(number(0, list.length - 1));
      return [...chosen].sort((a, b) => a - b).map((index) => list[index] as (typeof list)[number]);
    },
  };
}
