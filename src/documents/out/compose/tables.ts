import { type Part, partsUnder, rowsOf } from '../../../plan/model/part.ts';
import type { Goal, Plan, PlanActivity, PlanIndicator, PrintedValue, Section } from '../../../plan/model/plan.ts';
import type { DataRow, DataTable } from '../../model/tree.ts';
import { goalName } from './names.ts';

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

/** The texts and tables of a goal, in the plan's order: rows of one kind with nothing between them form one table. */
export function piecesUnder(plan: Plan, goal: Goal): (Section | DataTable)[] {
  const parts = partsUnder(plan, goal.id);
  const columns = columnsFor(plan, rowsOf(parts, 'indicator'));
  const deviating = deviates(plan, rowsOf(parts, 'activity'));
  return runsOf(parts).flatMap((run): (Section | DataTable)[] => {
    switch (run[0]?.kind) {
      case 'indicator':
        return [indicatorTable(goal, rowsOf(run, 'indicator'), columns)];
      case 'activity':
        return [activityTable(goal, rowsOf(run, 'activity'), deviating)];
      default:
        return run.flatMap(({ kind, value }) => (kind === 'section' ? [value] : []));
    }
  });
}

const indicatorTable = (goal: Goal, rows: PlanIndicator[], columns: Column[]): DataTable => ({
  type: 'data',
  caption: `Indikatorer för ${goalName(goal)}`,
  columns: [{ label: 'Indikator', kind: 'text' }, ...columns.map(([, label, kind]) => ({ label, kind }))],
  rows: rows.map((indicator) => indicatorRow(indicator, columns)),
});

/** A plan's columns or a report's; a value without a place in the usual columns adds its own. */
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

const activityTable = (goal: Goal, rows: PlanActivity[], deviating: boolean): DataTable => ({
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
});

/** Splits parts wherever one of another kind begins. */
function runsOf(parts: readonly Part[]): Part[][] {
  const runs: Part[][] = [];
  for (const part of parts) {
    const run = runs.at(-1);
    if (run?.[0]?.kind === part.kind) run.push(part);
    else runs.push([part]);
  }
  return runs;
}
