import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { yearsQuery } from './queries.ts';
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

/** The year that lists show, and the years there are; `undefined` while there are no plans. */
export function useYear(): { year: number | undefined; years: number[] } {
  const { ar } = useSearch({ from: '__root__' });
  const years = useQuery(yearsQuery).data ?? [];
  return { year: ar ?? years[0], years };
}
