import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../web/language.ts';
import type { ReviewedFinding } from '../model/reviewed.ts';
import { AsideForm } from './AsideForm.tsx';
import { partOf } from './parts.ts';
import type { Aside } from './useAside.ts';

/** One finding as an editor would write it: what, where, and its evidence folded below. */
export function FindingItem({
  finding,
  selected,
  opened,
  onSelect,
  aside,
  onMoved,
}: {
  finding: ReviewedFinding;
  selected: string | undefined;
  /** True for the one that was asked for from the text: it is brought into sight. */
  opened: boolean;
  onSelect: (part: string) => void;
  aside: Aside;
  onMoved: () => void;
}) {
  const { t, say, language } = useWords();
  const [asking, setAsking] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const part = partOf(finding.place);
  const { setAside } = finding;
  useEffect(() => {
    if (!opened) return;
    item.current?.scrollIntoView({ block: 'nearest' });
    item.current?.focus({ preventScroll: true });
  }, [opened]);
  return (
    <li ref={item} tabIndex={-1} className={part !== null && part === selected ? 'lit' : undefined}>
      <p className="small quiet">
        {t(`findings.severity.${finding.severity}`)} · <span lang="sv">{finding.place.label}</span>
      </p>
      <p>{say(finding.message)}</p>
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
            onClick={() => aside.mutate({ fingerprint: finding.fingerprint }, { onSuccess: onMoved })}
          >
            {t('findings.bringBack')}
          </button>
        ) : (
          <button ref={ask} type="button" className="plain" aria-expanded={asking} onClick={() => setAsking(!asking)}>
            {t('findings.setAside')}
          </button>
        )}
      </p>
      {asking && !setAside && (
        <AsideForm
          fingerprint={finding.fingerprint}
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
