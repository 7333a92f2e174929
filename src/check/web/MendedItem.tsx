import { ApiProblem } from '../../ui/api.ts';
import { useWords } from '../../ui/language.ts';
import type { MendedFinding } from '../model/reviewed.ts';
import { useOpened } from './FindingItem.tsx';
import { onFindingKey } from './keys.ts';
import { MendWords } from './MendWords.tsx';
import type { Mends } from './useMends.ts';

/** A finding that has been mended: what was put in place of what, by whom, and the way back. */
export function MendedItem({
  finding,
  opened,
  mends,
  onUndone,
}: {
  finding: MendedFinding;
  opened: boolean;
  /** `null` where it cannot be undone: others have been mended since, or the plan is not in force. */
  mends: Mends | null;
  onUndone: () => void;
}) {
  const { t, say, language } = useWords();
  const item = useOpened(opened);
  const failed = mends?.error && mends.variables.fingerprint === undefined ? mends.error : null;
  return (
    <li ref={item} tabIndex={-1} className="mended" onKeyDown={(event) => onFindingKey(event, {})}>
      <p>
        <strong>{t('findings.mended')}</strong>{' '}
        <span className="small quiet">
          · <span lang="sv">{finding.place.label}</span> · {finding.who},{' '}
          {new Date(finding.at).toLocaleDateString(language)}
        </span>
      </p>
      {finding.mend && <MendWords mend={finding.mend} />}
      {mends && (
        <p className="finding-choices">
          <button
            type="button"
            className="plain"
            disabled={mends.isPending}
            onClick={() => mends.mutate({}, { onSuccess: onUndone })}
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
