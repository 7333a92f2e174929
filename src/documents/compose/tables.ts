import type { Plan, PlanActivity, PlanIndicator, PrintedValue, Source } from '../../plan/model/plan.ts';
import type { DataRow, DataTable, Part } from '../model/tree.ts';

interface Piece {
  source: Source;
  parts: Part[];
}

type Column = [value: PrintedValue, label: string, kind: DataTable['columns'][number]['kind']];

const planColumns = (year: number | null): Column[] => [
  ['target', 'Årsmål', 'figure'],
  ['cityTarget', year === null ? 'KF:s årsmål' : `KF:s årsmål år ${year}`, 'figure'],
  ['periodicity', 'Periodicitet', 'text'],
];

const reportColumns = (year: number | null, occasion: Plan['occasion']): Column[] => [
  ['outcome', 'Periodens utfall', 'figure'],
  ['outcomeMen', 'Utfall män/pojkar', 'figure'],
  ['outcomeWomen', 'Utfall kvinnor/flickor', 'figure'],
  ['previous', `Periodens utfall ${occasion ?? 'VB'} ${(year ?? new Date(0).getUTCFullYear()) - 1}`, 'figure'],
  ['target', 'Årsmål', 'figure'],
  ['cityTarget', 'KF:s årsmål', 'figure'],
  ['period', 'Period', 'text'],
];

/** The tables of a goal's indicators: those that stand together are one table. */
export function indicatorTables(plan: Plan, goal: string): Piece[] {
  const own = plan.indicators.filter((indicator) => indicator.goal === goal);
  const columns = columnsFor(plan, own);
  return runs(own, others(plan, goal, 'activities')).map((indicators) => ({
    source: (indicators[0] as PlanIndicator).source,
    parts: [
      {
        type: 'data',
        caption: 'Indikatorer',
        columns: [{ label: 'Indikator', kind: 'text' }, ...columns.map(([, label, kind]) => ({ label, kind }))],
        rows: indicators.map((indicator) => indicatorRow(indicator, columns)),
      },
    ],
  }));
}

/** A plan's columns or a report's; a value that the usual columns have no place for brings its own. */
function columnsFor(plan: Plan, indicators: PlanIndicator[]): Column[] {
  const usual = plan.kind === 'plan' ? planColumns(plan.year) : reportColumns(plan.year, plan.occasion);
  const all = [...usual, ...planColumns(plan.year), ...reportColumns(plan.year, plan.occasion)];
  const extra = all.filter(
    ([value], i) =>
      !usual.some(([known]) => known === value) &&
      all.findIndex(([other]) => other === value) === i &&
      indicators.some((indicator) => indicator[value] !== null || indicator.unresolved.includes(value)),
  );
  return [...usual, ...extra];
}

const indicatorRow = (indicator: PlanIndicator, columns: Column[]): DataRow => ({
  cells: [indicator.name, ...columns.map(([value]) => indicator[value])],
  unresolved: columns.flatMap(([value], i) => (indicator.unresolved.includes(value) ? [i + 1] : [])),
  analysis: indicator.analysis,
});

/** The tables of a goal's activities. A report's have a column for the deviation. */
export function activityTables(plan: Plan, goal: string): Piece[] {
  const own = plan.activities.filter((activity) => activity.goal === goal);
  const deviates = plan.kind === 'report' || own.some(({ deviation }) => deviation !== null);
  return runs(own, others(plan, goal, 'indicators')).map((activities) => ({
    source: (activities[0] as PlanActivity).source,
    parts: [
      {
        type: 'data',
        caption: 'Aktiviteter',
        columns: [
          { label: 'Aktivitet', kind: 'text' },
          { label: 'Startdatum', kind: 'date' },
          { label: 'Slutdatum', kind: 'date' },
          ...(deviates ? [{ label: 'Avvikelse', kind: 'text' as const }] : []),
        ],
        rows: activities.map(({ title, start, end, deviation, unresolved, analysis }) => ({
          cells: [title, start, end, ...(deviates ? [deviation] : [])],
          unresolved: unresolved.map((value) => (value === 'start' ? 1 : 2)),
          analysis,
        })),
      },
    ],
  }));
}

/** Where the goal's other parts begin: a table stops there. */
const others = (plan: Plan, goal: string, kind: 'indicators' | 'activities'): number[] => [
  ...(plan.goals.find(({ id }) => id === goal)?.sections.map(({ source }) => source.line) ?? []),
  ...plan[kind].filter((row) => row.goal === goal).map(({ source }) => source.line),
];

/** Parts rows into tables: a new one begins where something else stands between two rows. */
function runs<T extends { source: Source }>(rows: T[], breaks: number[]): T[][] {
  const tables: T[][] = [];
  let last: T | null = null;
  for (const row of rows) {
    const parted = last !== null && breaks.some((line) => line > (last as T).source.line && line < row.source.line);
    if (last === null || parted) tables.push([row]);
    else tables.at(-1)?.push(row);
    last = row;
  }
  return tables;
}
