import { Scroll } from '../../ui/parts/Scroll.tsx';
import './activities.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PartChooser } from '../../organisation/web/PartChooser.tsx';
import { useWords } from '../../ui/language.ts';
import { useSeen } from '../../ui/useSeen.ts';
import { ACTIVITY_DAYS } from '../model/columns.ts';
import type { ActivityRow } from '../model/kept.ts';
import { activitiesQuery } from './queries.ts';
import { useYear } from './year.ts';

/** Activities on a time line of the year; each row is a row of a table, so that it reads without the drawing too. */
export function ActivitiesPage() {
  const { t, say, language } = useWords();
  const { seen } = useSeen();
  const { year } = useYear();
  const { data: activities } = useSuspenseQuery(activitiesQuery({ year, within: seen.enhet }));
  const months = Array.from({ length: 12 }, (_, month) =>
    new Date(2026, month, 1).toLocaleDateString(language, { month: 'short' }),
  );
  return (
    <div className="page">
      <header className="page-head">
        <h1>
          {t('activities.title')} {year}
        </h1>
        <p>{t('activities.lead')}</p>
      </header>
      <PartChooser kind="unit" />
      {activities.length === 0 || year === undefined ? (
        <p>{t('activities.empty')}</p>
      ) : (
        <Scroll hint label={t('activities.title')}>
          <table className="timeline">
            <thead>
              <tr>
                {ACTIVITY_DAYS.map(({ key, words }) => (
                  <th key={key} scope="col">
                    {say(words)}
                  </th>
                ))}
                <th scope="col" className="months">
                  <span className="unseen">{t('activities.time', { year })}</span>
                  <span aria-hidden="true" className="month-names">
                    {months.map((month) => (
                      <span key={month}>{month}</span>
                    ))}
                  </span>
                </th>
              </tr>
            </thead>
            <tbody>
              {activities.map((activity, index) => (
                <tr key={`${activity.planId}-${activity.ref}-${activity.id}-${index.toString()}`}>
                  <th scope="row" lang="sv">
                    {activity.title}
                    <br />
                    <Link
                      className="small"
                      to="/planer/$planId"
                      params={{ planId: activity.planId }}
                      search={{ ...(seen.ar ? { ar: seen.ar } : {}), del: activity.ref }}
                    >
                      {activity.planName}
                    </Link>
                  </th>
                  <td className="day">{activity.start}</td>
                  <td className="day">{activity.end}</td>
                  <td className="months">
                    <Bar activity={activity} year={year} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </div>
  );
}

const DAY = 86_400_000;

/** From start to end within the year; an arrow where it goes on beyond. */
function Bar({ activity: { start, end }, year }: { activity: ActivityRow; year: number }) {
  const { t } = useWords();
  if (start === null || end === null) return <span className="quiet small">{t('activities.noDates')}</span>;
  const [first, last] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  const share = (day: number) => ((Math.min(Math.max(day, first), last) - first) / (last - first)) * 100;
  const [from, to] = [share(Date.parse(start)), share(Date.parse(end) + DAY)];
  const before = Number(start.slice(0, 4)) < year;
  const after = Number(end.slice(0, 4)) > year;
  return (
    <span className="track">
      <span className="bar" style={{ left: `${from}%`, width: `${Math.max(to - from, 0.8)}%` }} />
      {before && <span className="beyond left" title={t('activities.before', { year })} aria-hidden="true" />}
      {after && <span className="beyond right" title={t('activities.after', { year })} aria-hidden="true" />}
    </span>
  );
}
