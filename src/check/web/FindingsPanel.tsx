import './findings.css';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useWords } from '../../web/language.ts';
import { findingsQuery } from '../../web/queries.ts';
import type { MendedFinding, Review, ReviewedFinding } from '../model/reviewed.ts';
import { FindingItem } from './FindingItem.tsx';
import { MendedItem } from './MendedItem.tsx';
import { type Numbered, openOf } from './parts.ts';
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
  const [stood, setStood] = useState<Record<string, number>>({});
  const [wanted, setWanted] = useState<string>();
  const open = openOf(review.findings);
  const away = review.findings.filter(({ setAside }) => setAside !== null);
  const mendable = standing ? open.filter(({ finding }) => finding.mend).length : 0;
  const mended = review.mended.map((finding, index) => ({ finding, key: keyOf(review.mended.length - index) }));
  const now = mended.slice(0, Math.max(0, mended.length - before));

  const drawMended = ({ finding, key }: (typeof mended)[number]) => (
    <MendedItem
      key={key}
      finding={finding}
      opened={wanted === key}
      mends={standing && finding === review.mended[0] ? mends : null}
      onUndone={() => {
        setSaid(t('findings.isUndone'));
        setBefore(Math.min(before, review.mended.length - 1));
        setWanted(finding.fingerprint);
      }}
    />
  );
  const draw = (finding: ReviewedFinding, moved: string, place: { number?: number; index?: number } = {}) => (
    <FindingItem
      key={finding.fingerprint}
      finding={finding}
      number={place.number}
      selected={selected}
      opened={(wanted ?? opened) === finding.fingerprint}
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
        setStood({ ...stood, [key]: place.index ?? 0 });
        setWanted(key);
      }}
    />
  );
  // The first mended first, so that each comes where it stood then.
  const list: Shown[] = [...open];
  for (const one of now.reverse()) list.splice(stood[one.key] ?? list.length, 0, one);
  const drawn = list.map((one, index) =>
    'key' in one ? drawMended(one) : draw(one.finding, t('findings.isAside'), { number: one.number, index }),
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
      <ol className="findings">{drawn}</ol>
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

type Shown = Numbered | { finding: MendedFinding; key: string };

/** A mended finding by which in order it was: another may be like it to the letter. */
const keyOf = (order: number): string => `mended-${order}`;
