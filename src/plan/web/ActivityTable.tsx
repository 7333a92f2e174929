import { useWords } from '../../ui/language.ts';
import { Table } from '../../ui/parts/Table.tsx';
import { activityColumns } from '../model/columns.ts';
import type { Goal, Plan } from '../model/plan.ts';
import { AnalysisBelow } from './AnalysisBelow.tsx';
import { goalName } from './planNames.ts';
import { type Choosing, SourceButton } from './SourceButton.tsx';

/** A goal's activities in the columns of the printed form. */
export function ActivityTable({ goal, plan, selected, onSelect, marks }: { goal: Goal; plan: Plan } & Choosing) {
  const { t, say } = useWords();
  const rows = plan.activities.filter((row) => row.goal === goal.id);
  return (
    <Table
      label={`${t('activities.title')}: ${goalName(say, goal)}`}
      className="plan-table"
      columns={activityColumns(plan, rows)}
      rows={rows}
      keyOf={({ id }) => id}
      placeOf={({ id }) => ({ id, isLit: selected === id })}
      draw={{
        title: ({ id, title, source }) => (
          <>
            {title} {marks(id)}
            <SourceButton id={id} what={title} source={source} onSelect={onSelect} />
          </>
        ),
      }}
      below={({ analysis }) => analysis && <AnalysisBelow analysis={analysis} />}
    />
  );
}
