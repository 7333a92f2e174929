import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../ui/language.ts';
import { More } from '../../ui/parts/More.tsx';
import { PartChooser } from '../../ui/parts/PartChooser.tsx';
import { ownerName } from '../../ui/parts/planNames.ts';
import { Scroll } from '../../ui/parts/Scroll.tsx';
import { plansQuery } from '../../ui/queries.ts';
import { useSeen, useYear } from '../../ui/useSeen.ts';
import { documentName } from '../model/words.ts';

/** Plans and reports in force for a year, by unit. */
export function PlansPage() {
  const { t, say } = useWords();
  const { seen } = useSeen();
  const { year } = useYear();
  const list = useSuspenseInfiniteQuery(plansQuery({ year, within: seen.namnd }));
  const shown = list.data.pages.flatMap(({ items }) => items);
  return (
    <div className="page">
      <header className="page-head">
        <h1>
          {t('plans.title')} {year}
        </h1>
        <p>{t('plans.lead')}</p>
      </header>
      <PartChooser kind="board" />
      {shown.length === 0 ? (
        <p>
          {t('plans.empty')} <Link to="/lasin">{t('plans.import')}</Link>
        </p>
      ) : (
        <Scroll label={t('plans.title')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('plans.unit')}</th>
                <th scope="col">{t('plans.kind')}</th>
                <th scope="col">{t('plans.board')}</th>
                <th scope="col">{t('plans.number')}</th>
                <th scope="col" className="figure">
                  {t('plans.goals')}
                </th>
                <th scope="col" className="figure">
                  {t('plans.indicators')}
                </th>
                <th scope="col" className="figure">
                  {t('plans.activities')}
                </th>
                <th scope="col" className="figure">
                  {t('plans.open')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((plan) => (
                <tr key={plan.id}>
                  <th scope="row">
                    <Link to="/planer/$planId" params={{ planId: plan.id }} search={{ ar: plan.year }}>
                      {ownerName(plan)}
                    </Link>
                  </th>
                  <td>{say(documentName(plan))}</td>
                  <td>{plan.board?.name}</td>
                  <td>{plan.registrationNumber}</td>
                  <td className="figure">{plan.goals}</td>
                  <td className="figure">{plan.indicators}</td>
                  <td className="figure">{plan.activities}</td>
                  <td className="figure">{plan.unresolved || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <More of={list} />
    </div>
  );
}
