import './findings.css';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useWords } from '../../ui/language.ts';
import type { Review, ReviewedFinding } from '../model/reviewed.ts';
import { FindingItem } from './FindingItem.tsx';
import { FixedItem } from './FixedItem.tsx';
import { openOf } from './parts.ts';
import { findingsQuery } from './queries.ts';
import { useAside } from './useAside.ts';
import { useFixes } from './useFixes.ts';

interface Props {
  planId: string;
  /** The edition that is looked at; the one in force where none is said. */
  edition: string | undefined;
  selected: string | undefined;
  /** The fingerprint of the finding that was asked for from the text. */
  opened: string | undefined;
  onSelect: (part: string) => void;
}

/** What a careful colleague would have pointed out, once it has been read. */
export function FindingsPanel(props: Props) {
  const { t } = useWords();
  const { data, error } = useQuery(findingsQuery(props.planId, props.edition));
  if (error) return <p role="alert">{t('failed.offline')}</p>;
  if (!data) return <p role="status">{t('waiting')}</p>;
  return <Findings {...props} review={data} />;
}

/** First what is good, then an editor's notes with what was just fixed among them, and last what was fixed before and what is set aside. */
function Findings({ review, planId, selected, opened, onSelect }: Props & { review: Review }) {
  const { t, say } = useWords();
  const aside = useAside(planId);
  const fixes = useFixes(planId);
  const head = useRef<HTMLHeadingElement>(null);
  // What was fixed before stays folded; what is fixed now stays where it stood.
  const [before, setBefore] = useState(review.fixed.length);
  // Undone, here or from the message about the change.
  if (before > review.fixed.length) setBefore(review.fixed.length);
  const [order, setOrder] = useState<string[]>([]);
  const [wanted, setWanted] = useState<{ key: string; opened: string | undefined }>();
  // Until another is asked for from the text.
  const shown = wanted && wanted.opened === opened ? wanted.key : opened;
  const open = openOf(review.findings);
  const away = review.findings.filter(({ setAside }) => setAside !== null);
  const fixable = review.may.fix ? open.filter(({ finding }) => finding.fix).length : 0;
  const fixed = review.fixed.map((finding, index) => ({ finding, key: keyOf(review.fixed.length - index) }));
  const now = fixed.slice(0, fixed.length - before);

  const drawFixed = ({ finding, key }: (typeof fixed)[number]) => (
    <FixedItem
      key={key}
      planId={planId}
      edition={review.edition}
      finding={finding}
      opened={shown === key}
      undo={review.may.fix && finding === review.fixed[0] ? fixes.undo : null}
      onUndone={() => setWanted({ key: finding.fingerprint, opened })}
    />
  );
  const draw = (finding: ReviewedFinding, number?: number) => (
    <FindingItem
      key={finding.fingerprint}
      planId={planId}
      edition={review.edition}
      finding={finding}
      number={number}
      selected={selected}
      opened={shown === finding.fingerprint}
      onSelect={onSelect}
      aside={review.may.setAside ? aside : null}
      fixing={review.may.fix ? fixes.fix : null}
      // What was pressed is no longer in the list.
      onMoved={() => head.current?.focus()}
      onFixed={() => {
        const key = keyOf(review.fixed.length + 1);
        setOrder(list.map((one) => (one.key === finding.fingerprint ? key : one.key)));
        setWanted({ key, opened });
      }}
    />
  );
  const list = inPlace(
    open.map(({ finding, number }) => ({
      key: finding.fingerprint,
      draw: () => draw(finding, number),
    })),
    now.map((one) => ({ key: one.key, draw: () => drawFixed(one) })),
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
      {fixable > 0 && <p className="quiet">{t('findings.fixable', { count: fixable })}</p>}
      <ol className="findings">{list.map((one) => one.draw())}</ol>
      {fixed.length > now.length && (
        <details className="set-aside">
          <summary>{t('findings.fixedBefore', { count: fixed.length - now.length })}</summary>
          <ul className="findings">{fixed.slice(now.length).map(drawFixed)}</ul>
        </details>
      )}
      {away.length > 0 && (
        <details className="set-aside">
          <summary>{t('findings.away', { count: away.length })}</summary>
          <ul className="findings">{away.map((finding) => draw(finding))}</ul>
        </details>
      )}
    </div>
  );
}

/** A fixed finding by which in order it was: another may be like it to the letter. */
const keyOf = (order: number): string => `fixed-${order}`;

/**
 * What is left to consider, with what has just been fixed among it, each in its previous place; `order` is the order of
 * all of it at the last fix.
 */
function inPlace<One extends { key: string }>(open: One[], fixed: One[], order: string[]): One[] {
  const just = new Map(fixed.map((one) => [one.key, one]));
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
