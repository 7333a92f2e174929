import { activityColumns, indicatorColumns, type PrintedColumn, printedName } from '../../../plan/model/columns.ts';
import { type Part, partsUnder, rowsOf } from '../../../plan/model/part.ts';
import type { Goal, Plan, Section } from '../../../plan/model/plan.ts';
import type { DataTable } from '../../model/tree.ts';
import { goalName } from './names.ts';

/** The texts and tables of a goal, in the plan's order: rows of one kind with nothing between them are one table. */
export function piecesUnder(plan: Plan, goal: Goal): (Section | DataTable)[] {
  const parts = partsUnder(plan, goal.id);
  const counting = indicatorColumns(plan, rowsOf(parts, 'indicator'));
  const doing = activityColumns(plan, rowsOf(parts, 'activity'));
  return runsOf(parts).flatMap((run): (Section | DataTable)[] => {
    switch (run[0]?.kind) {
      case 'indicator':
        return [tableOf(plan, `Indikatorer för ${goalName(goal)}`, counting, rowsOf(run, 'indicator'))];
      case 'activity':
        return [tableOf(plan, `Aktiviteter för ${goalName(goal)}`, doing, rowsOf(run, 'activity'))];
      default:
        return run.flatMap(({ kind, value }) => (kind === 'section' ? [value] : []));
    }
  });
}

/** Rows as a table of the document; each has what its columns say, and its analysis below. */
const tableOf = <Row extends { analysis: string | null }>(
  plan: Plan,
  caption: string,
  columns: PrintedColumn<Row>[],
  rows: Row[],
): DataTable => ({
  type: 'data',
  caption,
  columns: columns.map((column) => ({ label: printedName(column, plan), kind: column.kind })),
  rows: rows.map((row) => ({
    cells: columns.map(({ value }) => value(row)),
    unresolved: columns.flatMap(({ isUnresolved }, at) => (isUnresolved?.(row) ? [at] : [])),
    analysis: row.analysis,
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
