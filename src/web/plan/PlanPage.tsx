import type { PlanSummary } from '../../plan/model/kept.ts';
import { documentName, ownerName } from '../../plan/model/words.ts';
import './plan.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { GoalTree } from '../../plan/web/GoalTree.tsx';
import { PlanText } from '../../plan/web/PlanText.tsx';

import { planQuery } from '../../plan/web/queries.ts';
import { useWords } from '../../ui/language.ts';
import { useSeen } from '../../ui/useSeen.ts';
import { PlanPanel } from './PlanPanel.tsx';
import { useGoalInView } from './useGoalInView.ts';
import { useMarks } from './useMarks.tsx';

/** A plan as it was adopted: its goals as a tree, its text in its own order, and beside it the source and the review. */
export function PlanPage() {
  const { t, say } = useWords();
  const { planId } = useParams({ from: '/planer/$planId' });
  const { data: kept } = useSuspenseQuery(planQuery(planId));
  const { seen, see } = useSeen();
  const [treeOpen, setTreeOpen] = useState(false);
  const inView = useGoalInView(kept.plan, treeOpen);
  const marks = useMarks(planId);
  const { summary, plan } = kept;
  const selected = seen.del;

  useEffect(() => {
    // A link to a part shows the part; choosing one on the page itself does not move it. After the router has put the page at its top.
    const frame = requestAnimationFrame(() => {
      if (selected && !isInSight(selected)) document.getElementById(selected)?.scrollIntoView({ block: 'start' });
    });
    return () => cancelAnimationFrame(frame);
  }, [selected]);

  return (
    <div className={`plan-page${seen.visa ? ' with-panel' : ''}${treeOpen ? ' with-tree' : ''}`}>
      <div className="plan-tools">
        <button type="button" className="tree-toggle" aria-expanded={treeOpen} onClick={() => setTreeOpen(!treeOpen)}>
          {t('plan.contents')}
        </button>
        <button
          type="button"
          className="panel-toggle"
          aria-expanded={seen.visa !== undefined}
          onClick={() => see({ visa: seen.visa ? undefined : 'kalla' })}
        >
          {t('plan.showPanel')}
        </button>
      </div>
      <nav className="plan-tree" aria-label={t('plan.tree')}>
        <GoalTree
          plan={plan}
          current={inView}
          onGo={(ref) => {
            setTreeOpen(false);
            document.getElementById(ref)?.scrollIntoView({ block: 'start' });
            document.getElementById(ref)?.focus({ preventScroll: true });
          }}
        />
      </nav>
      <article className="plan-text" lang="sv">
        <header className="plan-head">
          <p className="quiet">
            {say(documentName(summary))} {summary.year}
          </p>
          <h1>{ownerName(summary)}</h1>
          <dl>
            {summary.board && summary.unit && (
              <div>
                <dt>{t('plan.board')}</dt>
                <dd>{summary.board.name}</dd>
              </div>
            )}
            {summary.registrationNumber && (
              <div>
                <dt>{t('plan.number')}</dt>
                <dd>{summary.registrationNumber}</dd>
              </div>
            )}
            {summary.date && (
              <div>
                <dt>{t('plan.date')}</dt>
                <dd>{summary.date}</dd>
              </div>
            )}
          </dl>
          {summary.supersededBy && (
            <p role="note">
              {t('plan.superseded')}{' '}
              <Link to="/planer/$planId" params={{ planId: summary.supersededBy }}>
                {t('plan.newer')}
              </Link>
            </p>
          )}
        </header>
        <PlanText
          kept={kept}
          selected={selected}
          marks={marks}
          onSelect={(del) => see({ del, visa: seen.visa ?? 'kalla' }, { replace: true })}
        />
      </article>
      <aside className="plan-panel" aria-label={t('plan.panel')}>
        {/* Another edition of the same plan goes on where it was. */}
        <PlanPanel key={documentOf(summary)} kept={kept} />
      </aside>
    </div>
  );
}

const documentOf = ({ unit, board, year, kind, occasion }: PlanSummary): string =>
  [(unit ?? board)?.id, year, kind, occasion].join(' ');

function isInSight(id: string): boolean {
  const box = document.getElementById(id)?.getBoundingClientRect();
  return box !== undefined && box.bottom > 80 && box.top < window.innerHeight - 40;
}
