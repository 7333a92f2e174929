import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PartChooser } from '../../organisation/web/PartChooser.tsx';
import { useWords } from '../../ui/language.ts';
import { Scroll } from '../../ui/parts/Scroll.tsx';
import { useSeen } from '../../ui/useSeen.ts';
import { documentName } from '../model/words.ts';
import { ownerName } from './planNames.ts';
import { plansQuery } from './queries.ts';
import { useYear } from './year.ts';

/** Plans and reports in force for a year, by unit. */
export function PlansPage() {
  const { t, say } = useWords();
  const { seen } = useSeen();
  const { year } = useYear();
  const { plans } = useSuspenseQuery(plansQuery({ year, within: seen.namnd })).data;
  return (
    <div className="page">
      <header className="page-head">
        <h1>
          {t('plans.title')} {year}
        </h1>
        <p>{t('plans.lead')}</p>
      </header>
      <PartChooser kind="board" />
      {plans.length === 0 ? (
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
              {plans.map((plan) => (
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
    </div>
  );
}
