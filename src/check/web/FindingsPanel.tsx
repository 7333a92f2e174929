import './findings.css';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useWords } from '../../web/language.ts';
import { findingsQuery } from '../../web/queries.ts';
import type { ReviewedFinding } from '../model/reviewed.ts';
import { FindingItem } from './FindingItem.tsx';
import { openOf } from './parts.ts';
import { useAside } from './useAside.ts';

/** What a careful colleague would have pointed out: first what is good, then an editor's notes, and last those that are set aside. */
export function FindingsPanel({
  planId,
  selected,
  opened,
  onSelect,
}: {
  planId: string;
  selected: string | undefined;
  /** The fingerprint of the finding that was asked for from the text. */
  opened: string | undefined;
  onSelect: (part: string) => void;
}) {
  const { t, say } = useWords();
  const { data, error } = useQuery(findingsQuery(planId));
  const aside = useAside(planId);
  const head = useRef<HTMLHeadingElement>(null);
  const [moved, setMoved] = useState('');
  if (error) return <p role="alert">{t('failed.offline')}</p>;
  if (!data) return <p role="status">{t('waiting')}</p>;
  const open = openOf(data.findings).map(({ finding }) => finding);
  const away = data.findings.filter(({ setAside }) => setAside !== null);
  const draw = (finding: ReviewedFinding, said: string) => (
    <FindingItem
      key={finding.fingerprint}
      finding={finding}
      selected={selected}
      opened={opened === finding.fingerprint}
      onSelect={onSelect}
      aside={aside}
      onMoved={() => {
        setMoved(said);
        // What was pressed has left the list it stood in.
        head.current?.focus();
      }}
    />
  );
  return (
    <>
      {data.good.length > 0 && (
        <>
          <h2>{t('findings.good')}</h2>
          <ul className="good">
            {data.good.map((words) => (
              <li key={words.sv}>{say(words)}</li>
            ))}
          </ul>
        </>
      )}
      <h2 ref={head} tabIndex={-1}>
        {open.length === 0
          ? t(away.length === 0 ? 'findings.none' : 'findings.noneLeft')
          : t('findings.lead', { count: open.length })}
      </h2>
      <p role="status" className="unseen">
        {moved}
      </p>
      <ol className="findings">{open.map((finding) => draw(finding, t('findings.isAside')))}</ol>
      {away.length > 0 && (
        <details className="set-aside">
          <summary>{t('findings.away', { count: away.length })}</summary>
          <ul className="findings">{away.map((finding) => draw(finding, t('findings.isBack')))}</ul>
        </details>
      )}
    </>
  );
}
