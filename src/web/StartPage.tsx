import { documentName, ownerName } from '../plan/model/words.ts';
import './start.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { organisationQuery } from '../organisation/web/queries.ts';

import { plansQuery } from '../plan/web/queries.ts';
import { useYear } from '../plan/web/year.ts';
import { useWords } from '../ui/language.ts';

/** The municipality at a glance: its boards with their plans, and what came last. */
export function StartPage() {
  const { t, say } = useWords();
  const { year } = useYear();
  const { municipality, nodes } = useSuspenseQuery(organisationQuery).data;
  const { plans } = useSuspenseQuery(plansQuery({})).data;
  const boards = nodes.filter(({ kind }) => kind === 'board');
  const ofYear = plans.filter((plan) => plan.year === year);
  if (plans.length === 0)
    return (
      <div className="page">
        <h1>{t('start.emptyTitle')}</h1>
        <p className="lead">{t('start.empty')}</p>
        <p>
          <Link to="/lasin" className="button">
            {t('import.title')}
          </Link>
        </p>
      </div>
    );
  const latest = [...plans].sort((a, b) => b.keptAt.localeCompare(a.keptAt)).slice(0, 5);
  return (
    <div className="page start">
      <header className="page-head">
        <h1>{t('start.title', { name: municipality.name })}</h1>
        <p>{t('start.lead')}</p>
      </header>
      <section aria-labelledby="namnder">
        <h2 id="namnder">{t('start.boards', { year: year ?? '' })}</h2>
        <ul className="boards">
          {boards.map((board) => {
            const own = ofYear.filter((plan) => plan.board?.id === board.id);
            return (
              <li key={board.id}>
                <h3>
                  <Link to="/planer" search={{ ...(year ? { ar: year } : {}), namnd: board.id }}>
                    {board.name}
                  </Link>
                </h3>
                <p className="quiet small">{t('start.boardPlans', { count: own.length })}</p>
                <ul>
                  {own.map((plan) => (
                    <li key={plan.id}>
                      <Link to="/planer/$planId" params={{ planId: plan.id }} search={{ ar: plan.year }}>
                        {ownerName(plan)}
                      </Link>
                      {plan.kind === 'report' && <span className="quiet"> {say(documentName(plan))}</span>}
                    </li>
                  ))}
                </ul>
              </li>
            );
          })}
        </ul>
      </section>
      <section aria-labelledby="senast">
        <h2 id="senast">{t('start.latest')}</h2>
        <ul className="latest">
          {latest.map((plan) => (
            <li key={plan.id}>
              <Link to="/planer/$planId" params={{ planId: plan.id }} search={{ ar: plan.year }}>
                {say(documentName(plan))} {plan.year}, {ownerName(plan)}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
