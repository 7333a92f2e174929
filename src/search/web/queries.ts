import { asked } from '../../ui/asked.ts';
import { findText } from '../../ui/client.ts';
import type { Seen } from '../../ui/seen.ts';

type Wanted = { [Key in 'q' | 'slag' | 'sida']?: Seen[Key] | undefined };

export const searchQuery = ({ q = '', slag: kind, sida: page }: Wanted) =>
  asked(findText, { q, ...(kind && { kind }), ...(page && { page }) });
