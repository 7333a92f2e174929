import { Table } from '../../ui/parts/Table.tsx';
import { INDICATOR_IN_SHORT } from '../model/columns.ts';
import './indicators.css';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../ui/language.ts';
import { More } from '../../ui/parts/More.tsx';
import type { IndicatorInList } from '../model/values.ts';
import { indicatorsQuery } from './queries.ts';
import { useYear } from './year.ts';

/** Every indicator of a year with its targets and outcomes, unit by unit. */
export function IndicatorsPage() {
  const { t } = useWords();
  const { year } = useYear();
  const [words, setWords] = useState('');
  const list = useInfiniteQuery({
    ...indicatorsQuery(year ?? new Date().getFullYear(), words.trim()),
    placeholderData: keepPreviousData,
  });
  const shown = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const isEmpty = shown.length === 0 && words === '' && !list.isPending;
  return (
    <div className="page">
      <header className="page-head">
        <h1>
          {t('indicators.title')} {year}
        </h1>
        <p>{isEmpty ? t('indicators.empty', { year: year ?? '' }) : t('indicators.lead')}</p>
      </header>
      <div className="choose">
        <label>
          {t('indicators.filter')}
          <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
      </div>
      <ul className="indicators">
        {shown.map((indicator) => (
          <IndicatorRows key={indicator.id} indicator={indicator} />
        ))}
      </ul>
      <More of={list} />
    </div>
  );
}

function IndicatorRows({ indicator: { id, name, owner, count, values } }: { indicator: IndicatorInList }) {
  const { t } = useWords();
  return (
    <li>
      <h2 lang="sv">
        <Link to="/indikatorer/$indicatorId" params={{ indicatorId: id }}>
          {name}
        </Link>
      </h2>
      <p className="small quiet">{owner}</p>
      <Table
        label={`${name}, ${owner}`}
        columns={INDICATOR_IN_SHORT}
        rows={values}
        keyOf={({ planId, ref }) => `${planId}-${ref}`}
        draw={{
          unit: ({ planId, planName, year, ref }) => (
            <Link to="/planer/$planId" params={{ planId }} search={{ ar: year, del: ref }}>
              {planName}
            </Link>
          ),
        }}
      />
      {count > values.length && (
        <p>
          <Link to="/indikatorer/$indicatorId" params={{ indicatorId: id }}>
            {t('indicators.all', { count })}{' '}
            <span className="unseen">
              {name}, {owner}
            </span>
          </Link>
        </p>
      )}
    </li>
  );
}
