import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PartChooser } from '../../organisation/web/PartChooser.tsx';
import { useWords } from '../../ui/language.ts';
import { Table } from '../../ui/parts/Table.tsx';
import { useSeen } from '../../ui/useSeen.ts';
import { PLAN_COLUMNS } from '../model/columns.ts';
import { ownerName } from '../model/words.ts';

import { plansQuery } from './queries.ts';
import { useYear } from './year.ts';

/** Plans and reports in force for a year, by unit. */
export function PlansPage() {
  const { t } = useWords();
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
        <Table
          label={t('plans.title')}
          columns={PLAN_COLUMNS}
          rows={plans}
          keyOf={({ id }) => id}
          draw={{
            unit: (plan) => (
              <Link to="/planer/$planId" params={{ planId: plan.id }} search={{ ar: plan.year }}>
                {ownerName(plan)}
              </Link>
            ),
          }}
        />
      )}
    </div>
  );
}
