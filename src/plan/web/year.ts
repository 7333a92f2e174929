import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { yearsQuery } from './queries.ts';

/** The year that lists show, and the available years; `undefined` without any plans. */
export function useYear(): { year: number | undefined; years: number[] } {
  const { ar } = useSearch({ from: '__root__' });
  const years = useQuery(yearsQuery).data ?? [];
  return { year: ar ?? years[0], years };
}

/** The same for a route's loader: the year in the address, else the latest there are plans for. */
export const yearOf = async (client: QueryClient, ar: number | undefined): Promise<number | undefined> =>
  ar ?? (await client.ensureQueryData(yearsQuery))[0];
