import { ApiProblem } from '../../ui/api.ts';
import { useWords } from '../../ui/language.ts';
import type { FixedFinding } from '../model/reviewed.ts';
import { useOpened } from './FindingItem.tsx';
import { FixWords } from './FixWords.tsx';
import { onFindingKey } from './keys.ts';
import type { Fixes } from './useFixes.ts';

/** A finding that has been fixed: what was put in place of what, by whom, and the way back. */
export function FixedItem({
  finding,
  opened,
  fixes,
  onUndone,
}: {
  finding: FixedFinding;
  opened: boolean;
  /** `null` where it cannot be undone: others have been fixed since, or the plan is not in force. */
  fixes: Fixes | null;
  onUndone: () => void;
}) {
  const { t, say, language } = useWords();
  const item = useOpened(opened);
  const failed = fixes?.error && fixes.variables.fingerprint === undefined ? fixes.error : null;
  return (
    <li ref={item} tabIndex={-1} className="fixed" onKeyDown={(event) => onFindingKey(event, {})}>
      <p>
        <strong>{t('findings.fixed')}</strong>{' '}
        <span className="small quiet">
          · <span lang="sv">{finding.place.label}</span> · {finding.who},{' '}
          {new Date(finding.at).toLocaleDateString(language)}
        </span>
      </p>
      {finding.fix && <FixWords fix={finding.fix} />}
      {fixes && (
        <p className="finding-choices">
          <button
            type="button"
            className="plain"
            disabled={fixes.isPending}
            onClick={() => fixes.mutate({}, { onSuccess: onUndone })}
          >
            {t('findings.undo')}
          </button>
        </p>
      )}
      {failed && (
        <p role="alert">{failed instanceof ApiProblem && failed.words ? say(failed.words) : t('failed.offline')}</p>
      )}
    </li>
  );
}
