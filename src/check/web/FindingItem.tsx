import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../ui/language.ts';
import { useProblemWords } from '../../ui/useProblemWords.ts';
import type { Evidence } from '../model/finding.ts';
import { partIdOf } from '../model/place.ts';
import type { ReviewedFinding } from '../model/reviewed.ts';
import { AsideForm } from './AsideForm.tsx';
import { FindingText } from './FindingText.tsx';
import { FixWords } from './FixWords.tsx';
import { onFindingKey } from './keys.ts';
import type { Aside } from './useAside.ts';
import type { Fixes } from './useFixes.ts';

/** One finding as an editor would write it: what, where, what would fix it, and its evidence folded below. */
export function FindingItem({
  planId,
  finding,
  number,
  selected,
  opened,
  onSelect,
  aside,
  fixing,
  onMoved,
  onFixed,
}: {
  planId: string;
  finding: ReviewedFinding;
  /** What it is called in the margin; none for one that is set aside. */
  number?: number | undefined;
  selected: string | undefined;
  /** True for the one that was asked for: it is brought into sight. */
  opened: boolean;
  onSelect: (part: string) => void;
  aside: Aside;
  /** `null` where the plan is not in force, and can only be read. */
  fixing: Fixes['fix'] | null;
  onMoved: () => void;
  onFixed: () => void;
}) {
  const { t, language } = useWords();
  const problemIn = useProblemWords();
  const [asking, setAsking] = useState(false);
  const item = useOpened(opened);
  const ask = useRef<HTMLButtonElement>(null);
  const part = partIdOf(finding.place);
  const { setAside, fingerprint } = finding;
  const fix = fixing && setAside === null ? finding.fix : undefined;
  const doFix = () => {
    if (fixing && !fixing.isPending) fixing.mutate({ planId, fingerprint }, { onSuccess: onFixed });
  };
  const failed = fixing?.error && fixing.variables.fingerprint === fingerprint ? fixing.error : null;
  return (
    <li
      ref={item}
      tabIndex={-1}
      value={number}
      className={part !== null && part === selected ? 'lit' : undefined}
      onKeyDown={(event) => onFindingKey(event, { r: fix && doFix, l: setAside ? undefined : () => setAsking(true) })}
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
          <button type="button" aria-keyshortcuts="r" disabled={fixing?.isPending} onClick={doFix}>
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
        {setAside ? (
          <button
            type="button"
            className="plain"
            disabled={aside.back.isPending}
            onClick={() => aside.back.mutate({ planId, fingerprint }, { onSuccess: onMoved })}
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
      {failed && <p role="alert">{problemIn(failed)}</p>}
      {asking && !setAside && (
        <AsideForm
          planId={planId}
          fingerprint={fingerprint}
          set={aside.set}
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
          {finding.evidence.map((quote) => (
            <Quote key={JSON.stringify(quote)} quote={quote} beside={part} onSelect={onSelect} />
          ))}
        </details>
      )}
    </li>
  );
}

/** Quoted words with their line; without one, the way to their part, where it is another than the finding's. */
function Quote({
  quote: { text, line, part },
  beside,
  onSelect,
}: {
  quote: Evidence;
  beside: string | null;
  onSelect: (part: string) => void;
}) {
  const { t } = useWords();
  const other = line === null && part.kind !== 'plan' && part.id !== beside ? part.id : null;
  return (
    <blockquote lang="sv">
      {text} {line !== null && <span className="quiet small">{t('place.line', { line })}</span>}
      {other !== null && (
        <button type="button" className="plain" onClick={() => onSelect(other)}>
          {t('findings.go')}
        </button>
      )}
    </blockquote>
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
