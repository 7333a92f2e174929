import { Scroll } from '../../ui/parts/Scroll.tsx';
import { documentName } from '../model/words.ts';
import './indicators.css';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../ui/language.ts';
import { More } from '../../ui/parts/More.tsx';
import { indicatorsQuery } from '../../ui/queries.ts';
import { useYear } from '../../ui/useSeen.ts';
import type { IndicatorInList } from '../model/values.ts';
import { TargetCells, TargetHeaders } from './TargetCells.tsx';

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
        <p>{isEmpty ? t('indicators.empty', { year }) : t('indicators.lead')}</p>
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

function IndicatorRows({ indicator: { id, name, count, values } }: { indicator: IndicatorInList }) {
  const { t, say } = useWords();
  return (
    <li>
      <h2 lang="sv">
        <Link to="/indikatorer/$indicatorId" params={{ indicatorId: id }}>
          {name}
        </Link>
      </h2>
      <Scroll label={name}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('indicators.unit')}</th>
              <th scope="col">{t('indicators.document')}</th>
              <TargetHeaders />
            </tr>
          </thead>
          <tbody>
            {values.map((value, index) => (
              <tr key={`${value.planId}-${value.ref}-${index.toString()}`}>
                <th scope="row">
                  <Link
                    to="/planer/$planId"
                    params={{ planId: value.planId }}
                    search={{ ar: value.year, del: value.ref }}
                  >
                    {value.planName}
                  </Link>
                </th>
                <td>
                  {say(documentName(value))} {value.year}
                </td>
                <TargetCells value={value} />
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {count > values.length && (
        <p>
          <Link to="/indikatorer/$indicatorId" params={{ indicatorId: id }}>
            {t('indicators.all', { count })} <span className="unseen">{name}</span>
          </Link>
        </p>
      )}
    </li>
  );
}
