import { useMemo, useState } from 'react';
import { boxesOf, type OnPage, type PagedLine } from './boxes.ts';

/** The page shown: that of the passage which is lit, until another is chosen. */
export function usePage(
  lines: PagedLine[],
  source: { line: number; lastLine: number } | null,
): { lit: OnPage[]; page: number; choose: (page: number) => void } {
  const lit = useMemo(() => (source ? boxesOf(lines, source) : []), [lines, source]);
  const [chosen, setChosen] = useState({ page: lit[0]?.page ?? 1, for: lit });
  if (chosen.for !== lit) setChosen({ page: lit[0]?.page ?? chosen.page, for: lit });
  return { lit, page: chosen.page, choose: (page) => setChosen({ page, for: lit }) };
}
