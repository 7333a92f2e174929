import type { TFunction } from 'i18next';
import type { KeptDocument } from '../model/preview.ts';

const OUTCOMES = { kept: 'keptLead', unchanged: 'unchanged', earlier: 'isEarlier' } as const;

/** What came of keeping a document, in a sentence. */
export function whatBecame(t: TFunction, { unit, year, outcome, replaces }: KeptDocument): string {
  const what = outcome === 'kept' && replaces !== null ? 'keptInstead' : OUTCOMES[outcome];
  return t(`import.${what}`, { unit, year });
}

/** What was kept of a file, in short: the file itself says what came of each of its documents. */
export function whatWasKept(t: TFunction, plans: KeptDocument[]): string {
  const kept = plans.filter(({ outcome }) => outcome === 'kept').map(({ unit, year }) => `${unit} ${year}`);
  return kept.length === 0 ? t('import.nothingChanged') : t('import.keptThese', { these: kept.join(', ') });
}
