import './search.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../ui/language.ts';
import { useSeen } from '../../ui/useSeen.ts';
import type { Hit } from '../model/kept.ts';
import { searchQuery } from './queries.ts';

const MOST = 60;
const WHAT = {
  goal: 'search.goal',
  passage: 'thread.texts',
  section: 'plan.outside',
  indicator: 'indicators.name',
  activity: 'activities.activity',
} as const;

/** What the search found, with the words marked. */
export function SearchPage() {
  const { t } = useWords();
  const { seen } = useSeen();
  const q = seen.q ?? '';
  const { data: hits } = useSuspenseQuery(searchQuery(q));
  return (
    <div className="page">
      <header className="page-head">
        <h1>{q === '' ? t('search.title') : `${t('search.title')}: ${q}`}</h1>
        <p role="status">
          {q === ''
            ? t('search.ask')
            : hits.length === 0
              ? t('search.none', { q })
              : t('search.found', { count: hits.length })}
        </p>
        {hits.length >= MOST && <p>{t('search.most')}</p>}
      </header>
      <ol className="hits">
        {hits.map((hit, index) => (
          <li key={`${hit.planId}-${hit.line}-${hit.kind}-${index.toString()}`}>
            <p className="small quiet">
              {t(WHAT[hit.kind])} · {hit.planName} {hit.year}
              {hit.heading && ` · ${hit.heading}`}
            </p>
            <h2 lang="sv">
              <Link
                to="/planer/$planId"
                params={{ planId: hit.planId }}
                search={{ ar: hit.year, ...(hit.ref ? { del: hit.ref } : {}) }}
              >
                {hit.kind === 'goal' ? <Marked text={hit.marked} /> : hit.title || hit.planName}
              </Link>
            </h2>
            {hit.kind !== 'goal' && (
              <p className="reading" lang="sv">
                <Marked text={hit.marked} />
              </p>
            )}
            {hit.goalId && (
              <Link className="small" to="/trad/$goalId" params={{ goalId: hit.goalId }}>
                {t('plan.thread')}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The excerpt with what was found marked; the marks come as U+0002 and U+0003, which no text holds. */
function Marked({ text }: { text: Hit['marked'] }) {
  return text.split('\u0002').map((part, index) => {
    const [found, rest] = index === 0 ? ['', part] : part.split('\u0003');
    return (
      <span key={index.toString()}>
        {found && <mark>{found}</mark>}
        {rest}
      </span>
    );
  });
}
