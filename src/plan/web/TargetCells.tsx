import { useWords } from '../../ui/language.ts';
import { Value } from '../../ui/parts/marks.tsx';
import type { IndicatorValue } from '../model/values.ts';

const COLUMNS = ['target', 'cityTarget', 'outcome'] as const;

/** The headers of an indicator's target, the city's target and the outcome. */
export function TargetHeaders() {
  const { t } = useWords();
  return COLUMNS.map((column) => (
    <th key={column} scope="col" className="figure">
      {t(`indicators.${column}`)}
    </th>
  ));
}

/** The cells below `TargetHeaders`. */
export function TargetCells({ value }: { value: IndicatorValue }) {
  return COLUMNS.map((column) => (
    <td key={column} className="figure">
      <Value
        value={value[column]}
        unresolved={value.unresolved.includes(column)}
        delegated={column === 'target' && value.targetValue.type === 'delegated'}
      />
    </td>
  ));
}
