import { Table } from '../../ui/parts/Table.tsx';
import { INDICATOR_IN_FULL } from '../model/columns.ts';
import { documentOfYear } from '../model/words.ts';
import './indicators.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useWords } from '../../ui/language.ts';
import { indicatorQuery } from './queries.ts';
import { TargetLanes } from './TargetLanes.tsx';

/** One indicator across units and years: a small drawing, and every value as printed. */
export function IndicatorPage() {
  const { t, say } = useWords();
  const { indicatorId } = useParams({ from: '/indikatorer/$indicatorId' });
  const { data: indicator } = useSuspenseQuery(indicatorQuery(indicatorId));
  return (
    <div className="page">
      <header className="page-head">
        <p className="quiet">{t('indicators.name')}</p>
        <h1 lang="sv">{indicator.name}</h1>
      </header>
      <TargetLanes values={indicator.values} />
      <h2>{t('indicators.table')}</h2>
      <Table
        label={t('indicators.table')}
        columns={INDICATOR_IN_FULL}
        rows={indicator.values}
        keyOf={({ planId, ref }) => `${planId}-${ref}`}
        draw={{
          document: (value) => (
            <Link to="/planer/$planId" params={{ planId: value.planId }} search={{ ar: value.year, del: value.ref }}>
              {say(documentOfYear(value, value.year))}
            </Link>
          ),
          goal: ({ goal }) => <span lang="sv">{goal}</span>,
        }}
      />
    </div>
  );
}
