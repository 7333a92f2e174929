import './findings.css';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useWords } from '../../ui/language.ts';
import { findingsQuery } from '../../ui/queries.ts';
import type { Review, ReviewedFinding } from '../model/reviewed.ts';
import { FindingItem } from './FindingItem.tsx';
import { MendedItem } from './MendedItem.tsx';
import { openOf } from './parts.ts';
import { useAside } from './useAside.ts';
import { useMends } from './useMends.ts';

interface Props {
  planId: string;
  /** True for the plan in force: only that one can be mended. */
  standing: boolean;
  selected: string | undefined;
  /** The fingerprint of the finding that was asked for from the text. */
  opened: string | undefined;
  onSelect: (part: string) => void;
}

/** What a careful colleague would have pointed out, once it has been read. */
export function FindingsPanel(props: Props) {
  const { t } = useWords();
  const { data, error } = useQuery(findingsQuery(props.planId));
  if (error) return <p role="alert">{t('failed.offline')}</p>;
  if (!data) return <p role="status">{t('waiting')}</p>;
  return <Findings {...props} review={data} />;
}

/** First what is good, then an editor's notes with what was just mended among them, and last what was mended before and what is set aside. */
function Findings({ review, planId, standing, selected, opened, onSelect }: Props & { review: Review }) {
  const { t, say } = useWords();
  const aside = useAside(planId);
  const mends = useMends(planId);
  const head = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  // What was mended before stays folded; what is mended now stays where it stood.
  const [before, setBefore] = useState(review.mended.length);
  const [order, setOrder] = useState<string[]>([]);
  const [wanted, setWanted] = useState<{ key: string; opened: string | undefined }>();
  // Until another is asked for from the text.
  const shown = wanted && wanted.opened === opened ? wanted.key : opened;
  const open = openOf(review.findings);
  const away = review.findings.filter(({ setAside }) => setAside !== null);
  const mendable = standing ? open.filter(({ finding }) => finding.mend).length : 0;
  const mended = review.mended.map((finding, index) => ({ finding, key: keyOf(review.mended.length - index) }));
  const now = mended.slice(0, Math.max(0, mended.length - before));

  const drawMended = ({ finding, key }: (typeof mended)[number]) => (
    <MendedItem
      key={key}
      finding={finding}
      opened={shown === key}
      mends={standing && finding === review.mended[0] ? mends : null}
      onUndone={() => {
        setSaid(t('findings.isUndone'));
        setBefore(Math.min(before, review.mended.length - 1));
        setWanted({ key: finding.fingerprint, opened });
      }}
    />
  );
  const draw = (finding: ReviewedFinding, moved: string, number?: number) => (
    <FindingItem
      key={finding.fingerprint}
      finding={finding}
      number={number}
      selected={selected}
      opened={shown === finding.fingerprint}
      onSelect={onSelect}
      aside={aside}
      mends={standing ? mends : null}
      onMoved={() => {
        setSaid(moved);
        // What was pressed has left the list it stood in.
        head.current?.focus();
      }}
      onMended={() => {
        const key = keyOf(review.mended.length + 1);
        setSaid(t('findings.isMended'));
        setOrder(list.map((one) => (one.key === finding.fingerprint ? key : one.key)));
        setWanted({ key, opened });
      }}
    />
  );
  const list = inPlace(
    open.map(({ finding, number }) => ({
      key: finding.fingerprint,
      draw: () => draw(finding, t('findings.isAside'), number),
    })),
    now.map((one) => ({ key: one.key, draw: () => drawMended(one) })),
    order,
  );
  return (
    <div className="findings-panel">
      {review.good.length > 0 && (
        <>
          <h2>{t('findings.good')}</h2>
          <ul className="good">
            {review.good.map((words) => (
              <li key={words.sv}>{say(words)}</li>
            ))}
          </ul>
        </>
      )}
      <h2 ref={head} tabIndex={-1} className="findings-head">
        {open.length === 0
          ? t(away.length === 0 ? 'findings.none' : 'findings.noneLeft')
          : t('findings.lead', { count: open.length })}
      </h2>
      {mendable > 0 && <p className="quiet">{t('findings.mendable', { count: mendable })}</p>}
      <p role="status" className="unseen">
        {said}
      </p>
      <ol className="findings">{list.map((one) => one.draw())}</ol>
      {mended.length > now.length && (
        <details className="set-aside">
          <summary>{t('findings.mendedBefore', { count: mended.length - now.length })}</summary>
          <ul className="findings">{mended.slice(now.length).map(drawMended)}</ul>
        </details>
      )}
      {away.length > 0 && (
        <details className="set-aside">
          <summary>{t('findings.away', { count: away.length })}</summary>
          <ul className="findings">{away.map((finding) => draw(finding, t('findings.isBack')))}</ul>
        </details>
      )}
    </div>
  );
}

/** A mended finding by which in order it was: another may be like it to the letter. */
const keyOf = (order: number): string => `mended-${order}`;

/** What is left to consider with what has just been mended among it, where each stood before; `order` is how all of it stood at the last mend. */
function inPlace<One extends { key: string }>(open: One[], mended: One[], order: string[]): One[] {
  const just = new Map(mended.map((one) => [one.key, one]));
  const list = [...open];
  let at = 0;
  for (const key of order) {
    const one = just.get(key);
    if (one) list.splice(at++, 0, one);
    else at = list.findIndex((other) => other.key === key) + 1 || at;
    just.delete(key);
  }
  return [...list, ...just.values()];
}
