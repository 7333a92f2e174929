import { Link } from '@tanstack/react-router';
import { useWords } from '../../ui/language.ts';
import { Table } from '../../ui/parts/Table.tsx';
import { indicatorColumns } from '../model/columns.ts';
import type { KeptPlan } from '../model/kept.ts';
import type { Goal } from '../model/plan.ts';
import { AnalysisBelow } from './AnalysisBelow.tsx';
import { goalName } from './planNames.ts';
import { type Choosing, SourceButton } from './SourceButton.tsx';

/** A goal's indicators in the columns of the printed form: a plan's or a report's. */
export function IndicatorTable({ goal, kept, selected, onSelect, marks }: { goal: Goal; kept: KeptPlan } & Choosing) {
  const { t, say } = useWords();
  const { plan, indicatorIds } = kept;
  const rows = plan.indicators.filter((row) => row.goal === goal.id);
  return (
    <Table
      label={`${t('indicators.title')}: ${goalName(say, goal)}`}
      className="plan-table"
      columns={indicatorColumns(plan, rows)}
      rows={rows}
      keyOf={({ id }) => id}
      placeOf={({ id }) => ({ id, isLit: selected === id })}
      draw={{
        name: ({ id, name, source }) => (
          <>
            <Link to="/indikatorer/$indicatorId" params={{ indicatorId: indicatorIds[id] ?? '' }}>
              {name}
            </Link>{' '}
            {marks(id)}
            <SourceButton id={id} what={name} source={source} onSelect={onSelect} />
          </>
        ),
      }}
      below={({ analysis }) => analysis && <AnalysisBelow analysis={analysis} />}
    />
  );
}
