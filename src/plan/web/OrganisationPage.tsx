import { documentName } from '../model/words.ts';
import './organisation.css';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { NodeInList } from '../../organisation/model/organisation.ts';
import { organisationQuery, partsBelowQuery } from '../../organisation/web/queries.ts';
import { useWords } from '../../ui/language.ts';
import type { PlanSummary } from '../model/kept.ts';
import { plansWithinQuery } from './queries.ts';
import { useYear } from './year.ts';

/** The municipality as a tree, with each part's plans for the year. */
export function OrganisationPage() {
  const { t } = useWords();
  const { municipality, council } = useSuspenseQuery(organisationQuery).data;
  const { items } = useSuspenseQuery(partsBelowQuery(council)).data;
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('organisation.title')}</h1>
        <p>{items.length === 0 ? t('organisation.empty') : t('organisation.lead')}</p>
        <p>
          <Link to="/organisation/utseende">{t('organisation.look')}</Link>
        </p>
      </header>
      <h2>{municipality.name}</h2>
      <Parts under={council} />
    </div>
  );
}

/** In a list of at most so many parts, what is below them is shown at once; in a longer one, when it is asked for. */
const FEW = 6;

/** The parts right below one, with what is below them in turn: fetched when it is shown, so that no page holds every unit. */
function Parts({ under }: { under: string }) {
  const { t } = useWords();
  const { year } = useYear();
  const { data: parts } = useQuery(partsBelowQuery(under));
  const { data: plans } = useQuery({ ...plansWithinQuery({ year, within: under }), enabled: year !== undefined });
  if (!parts) return <p role="status">{t('waiting')}</p>;
  if (parts.items.length === 0) return null;
  const few = !parts.more && parts.items.length <= FEW;
  return (
    <ul className="organisation">
      {parts.items.map((node) => (
        <li key={node.id} className={node.kind}>
          <Part node={node} plans={plans?.items ?? []} few={few} year={year} />
        </li>
      ))}
    </ul>
  );
}

interface OnePart {
  node: NodeInList;
  plans: PlanSummary[];
  few: boolean;
  year: number | undefined;
}

function Part({ node, plans, few, year }: OnePart) {
  const { t, say } = useWords();
  const [open, setOpen] = useState(few && node.kind !== 'unit');
  const mine = plans.filter(({ unit, board }) => (unit ? unit.id === node.id : board?.id === node.id));
  return (
    <>
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
        {node.hasParts && (
          <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'organisation.hide' : 'organisation.show')}
            <span className="unseen"> {node.name}</span>
          </button>
        )}
      </p>
      {open && node.hasParts && <Parts under={node.id} />}
    </>
  );
}
