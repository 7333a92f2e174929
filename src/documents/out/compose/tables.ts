import { groupBy } from '../../../kernel/group.ts';
import type { Goal, Plan, PlanActivity, PlanIndicator, PrintedValue, Source } from '../../../plan/model/plan.ts';
import type { DataRow, DataTable, Part } from '../../model/tree.ts';
import { goalName } from './names.ts';

/** Some parts and where in their file they begin. */
export interface Piece {
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

/** The tables of each goal, by its id: rows that stand together are one table. */
export function tablesOf(plan: Plan): Map<string, Piece[]> {
  const indicators = groupBy(plan.indicators, ({ goal }) => goal);
  const activities = groupBy(plan.activities, ({ goal }) => goal);
  return new Map(
    plan.goals.map((goal) => {
      const { id, sections } = goal;
      const counted = indicators.get(id) ?? [];
      const done = activities.get(id) ?? [];
      const columns = columnsFor(plan, counted);
      const deviating = deviates(plan, done);
      return [
        id,
        [
          ...runs(counted, [...sections, ...done]).map((rows) => indicatorTable(goal, rows, columns)),
          ...runs(done, [...sections, ...counted]).map((rows) => activityTable(goal, rows, deviating)),
        ],
      ];
    }),
  );
}

const indicatorTable = (goal: Goal, rows: PlanIndicator[], columns: Column[]): Piece => ({
  source: (rows[0] as PlanIndicator).source,
  parts: [
    {
      type: 'data',
      caption: `Indikatorer för ${goalName(goal)}`,
      columns: [{ label: 'Indikator', kind: 'text' }, ...columns.map(([, label, kind]) => ({ label, kind }))],
      rows: rows.map((indicator) => indicatorRow(indicator, columns)),
    },
  ],
});

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

/** A report's activities have a column for the deviation. */
const deviates = ({ kind }: Plan, activities: PlanActivity[]): boolean =>
  kind === 'report' || activities.some(({ deviation }) => deviation !== null);

const activityTable = (goal: Goal, rows: PlanActivity[], deviating: boolean): Piece => ({
  source: (rows[0] as PlanActivity).source,
  parts: [
    {
      type: 'data',
      caption: `Aktiviteter för ${goalName(goal)}`,
      columns: [
        { label: 'Aktivitet', kind: 'text' },
        { label: 'Startdatum', kind: 'date' },
        { label: 'Slutdatum', kind: 'date' },
        ...(deviating ? [{ label: 'Avvikelse', kind: 'text' as const }] : []),
      ],
      rows: rows.map(({ title, start, end, deviation, unresolved, analysis }) => ({
        cells: [title, start, end, ...(deviating ? [deviation] : [])],
        unresolved: unresolved.map((value) => (value === 'start' ? 1 : 2)),
        analysis,
      })),
    },
  ],
});

/** Parts rows into tables: a new one begins where something else of the goal's stands between two rows. */
function runs<T extends { source: Source }>(rows: T[], others: { source: Source }[]): T[][] {
  const breaks = others.map(({ source }) => source.line).sort((a, b) => a - b);
  const tables: T[][] = [];
  let last = 0;
  for (const row of rows) {
    const parted = (firstAfter(breaks, last) ?? Number.POSITIVE_INFINITY) < row.source.line;
    if (tables.length === 0 || parted) tables.push([row]);
    else tables.at(-1)?.push(row);
    last = row.source.line;
  }
  return tables;
}

/** The first of some numbers, in order, that is larger than another. */
function firstAfter(sorted: number[], number: number): number | undefined {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as number) > number) to = middle;
    else from = middle + 1;
  }
  return sorted[from];
}
