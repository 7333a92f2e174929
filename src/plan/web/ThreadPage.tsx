import { Table } from '../../ui/parts/Table.tsx';
import { INDICATOR_IN_THREAD } from '../model/columns.ts';
import { documentName, LEVEL_NAMES } from '../model/words.ts';
import './thread.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { exportThread } from '../../ui/client.ts';
import { useWords } from '../../ui/language.ts';
import { DOCUMENTS, Downloads } from '../../ui/parts/Downloads.tsx';
import { Judgement } from '../../ui/parts/marks.tsx';
import { RichText } from '../../ui/parts/RichText.tsx';
import type { Thread, ThreadGoal, ThreadPassage } from '../model/kept.ts';
import { threadQuery } from './queries.ts';

/** The red thread of one goal, drawn as one line from the council down to results, indicators and activities. */
export function ThreadPage() {
  const { t } = useWords();
  const { goalId } = useParams({ from: '/trad/$goalId' });
  const { data: thread } = useSuspenseQuery(threadQuery(goalId));
  const chosen = thread.goals.find(({ id }) => id === thread.goal);
  const roots = thread.goals.filter(({ parent }) => parent === null);
  return (
    <div className="page thread-page">
      <header className="page-head">
        <p className="quiet">{t('thread.title')}</p>
        <h1 lang="sv">{chosen?.title}</h1>
        <p>{t('thread.lead', { year: thread.year })}</p>
      </header>
      <ol className="thread" lang="sv">
        {roots.map((goal) => (
          <Step key={goal.id} goal={goal} thread={thread} depth={2} />
        ))}
      </ol>
      <h2>{t('downloads.thread')}</h2>
      <Downloads formats={DOCUMENTS} address={(format) => exportThread.address({ goalId, format })} />
    </div>
  );
}

function Step({ goal, thread, depth }: { goal: ThreadGoal; thread: Thread; depth: number }) {
  const { t, say } = useWords();
  const below = thread.goals.filter(({ parent }) => parent === goal.id);
  const isChosen = goal.id === thread.goal;
  const Heading = `h${Math.min(depth, 6)}` as 'h2';
  const units = new Set(goal.places.map(({ planName }) => planName)).size;
  const ends =
    goal.level !== 'unit' && goal.level !== 'department' && below.length === 0 && isBelowChosen(goal, thread);
  return (
    <li className={`step ${goal.level}${isChosen ? ' chosen' : ''}`}>
      <p className="goal-kind">
        {say(LEVEL_NAMES[goal.level])} {goal.number} {goal.owner && <strong>{goal.owner}</strong>}
        {isChosen && <span className="here"> {t('thread.here')}</span>}
      </p>
      <Heading>
        {isChosen ? (
          goal.title
        ) : (
          <Link to="/trad/$goalId" params={{ goalId: goal.id }}>
            {goal.title}
          </Link>
        )}
      </Heading>
      <Places goal={goal} units={units} />
      {(isChosen || isBelowChosen(goal, thread)) && <Details goal={goal} />}
      {ends && <p className="thread-end">{t('thread.ends')}</p>}
      {below.length > 0 && (
        <ol>
          {below.map((child) => (
            <Step key={child.id} goal={child} thread={thread} depth={depth + 1} />
          ))}
        </ol>
      )}
    </li>
  );
}

/** The plans that hold the goal, each with its judgement where it is a report. */
function Places({ goal, units }: { goal: ThreadGoal; units: number }) {
  const { t, say } = useWords();
  const links = (
    <ul className="in-plans">
      {goal.places.map(({ planId, planName, ref, kind, occasion, assessment }) => (
        <li key={`${planId}-${ref}`}>
          <Link to="/planer/$planId" params={{ planId }} search={{ del: ref }}>
            {planName}, {say(documentName({ kind, occasion })).toLowerCase()}
          </Link>
          {kind === 'report' && (
            <>
              {' '}
              <Judgement assessment={assessment} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
  if (goal.places.length <= 2) return links;
  return (
    <details className="small">
      <summary>{t('thread.places', { count: units })}</summary>
      {links}
    </details>
  );
}

function Details({ goal }: { goal: ThreadGoal }) {
  const { t } = useWords();
  const results = goal.passages.filter(({ kind }) => kind === 'expectedResult');
  const texts = goal.passages.filter(({ kind, text }) => kind !== 'expectedResult' && text !== '');
  return (
    <>
      {results.map((passage) => (
        <Passage key={passage.id} passage={passage} open />
      ))}
      {texts.map((passage) => (
        <Passage key={passage.id} passage={passage} open={goal.level === 'board'} />
      ))}
      {goal.indicators.length > 0 && (
        <Table
          label={`${t('indicators.title')}: ${goal.title}`}
          className="thread-table"
          columns={INDICATOR_IN_THREAD}
          rows={goal.indicators.map(({ id, name, value }) => ({ ...value, id, name }))}
          keyOf={({ id, planId, ref }) => `${id}-${planId}-${ref}`}
          draw={{
            name: ({ id, name }) => (
              <Link to="/indikatorer/$indicatorId" params={{ indicatorId: id }}>
                {name}
              </Link>
            ),
          }}
        />
      )}
      {goal.activities.length > 0 && (
        <ul className="thread-activities">
          {goal.activities.map((activity) => (
            <li key={`${activity.id}-${activity.planId}`}>
              {activity.title}{' '}
              <span className="quiet small">
                {[activity.start, activity.end].filter(Boolean).join(' – ')}
                {goal.level !== 'unit' && ` · ${activity.planName}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Passage({ passage, open }: { passage: ThreadPassage; open: boolean }) {
  if (passage.text === '') return null;
  return (
    <details open={open} className="thread-passage">
      <summary>{passage.heading}</summary>
      <div className="reading">
        <RichText body={passage.body} />
      </div>
    </details>
  );
}

function isBelowChosen(goal: ThreadGoal, thread: Thread): boolean {
  for (let at: ThreadGoal | undefined = goal; at; at = thread.goals.find(({ id }) => id === at?.parent)) {
    if (at.id === thread.goal) return true;
  }
  return false;
}
