import { documentName, ownerName } from '../plan/model/words.ts';
import './start.css';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { organisationQuery } from '../organisation/web/queries.ts';

import { startQuery } from '../plan/web/queries.ts';
import { useYear } from '../plan/web/year.ts';
import { useWords } from '../ui/language.ts';
import { More } from '../ui/parts/More.tsx';

/** The municipality at a glance, once there is a plan. */
export function StartPage() {
  const { t } = useWords();
  const { year, years } = useYear();
  if (year === undefined || years.length === 0)
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
  return <Overview year={year} />;
}

/** Its boards with their plans of a year, and what came last. */
function Overview({ year }: { year: number }) {
  const { t, say } = useWords();
  const { municipality } = useSuspenseQuery(organisationQuery).data;
  const list = useSuspenseInfiniteQuery(startQuery(year));
  const boards = list.data.pages.flatMap((page) => page.boards);
  const latest = list.data.pages[0]?.latest ?? [];
  return (
    <div className="page start">
      <header className="page-head">
        <h1>{t('start.title', { name: municipality.name })}</h1>
        <p>{t('start.lead')}</p>
      </header>
      <section aria-labelledby="namnder">
        <h2 id="namnder">{t('start.boards', { year })}</h2>
        <ul className="boards">
          {boards.map(({ id, name, count, plans }) => (
            <li key={id}>
              <h3>
                <Link to="/planer" search={{ ar: year, namnd: id }}>
                  {name}
                </Link>
              </h3>
              <p className="quiet small">{t('start.boardPlans', { count })}</p>
              <ul>
                {plans.map((plan) => (
                  <li key={plan.id}>
                    <Link to="/planer/$planId" params={{ planId: plan.id }} search={{ ar: plan.year }}>
                      {ownerName(plan)}
                    </Link>
                    {plan.kind === 'report' && <span className="quiet"> {say(documentName(plan))}</span>}
                  </li>
                ))}
                {count > plans.length && (
                  <li>
                    <Link to="/planer" search={{ ar: year, namnd: id }}>
                      {t('start.all', { count })} <span className="unseen">{name}</span>
                    </Link>
                  </li>
                )}
              </ul>
            </li>
          ))}
        </ul>
        <More of={list} />
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
