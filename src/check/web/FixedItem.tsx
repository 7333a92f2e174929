import { useWords } from '../../ui/language.ts';
import { useProblemWords } from '../../ui/useProblemWords.ts';
import type { FixedFinding } from '../model/reviewed.ts';
import { useOpened } from './FindingItem.tsx';
import { FixWords } from './FixWords.tsx';
import { onFindingKey } from './keys.ts';
import type { Fixes } from './useFixes.ts';

/** A finding that has been fixed: what was put in place of what, by whom, and the way back. */
export function FixedItem({
  planId,
  finding,
  opened,
  undo,
  onUndone,
}: {
  planId: string;
  finding: FixedFinding;
  opened: boolean;
  /** `null` where it cannot be undone: others have been fixed since, or the plan is not in force. */
  undo: Fixes['undo'] | null;
  onUndone: () => void;
}) {
  const { t, language } = useWords();
  const problemIn = useProblemWords();
  const item = useOpened(opened);
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
      {undo && (
        <p className="finding-choices">
          <button
            type="button"
            className="plain"
            disabled={undo.isPending}
            onClick={() => undo.mutate({ planId }, { onSuccess: onUndone })}
          >
            {t('findings.undo')}
          </button>
        </p>
      )}
      {undo?.error && <p role="alert">{problemIn(undo.error)}</p>}
    </li>
  );
}
