import type { TFunction } from 'i18next';
import type { KeptDocument } from '../model/preview.ts';

const OUTCOMES = { kept: 'keptLead', unchanged: 'unchanged', earlier: 'isEarlier' } as const;

/** What came of keeping a document, in a sentence. */
export function whatBecame(t: TFunction, { unit, year, outcome, replaces }: KeptDocument): string {
  const what = outcome === 'kept' && replaces !== null ? 'keptInstead' : OUTCOMES[outcome];
  return t(`import.${what}`, { unit, year });
}
