import { groupBy } from '../../../kernel/group.ts';
import { activityColumns, indicatorColumns, type PrintedColumn, printedName } from '../../../plan/model/columns.ts';
import type { Plan, Source } from '../../../plan/model/plan.ts';
import type { Part } from '../../model/tree.ts';
import { goalName } from './names.ts';

/** Some parts and where in their file they begin. */
export interface Piece {
  source: Source;
  parts: Part[];
}

/** The tables of each goal, by its id: rows that stand together are one table. */
export function tablesOf(plan: Plan): Map<string, Piece[]> {
  const indicators = groupBy(plan.indicators, ({ goal }) => goal);
  const activities = groupBy(plan.activities, ({ goal }) => goal);
  return new Map(
    plan.goals.map((goal) => {
      const { id, sections } = goal;
      const counted = indicators.get(id) ?? [];
      const done = activities.get(id) ?? [];
      const counting = indicatorColumns(plan, counted);
      const doing = activityColumns(plan, done);
      return [
        id,
        [
          ...runs(counted, [...sections, ...done]).map((rows) =>
            tableOf(plan, `Indikatorer för ${goalName(goal)}`, counting, rows),
          ),
          ...runs(done, [...sections, ...counted]).map((rows) =>
            tableOf(plan, `Aktiviteter för ${goalName(goal)}`, doing, rows),
          ),
        ],
      ];
    }),
  );
}

type Columns<Row> = PrintedColumn<Row>[];

/** Rows as a table of the document; each has what its columns say, and its analysis below. */
const tableOf = <Row extends { source: Source; analysis: string | null }>(
  plan: Plan,
  caption: string,
  columns: Columns<Row>,
  rows: Row[],
): Piece => ({
  source: (rows[0] as Row).source,
  parts: [
    {
      type: 'data',
      caption,
      columns: columns.map((column) => ({ label: printedName(column, plan), kind: column.kind })),
      rows: rows.map((row) => ({
        cells: columns.map(({ value }) => value(row)),
        unresolved: columns.flatMap(({ isUnresolved }, at) => (isUnresolved?.(row) ? [at] : [])),
        analysis: row.analysis,
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
