import { groupBy } from '../../kernel/group.ts';
import { useWords } from '../../ui/language.ts';
import type { Fix } from '../model/finding.ts';

/** What a fix replaces by what; the same words in several places are shown once. */
export function FixWords({ fix: { changes } }: { fix: Fix }) {
  const { t } = useWords();
  return [...groupBy(changes, ({ from, to }) => `${from}\n${to}`)].map(([key, [change, ...more]]) => (
    <p key={key} className="fix-words">
      {t('findings.change')} <del lang="sv">{change?.from}</del> {t('findings.changeTo')}{' '}
      <ins lang="sv">{change?.to}</ins>
      {more.length > 0 && <span className="quiet"> {t('findings.places', { count: more.length + 1 })}</span>}
    </p>
  ));
}
