import { inlineText } from '../../../../kernel/richtext.ts';
import { parseTarget } from '../../../../kernel/target.ts';
import {
  type PlanActivity,
  type PlanIndicator,
  PRINTED_VALUES,
  type PrintedValue,
  type Source,
} from '../../../../plan/model/plan.ts';
import { UNRESOLVED } from '../../../model/tree.ts';
import { fold } from '../fold.ts';
import type { CellHeader } from './cell-header.ts';
import { columnsFor } from './cells.ts';
import type { Column } from './columns.ts';

/** What a table row says, before it is made an indicator or an activity. */
export interface RowValues {
  name: string;
  values: Map<Column, string>;
  open: Column[];
  analysis: string | null;
  source: Source;
}

const isPrinted = (column: Column): column is PrintedValue => (PRINTED_VALUES as readonly string[]).includes(column);

export function indicatorOf(
  id: string,
  goal: string,
  { name, values, open, analysis, source }: RowValues,
): PlanIndicator {
  const value = (column: PrintedValue) => values.get(column) ?? null;
  return {
    id,
    goal,
    name,
    target: value('target'),
    cityTarget: value('cityTarget'),
    periodicity: value('periodicity'),
    outcome: value('outcome'),
    outcomeMen: value('outcomeMen'),
    outcomeWomen: value('outcomeWomen'),
    previous: value('previous'),
    period: value('period'),
    targetValue: parseTarget(value('target')),
    cityTargetValue: parseTarget(value('cityTarget')),
    analysis,
    unresolved: open.filter(isPrinted),
    source,
  };
}

export function activityOf(
  id: string,
  goal: string,
  { name, values, open, analysis, source }: RowValues,
): PlanActivity {
  return {
    id,
    goal,
    title: name,
    start: values.get('start') ?? null,
    end: values.get('end') ?? null,
    deviation: values.get('deviation') ?? null,
    analysis,
    unresolved: open.filter((column) => column === 'start' || column === 'end'),
    source,
  };
}

/** The values of a row whose cells are known; a dash is nothing. `loose` if a value is in a column without a name. */
export function valuesOfCells(
  cells: string[],
  { columns, missing }: CellHeader,
): { name: string; values: Map<Column, string>; open: Column[]; loose: boolean } {
  const values = new Map<Column, string>();
  const open = new Set<Column>();
  let name = '';
  let loose = false;
  for (const [i, cell] of cells.entries()) {
    const column = columns[i] ?? null;
    const text = fold(cell).replace(/\s*§$/u, '');
    if (column === 'name' || column === 'title') name = text;
    else if (text === '' || /^[-–—]$/u.test(text)) continue;
    else if (column === null) {
      loose = true;
      for (const possible of columnsFor(text, missing)) open.add(possible);
    } else if (text === UNRESOLVED) open.add(column);
    else values.set(column, text);
  }
  return { name, values, open: [...open], loose };
}

export const cellTexts = (cells: Parameters<typeof inlineText>[0][]): string[] => cells.map(inlineText);
