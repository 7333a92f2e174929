import type { Words } from '../../kernel/words.ts';
import type { Severity } from './finding.ts';

/** What a finding's severity asks of its reader. */
export const SEVERITY_ASKS: Record<Severity, Words> = {
  error: { sv: 'Rätta', en: 'Mend' },
  warning: { sv: 'Se över', en: 'Check' },
  notice: { sv: 'Notera', en: 'Note' },
};
