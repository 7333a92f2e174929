import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Seen } from './seen.ts';

/** What the address says, and how to say something else: `see({ del: 'g3' })` keeps the rest. `undefined` takes away. */
export function useSeen(): {
  seen: Seen;
  see: (change: { [Key in keyof Seen]?: Seen[Key] | undefined }, options?: { replace?: boolean }) => void;
} {
  const seen = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  return {
    seen,
    see: (change, { replace = false } = {}) => {
      const search = Object.fromEntries(
        Object.entries({ ...seen, ...change }).filter(([, value]) => value !== undefined),
      );
      void navigate({ to: '.', search, replace, resetScroll: false });
    },
  };
}
