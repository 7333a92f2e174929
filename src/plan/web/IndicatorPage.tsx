import { Scroll } from '../../ui/parts/Scroll.tsx';
import { documentName } from '../model/words.ts';
import './indicators.css';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useWords } from '../../ui/language.ts';
import { More } from '../../ui/parts/More.tsx';
import { Value } from '../../ui/parts/marks.tsx';
import { indicatorQuery } from '../../ui/queries.ts';
import { TargetLanes } from './TargetLanes.tsx';

const COLUMNS = ['target', 'cityTarget', 'outcome', 'outcomeMen', 'outcomeWomen', 'previous'] as const;

/** One indicator across units and years: a small drawing, and every value as printed. */
export function IndicatorPage() {
  const { t, say } = useWords();
  const { indicatorId } = useParams({ from: '/indikatorer/$indicatorId' });
  const rows = useSuspenseInfiniteQuery(indicatorQuery(indicatorId));
  const name = rows.data.pages[0]?.name;
  const values = rows.data.pages.flatMap((page) => page.values);
  return (
    <div className="page">
      <header className="page-head">
        <p className="quiet">{t('indicators.name')}</p>
        <h1 lang="sv">{name}</h1>
      </header>
      <TargetLanes values={values} />
      <h2>{t('indicators.table')}</h2>
      <Scroll label={t('indicators.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('indicators.unit')}</th>
              <th scope="col">{t('indicators.document')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className="figure">
                  {t(`indicators.${column}`)}
                </th>
              ))}
              <th scope="col">{t('indicators.goal')}</th>
            </tr>
          </thead>
          <tbody>
            {values.map((value, index) => (
              <tr key={`${value.planId}-${value.ref}-${index.toString()}`}>
                <th scope="row">{value.planName}</th>
                <td>
                  <Link
                    to="/planer/$planId"
                    params={{ planId: value.planId }}
                    search={{ ar: value.year, del: value.ref }}
                  >
                    {say(documentName(value))} {value.year}
                  </Link>
                </td>
                {COLUMNS.map((column) => (
                  <td key={column} className="figure">
                    <Value
                      value={value[column]}
                      unresolved={value.unresolved.includes(column)}
                      delegated={column === 'target' && value.targetValue.type === 'delegated'}
                    />
                  </td>
                ))}
                <td lang="sv">{value.goal}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <More of={rows} />
    </div>
  );
}
