import type { TFunction } from 'i18next';
import type { KeptDocument } from '../model/preview.ts';

/** What came of keeping a document, in a sentence. */
export function whatBecame(t: TFunction, { unit, year, changed, supersedes }: KeptDocument): string {
  const what = !changed ? 'unchanged' : supersedes ? 'keptInstead' : 'keptLead';
  return t(`import.${what}`, { unit, year });
}
