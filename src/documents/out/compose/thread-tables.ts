import { groupBy } from '../../../kernel/group.ts';
import { dayColumn, valueColumn } from '../../../plan/model/columns.ts';
import type { ThreadGoal } from '../../../plan/model/kept.ts';
import { documentName } from '../../../plan/model/words.ts';
import type { DataRow, DataTable, Part } from '../../model/tree.ts';
import { goalName } from './names.ts';

const VALUES = (['target', 'cityTarget', 'outcome'] as const).map(valueColumn);

/** The indicators of a goal, unit by unit. */
export function indicatorTable(goal: ThreadGoal): Part[] {
  if (goal.indicators.length === 0) return [];
  const all = goal.indicators.map(({ id, name, value }) => ({ ...value, id, name }));
  const shown = VALUES.filter(({ key }) => key !== 'outcome' || all.some(({ outcome }) => outcome !== null));
  const columns: DataTable['columns'] = [
    { label: 'Indikator', kind: 'text' },
    { label: 'Enhet', kind: 'text' },
    ...shown.map(({ words, kind }) => ({ label: words.sv, kind })),
    { label: valueColumn('periodicity').words.sv, kind: 'text' },
  ];
  const rows = byUnit(all, ['target', 'cityTarget', 'outcome', 'periodicity'], goal).map(
    ({ row, who }): DataRow => ({
      cells: [row.name, who, ...shown.map(({ value }) => value(row)), row.periodicity],
      unresolved: shown.flatMap(({ isUnresolved }, i) => (isUnresolved?.(row) ? [i + 2] : [])),
      analysis: null,
    }),
  );
  return [{ type: 'data', caption: `Indikatorer för ${goalName(goal)}`, columns, rows }];
}

/** The activities of a goal. One that several units share is a single row, unless they differ about it. */
export function activityTable(goal: ThreadGoal): Part[] {
  if (goal.activities.length === 0) return [];
  const rows = byUnit(goal.activities, ['title', 'start', 'end', 'analysis'], goal);
  const shared = groupBy(rows, ({ row: { title, start, end, analysis } }) =>
    JSON.stringify([title, start, end, analysis]),
  );
  return [
    {
      type: 'data',
      caption: `Aktiviteter för ${goalName(goal)}`,
      columns: [
        { label: 'Aktivitet', kind: 'text' },
        { label: 'Enhet', kind: 'text' },
        ...(['start', 'end'] as const).map((day) => ({ label: dayColumn(day).words.sv, kind: 'date' as const })),
      ],
      rows: [...shared.values()].flatMap((same): DataRow[] =>
        same.slice(0, 1).map(({ row: { title, start, end, analysis } }) => ({
          cells: [title, new Intl.ListFormat('sv').format([...new Set(same.map(({ who }) => who))]), start, end],
          unresolved: [],
          analysis,
        })),
      ),
    },
  ];
}

/** A row of a table in one unit's plan or report. */
interface InPlan {
  id: string;
  planId: string;
  planName: string;
  unresolved?: string[];
}

/**
 * The same thing occurs in a unit's plan and in its reports. It is a single row if what they say is compatible;
 * otherwise one row for each, naming its document.
 */
function byUnit<Row extends InPlan>(
  rows: Row[],
  keys: (keyof Row)[],
  { places }: ThreadGoal,
): { row: Row; who: string }[] {
  const documents = new Map(places.map((place) => [place.planId, documentName(place).sv.toLowerCase()]));
  return [...groupBy(rows, ({ id, planName }) => JSON.stringify([id, planName])).values()].flatMap((group) => {
    const one = asOne(group, keys);
    if (one) return [{ row: one, who: one.planName }];
    return group.map((row) => ({ row, who: [row.planName, documents.get(row.planId)].filter(Boolean).join(', ') }));
  });
}

/** Merges rows that do not contradict each other; an unresolved value could be any. */
function asOne<Row extends InPlan>(rows: Row[], keys: (keyof Row)[]): Row | null {
  const [first, ...others] = rows;
  if (!first || others.length === 0) return first ?? null;
  const values = keys.map((key) => new Set(rows.map((row) => row[key]).filter((value) => value !== null)));
  if (values.some(({ size }) => size > 1) || rows.some(({ unresolved = [] }) => unresolved.length > 0)) return null;
  return { ...first, ...Object.fromEntries(keys.map((key, i) => [key, [...(values[i] ?? [])][0] ?? null])) };
}
