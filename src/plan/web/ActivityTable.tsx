import { useWords } from '../../ui/language.ts';
import { Value } from '../../ui/parts/marks.tsx';
import { Scroll } from '../../ui/parts/Scroll.tsx';
import type { Goal, Plan } from '../model/plan.ts';
import { AnalysisRow } from './AnalysisRow.tsx';
import { goalName } from './planNames.ts';
import { type Choosing, SourceButton } from './SourceButton.tsx';

/** A goal's activities in the columns of the printed form. */
export function ActivityTable({ goal, plan, selected, onSelect, marks }: { goal: Goal; plan: Plan } & Choosing) {
  const { t, say } = useWords();
  const isReport = plan.kind === 'report';
  const rows = plan.activities
    .map((activity, index) => ({ activity, index }))
    .filter(({ activity }) => activity.goal === goal.id);
  return (
    <Scroll label={`${t('plans.activities')}: ${goalName(say, goal)}`} className="plan-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('activities.activity')}</th>
            <th scope="col">{t('activities.start')}</th>
            <th scope="col">{t('activities.end')}</th>
            {isReport && <th scope="col">{t('activities.deviation')}</th>}
          </tr>
        </thead>
        {rows.map(({ activity, index }) => (
          <tbody key={index} id={`a${index}`} className={selected === `a${index}` ? 'lit' : undefined}>
            <tr>
              <th scope="row">
                {activity.title} {marks(`a${index}`)}
                <SourceButton id={`a${index}`} what={activity.title} source={activity.source} onSelect={onSelect} />
              </th>
              <td className="day">
                <Value value={activity.start} unresolved={activity.unresolved.includes('start')} />
              </td>
              <td className="day">
                <Value value={activity.end} unresolved={activity.unresolved.includes('end')} />
              </td>
              {isReport && (
                <td>
                  <Value value={activity.deviation} />
                </td>
              )}
            </tr>
            <AnalysisRow analysis={activity.analysis} columns={isReport ? 4 : 3} />
          </tbody>
        ))}
      </table>
    </Scroll>
  );
}
