import { documentName } from '../model/words.ts';
import './organisation.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OrganisationNode } from '../../organisation/model/organisation.ts';
import { organisationQuery } from '../../organisation/web/queries.ts';
import { useWords } from '../../ui/language.ts';
import type { PlanSummary } from '../model/kept.ts';
import { plansQuery } from './queries.ts';
import { useYear } from './year.ts';

/** The municipality as a tree, with each part's plans for the year. */
export function OrganisationPage() {
  const { t } = useWords();
  const { year } = useYear();
  const { municipality, nodes } = useSuspenseQuery(organisationQuery).data;
  const { plans } = useSuspenseQuery(plansQuery({ year })).data;
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('organisation.title')}</h1>
        <p>{nodes.length === 0 ? t('organisation.empty') : t('organisation.lead')}</p>
        <p>
          <Link to="/organisation/utseende">{t('organisation.look')}</Link>
        </p>
      </header>
      <h2>{municipality.name}</h2>
      <Nodes nodes={nodes} parent={null} plans={plans} year={year} />
    </div>
  );
}

interface Below {
  nodes: OrganisationNode[];
  parent: string | null;
  plans: PlanSummary[];
  year: number | undefined;
}

function Nodes({ nodes, parent, plans, year }: Below) {
  const { t, say } = useWords();
  const own = nodes.filter((node) => node.parent === parent);
  if (own.length === 0) return null;
  return (
    <ul className="organisation">
      {own.map((node) => {
        const mine = plans.filter(({ unit, board }) => (unit ? unit.id === node.id : board?.id === node.id));
        return (
          <li key={node.id} className={node.kind}>
            <p>
              <span className="quiet small">{t(`node.${node.kind}`)}</span> <strong>{node.name}</strong>{' '}
              {mine.map((plan) => (
                <Link key={plan.id} to="/planer/$planId" params={{ planId: plan.id }} search={{ ar: plan.year }}>
                  {say(documentName(plan))} {plan.year}
                </Link>
              ))}
              {node.kind === 'unit' && mine.length === 0 && (
                <span className="quiet">{t('organisation.noPlans', { year: year ?? '' })}</span>
              )}
            </p>
            <Nodes nodes={nodes} parent={node.id} plans={plans} year={year} />
          </li>
        );
      })}
    </ul>
  );
}
