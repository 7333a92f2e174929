import { documentName } from '../../plan/model/words.ts';
import { Scroll } from '../../ui/parts/Scroll.tsx';
import './findings.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PartChooser } from '../../organisation/web/PartChooser.tsx';
import { ownerName } from '../../plan/web/planNames.ts';
import { useYear } from '../../plan/web/year.ts';
import { useWords } from '../../ui/language.ts';
import { useSeen } from '../../ui/useSeen.ts';
import type { PlanCounts, RuleCounts } from '../model/reviewed.ts';
import { checksQuery } from './queries.ts';

/** How the plans in force fare in the review, and which rules find what: for a board, or for the whole municipality. */
export function OverviewPage() {
  const { t } = useWords();
  const { seen } = useSeen();
  const { year } = useYear();
  const { plans, rules } = useSuspenseQuery(checksQuery({ year, within: seen.namnd })).data;
  return (
    <div className="page">
      <header className="page-head">
        <h1>
          {t('checks.title')} {year}
        </h1>
        <p>{t('checks.lead')}</p>
      </header>
      <PartChooser kind="board" />
      {plans.length === 0 ? (
        <p>
          {t('plans.empty')} <Link to="/lasin">{t('plans.import')}</Link>
        </p>
      ) : (
        <>
          <PlansTable plans={plans} />
          <h2 className="rules-head">{t('checks.rules')}</h2>
          <p className="lead">{t('checks.rulesLead')}</p>
          {rules.length === 0 ? <p>{t('checks.none')}</p> : <RulesTable rules={rules} />}
        </>
      )}
    </div>
  );
}

const COUNTS = ['error', 'warning', 'notice', 'setAside'] as const;

function PlansTable({ plans }: { plans: PlanCounts[] }) {
  const { t, say } = useWords();
  return (
    <Scroll label={t('plans.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('plans.unit')}</th>
            <th scope="col">{t('plans.kind')}</th>
            <th scope="col">{t('plans.board')}</th>
            {COUNTS.map((what) => (
              <th key={what} scope="col" className="figure">
                {t(`checks.${what}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plans.map(({ plan, ...counts }) => (
            <tr key={plan.id}>
              <th scope="row">
                <Link to="/planer/$planId" params={{ planId: plan.id }} search={{ ar: plan.year, visa: 'granskning' }}>
                  {ownerName(plan)}
                </Link>
              </th>
              <td>{say(documentName(plan))}</td>
              <td>{plan.board?.name}</td>
              {COUNTS.map((what) => (
                <td key={what} className="figure">
                  {counts[what]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function RulesTable({ rules }: { rules: RuleCounts[] }) {
  const { t, say } = useWords();
  return (
    <Scroll label={t('checks.rules')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('checks.rule')}</th>
            <th scope="col" className="figure">
              {t('checks.found')}
            </th>
            <th scope="col" className="figure">
              {t('checks.fixed')}
            </th>
            <th scope="col" className="figure">
              {t('checks.setAside')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ rule, title, found, fixed, setAside, unheard }) => (
            <tr key={rule}>
              <th scope="row">
                {say(title)}
                {unheard && <span className="small quiet"> · {t('checks.unheard')}</span>}
              </th>
              <td className="figure">{found}</td>
              <td className="figure">{fixed}</td>
              <td className="figure">{setAside}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
