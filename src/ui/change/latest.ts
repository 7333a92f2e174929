import { useSyncExternalStore } from 'react';

/** The latest change, as the line at the foot of every page says it. */
export interface LatestChange {
  /** What was done, in a sentence. */
  said: string;
  /** Takes it back; `null` when it cannot be taken back. Fails with `ApiProblem`. */
  undo: (() => Promise<void>) | null;
}

let latest: LatestChange | null = null;
const listeners = new Set<() => void>();

/** Says what was done, in place of what was done before; `null` says nothing more. */
export function sayChange(change: LatestChange | null): void {
  latest = change;
  for (const tell of listeners) tell();
}

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

export const useLatestChange = (): LatestChange | null => useSyncExternalStore(subscribe, () => latest);
