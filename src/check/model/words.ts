import type { Words } from '../../kernel/words.ts';
import type { Severity } from './finding.ts';

/** What a finding's severity is called, wherever it is shown. */
export const SEVERITY_NAMES: Record<Severity, Words> = {
  error: { sv: 'Fel', en: 'Error' },
  warning: { sv: 'Trolig miss', en: 'Probably a slip' },
  notice: { sv: 'Värt en titt', en: 'Worth a look' },
};
