import { sortKey } from '../../kernel/sort-key.ts';
import type { Goal } from './plan.ts';

/** Where a goal sorts among those beside it: by number, 1.2 before 1.10, those without one last; then by title. Text that sorts by its bytes. */
export function goalSortKey({ number, title }: Pick<Goal, 'number' | 'title'>): string {
  const place = number?.slice(0, 100).replace(/\d+/gu, (digits) => digits.padStart(6, '0')) ?? '~';
  return `${place}\u0001${sortKey(title.slice(0, 200))}`;
}
