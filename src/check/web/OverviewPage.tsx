import { ownerName } from '../../plan/model/words.ts';
import { Table } from '../../ui/parts/Table.tsx';
import { COUNT_COLUMNS, RULE_COLUMNS } from '../model/columns.ts';
import './findings.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PartChooser } from '../../organisation/web/PartChooser.tsx';

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

function PlansTable({ plans }: { plans: PlanCounts[] }) {
  const { t } = useWords();
  return (
    <Table
      label={t('plans.title')}
      columns={COUNT_COLUMNS}
      rows={plans}
      keyOf={({ plan }) => plan.id}
      draw={{
        unit: ({ plan }) => (
          <Link to="/planer/$planId" params={{ planId: plan.id }} search={{ ar: plan.year, visa: 'granskning' }}>
            {ownerName(plan)}
          </Link>
        ),
      }}
    />
  );
}

function RulesTable({ rules }: { rules: RuleCounts[] }) {
  const { t, say } = useWords();
  return (
    <Table
      label={t('checks.rules')}
      columns={RULE_COLUMNS}
      rows={rules}
      keyOf={({ rule }) => rule}
      draw={{
        rule: ({ title, unheard }) => (
          <>
            {say(title)}
            {unheard && <span className="small quiet"> · {t('checks.unheard')}</span>}
          </>
        ),
      }}
    />
  );
}
