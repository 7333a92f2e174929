import { Table } from '../../ui/parts/Table.tsx';
import { INDICATOR_IN_SHORT } from '../model/columns.ts';
import './indicators.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../ui/language.ts';
import type { Indicator } from '../model/kept.ts';
import { indicatorsQuery } from './queries.ts';
import { useYear } from './year.ts';

/** Every indicator of a year with its targets and outcomes, unit by unit. */
export function IndicatorsPage() {
  const { t } = useWords();
  const { year } = useYear();
  const { data: indicators } = useSuspenseQuery(indicatorsQuery(year));
  const [words, setWords] = useState('');
  const shown = indicators.filter(({ name }) =>
    name.toLocaleLowerCase('sv').includes(words.trim().toLocaleLowerCase('sv')),
  );
  return (
    <div className="page">
      <header className="page-head">
        <h1>
          {t('indicators.title')} {year}
        </h1>
        <p>{indicators.length === 0 ? t('indicators.empty', { year: year ?? '' }) : t('indicators.lead')}</p>
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
    </div>
  );
}

function IndicatorRows({ indicator: { id, name, values } }: { indicator: Indicator }) {
  return (
    <li>
      <h2 lang="sv">
        <Link to="/indikatorer/$indicatorId" params={{ indicatorId: id }}>
          {name}
        </Link>
      </h2>
      <Table
        label={name}
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
    </li>
  );
}
