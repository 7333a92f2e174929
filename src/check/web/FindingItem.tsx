import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../../ui/api.ts';
import { useWords } from '../../ui/language.ts';
import type { ReviewedFinding } from '../model/reviewed.ts';
import { AsideForm } from './AsideForm.tsx';
import { FindingText } from './FindingText.tsx';
import { onFindingKey } from './keys.ts';
import { MendWords } from './MendWords.tsx';
import { partOf } from './parts.ts';
import type { Aside } from './useAside.ts';
import type { Mends } from './useMends.ts';

/** One finding as an editor would write it: what, where, what would mend it, and its evidence folded below. */
export function FindingItem({
  finding,
  number,
  selected,
  opened,
  onSelect,
  aside,
  mends,
  onMoved,
  onMended,
}: {
  finding: ReviewedFinding;
  /** What it is called in the margin; none for one that is set aside. */
  number?: number | undefined;
  selected: string | undefined;
  /** True for the one that was asked for: it is brought into sight. */
  opened: boolean;
  onSelect: (part: string) => void;
  aside: Aside;
  /** `null` where the plan is not in force, and can only be read. */
  mends: Mends | null;
  onMoved: () => void;
  onMended: () => void;
}) {
  const { t, say, language } = useWords();
  const [asking, setAsking] = useState(false);
  const item = useOpened(opened);
  const ask = useRef<HTMLButtonElement>(null);
  const part = partOf(finding.place);
  const { setAside, fingerprint } = finding;
  const mend = mends && setAside === null ? finding.mend : undefined;
  const doMend = () => {
    if (mends && !mends.isPending) mends.mutate({ fingerprint }, { onSuccess: onMended });
  };
  const failed = mends?.error && mends.variables.fingerprint === fingerprint ? mends.error : null;
  return (
    <li
      ref={item}
      tabIndex={-1}
      value={number}
      className={part !== null && part === selected ? 'lit' : undefined}
      onKeyDown={(event) => onFindingKey(event, { r: mend && doMend, l: setAside ? undefined : () => setAsking(true) })}
    >
      <FindingText finding={finding} />
      {mend && <MendWords mend={mend} />}
      {setAside && (
        <p className="aside-reason">
          <span lang="sv">{setAside.reason}</span>
          <br />
          <span className="small quiet">
            {setAside.who}, {new Date(setAside.at).toLocaleDateString(language)}
          </span>
        </p>
      )}
      <p className="finding-choices">
        {mend && (
          <button type="button" aria-keyshortcuts="r" disabled={mends?.isPending} onClick={doMend}>
            {t('findings.mend')}{' '}
            <span className="key" aria-hidden="true">
              r
            </span>
          </button>
        )}
        {part && (
          <button type="button" className="plain" onClick={() => onSelect(part)}>
            {t('findings.go')}
          </button>
        )}
        {setAside ? (
          <button
            type="button"
            className="plain"
            disabled={aside.isPending}
            onClick={() => aside.mutate({ fingerprint }, { onSuccess: onMoved })}
          >
            {t('findings.bringBack')}
          </button>
        ) : (
          <button
            ref={ask}
            type="button"
            className="plain"
            aria-expanded={asking}
            aria-keyshortcuts="l"
            onClick={() => setAsking(!asking)}
          >
            {t('findings.setAside')}
          </button>
        )}
      </p>
      {failed && (
        <p role="alert">{failed instanceof ApiProblem && failed.words ? say(failed.words) : t('failed.offline')}</p>
      )}
      {asking && !setAside && (
        <AsideForm
          fingerprint={fingerprint}
          aside={aside}
          onSet={onMoved}
          onClose={() => {
            setAsking(false);
            ask.current?.focus();
          }}
        />
      )}
      {finding.evidence.length > 0 && (
        <details>
          <summary>{t('findings.evidence')}</summary>
          {finding.evidence.map(({ text, line }) => (
            <blockquote key={`${line}-${text}`} lang="sv">
              {text} {line !== null && <span className="quiet small">{t('plan.line', { line })}</span>}
            </blockquote>
          ))}
        </details>
      )}
    </li>
  );
}

/** Brings an item into sight, with the focus, when it is asked for. */
export function useOpened(opened: boolean) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!opened) return;
    item.current?.scrollIntoView({ block: 'nearest' });
    item.current?.focus({ preventScroll: true });
  }, [opened]);
  return item;
}
