import { Link } from '@tanstack/react-router';
import type { Target } from '../../kernel/target.ts';
import { useWords } from '../../ui/language.ts';
import { Value } from '../../ui/parts/marks.tsx';
import { Scroll } from '../../ui/parts/Scroll.tsx';
import type { KeptPlan } from '../model/kept.ts';
import type { Goal, PlanIndicator, PrintedValue } from '../model/plan.ts';
import { AnalysisRow } from './AnalysisRow.tsx';
import { goalName } from './planNames.ts';
import { type Choosing, SourceButton } from './SourceButton.tsx';

const COLUMNS: Record<'plan' | 'report', PrintedValue[]> = {
  plan: ['target', 'cityTarget', 'periodicity'],
  report: ['outcome', 'outcomeMen', 'outcomeWomen', 'previous', 'target', 'cityTarget', 'period'],
};
const WORDS: ReadonlySet<PrintedValue> = new Set(['periodicity', 'period']);

/** A goal's indicators in the columns of the printed form: a plan's or a report's. */
export function IndicatorTable({ goal, kept, selected, onSelect, marks }: { goal: Goal; kept: KeptPlan } & Choosing) {
  const { t, say } = useWords();
  const { plan, indicatorIds } = kept;
  const columns = COLUMNS[plan.kind];
  const rows = plan.indicators
    .map((indicator, index) => ({ indicator, index }))
    .filter(({ indicator }) => indicator.goal === goal.id);
  return (
    <Scroll label={`${t('plans.indicators')}: ${goalName(say, goal)}`} className="plan-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('indicators.name')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={WORDS.has(column) ? undefined : 'figure'}>
                {t(`indicators.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map(({ indicator, index }) => (
          <tbody key={index} id={`i${index}`} className={selected === `i${index}` ? 'lit' : undefined}>
            <tr>
              <th scope="row">
                <Link to="/indikatorer/$indicatorId" params={{ indicatorId: indicatorIds[index] ?? '' }}>
                  {indicator.name}
                </Link>{' '}
                {marks(`i${index}`)}
                <SourceButton id={`i${index}`} what={indicator.name} source={indicator.source} onSelect={onSelect} />
              </th>
              {columns.map((column) => (
                <td key={column} className={WORDS.has(column) ? undefined : 'figure'}>
                  <Value
                    value={indicator[column]}
                    unresolved={indicator.unresolved.includes(column)}
                    delegated={isDelegated(indicator, column)}
                  />
                </td>
              ))}
            </tr>
            <AnalysisRow analysis={indicator.analysis} columns={columns.length + 1} />
          </tbody>
        ))}
      </table>
    </Scroll>
  );
}

function isDelegated(indicator: PlanIndicator, column: PrintedValue): boolean {
  const typed: Target | undefined =
    column === 'target' ? indicator.targetValue : column === 'cityTarget' ? indicator.cityTargetValue : undefined;
  return typed?.type === 'delegated';
}
