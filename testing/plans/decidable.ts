import { PRINTED_VALUES, type PrintedValue } from '../../src/plan/model/plan.ts';
import { valueColumns } from './columns.ts';
import type { TruthActivity, TruthDocument, TruthIndicator } from './truth.ts';

/**
 * The document without what no reader could know, for plain text. A row without any value would not look like a row but
 * like a line of prose; if white space is folded, the same goes for a row with one date of two, or without the word in
 * the last column.
 */
export function withoutLooseRows(document: TruthDocument, folded: boolean): TruthDocument {
  const dated = (activity: TruthActivity): TruthActivity => ({
    ...activity,
    start: activity.start ?? (folded || activity.end === null ? `${document.year}-01-01` : null),
    end: activity.end ?? (folded ? `${document.year}-12-31` : null),
  });
  const columns = valueColumns(document);
  const valued = (indicator: TruthIndicator): TruthIndicator => {
    if (!folded && columns.some((column) => indicator[column] !== null)) return indicator;
    return document.kind === 'plan'
      ? { ...indicator, periodicity: indicator.periodicity ?? 'År' }
      : { ...indicator, period: indicator.period ?? String(document.year) };
  };
  return {
    ...document,
    goals: document.goals.map((goal) => ({
      ...goal,
      indicators: goal.indicators.map(valued),
      activities: goal.activities.map(dated),
    })),
  };
}

/**
 * What a reader may say about a value: that it is known, or only that it cannot be; `either` if a careful reader may
 * say both.
 */
export type Knowable = 'known' | 'unresolved' | 'either';

const LAST: PrintedValue[] = ['periodicity', 'period'];
const isDelegation = (text: string | null) => text !== null && /^(Tas fram|Fastställs)/u.test(text);

/**
 * Which values of a row can be known if empty cells left no trace. The last column is recognised by its words; the
 * others can be told apart only if all of them are filled, or none. A delegation is most likely the city's, which a
 * reader may trust or not.
 */
export function knowable(
  indicator: TruthIndicator,
  document: TruthDocument,
  folded: boolean,
): Record<PrintedValue, Knowable> {
  const numbers = valueColumns(document).filter((column) => !LAST.includes(column));
  const filled = numbers.filter((column) => indicator[column] !== null);
  const open = folded && filled.length > 0 && filled.length < numbers.length;
  const delegated = filled.some((column) => isDelegation(indicator[column]));
  const state = (column: PrintedValue): Knowable => {
    if (!open || !numbers.includes(column)) return 'known';
    return delegated ? 'either' : 'unresolved';
  };
  return Object.fromEntries(PRINTED_VALUES.map((column) => [column, state(column)])) as Record<PrintedValue, Knowable>;
}
