import type { Words } from '../../kernel/words.ts';
import type { Severity } from './finding.ts';

/** The name of a finding's severity, wherever it is shown. */
export const SEVERITY_NAMES: Record<Severity, Words> = {
  error: { sv: 'Fel', en: 'Error' },
  warning: { sv: 'Trolig miss', en: 'Probably a slip' },
  notice: { sv: 'Värt en titt', en: 'Worth a look' },
};

/** How many findings there are of each severity, as part of a sentence. */
export function countedBySeverity(findings: { severity: Severity }[]): Words {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const [errors, slips, notices] = [count('error'), count('warning'), count('notice')];
  return {
    sv: `${errors} fel, ${slips} ${slips === 1 ? 'trolig miss' : 'troliga missar'} och ${notices} ${notices === 1 ? 'värd' : 'värda'} en titt`,
    en: `${errors} ${errors === 1 ? 'error' : 'errors'}, ${slips} probable ${slips === 1 ? 'slip' : 'slips'} and ${notices} worth a look`,
  };
}
