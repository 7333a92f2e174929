import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../../ui/api.ts';
import { useWords } from '../../ui/language.ts';
import type { ReviewedFinding } from '../model/reviewed.ts';
import { AsideForm } from './AsideForm.tsx';
import { FindingText } from './FindingText.tsx';
import { FixWords } from './FixWords.tsx';
import { onFindingKey } from './keys.ts';
import { partOf } from './parts.ts';
import type { Aside } from './useAside.ts';
import type { Fixes } from './useFixes.ts';

/** One finding as an editor would write it: what, where, what would fix it, and its evidence folded below. */
export function FindingItem({
  finding,
  number,
  selected,
  opened,
  onSelect,
  aside,
  fixes,
  onMoved,
  onFixed,
}: {
  finding: ReviewedFinding;
  /** What it is called in the margin; none for one that is set aside. */
  number?: number | undefined;
  selected: string | undefined;
  /** True for the one that was asked for: it is brought into sight. */
  opened: boolean;
  onSelect: (part: string) => void;
  /** `null` where it may not be set aside. */
  aside: Aside | null;
  /** `null` where it may not be fixed: the edition is not in force, or is someone else’s. */
  fixes: Fixes | null;
  onMoved: () => void;
  onFixed: () => void;
}) {
  const { t, say, language } = useWords();
  const [asking, setAsking] = useState(false);
  const item = useOpened(opened);
  const ask = useRef<HTMLButtonElement>(null);
  const part = partOf(finding.place);
  const { setAside, fingerprint } = finding;
  const fix = fixes && setAside === null ? finding.fix : undefined;
  const doFix = () => {
    if (fixes && !fixes.isPending) fixes.mutate({ fingerprint }, { onSuccess: onFixed });
  };
  const failed = fixes?.error && fixes.variables.fingerprint === fingerprint ? fixes.error : null;
  return (
    <li
      ref={item}
      tabIndex={-1}
      value={number}
      className={part !== null && part === selected ? 'lit' : undefined}
      onKeyDown={(event) =>
        onFindingKey(event, { r: fix && doFix, l: setAside || !aside ? undefined : () => setAsking(true) })
      }
    >
      <FindingText finding={finding} />
      {fix && <FixWords fix={fix} />}
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
        {fix && (
          <button type="button" aria-keyshortcuts="r" disabled={fixes?.isPending} onClick={doFix}>
            {t('findings.fix')}{' '}
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
        {aside && setAside && (
          <button
            type="button"
            className="plain"
            disabled={aside.isPending}
            onClick={() => aside.mutate({ fingerprint }, { onSuccess: onMoved })}
          >
            {t('findings.bringBack')}
          </button>
        )}
        {aside && !setAside && (
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
      {asking && aside && !setAside && (
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
