import type { PrintedValue } from '../../src/plan/model/plan.ts';
import type { TruthActivity, TruthIndicator } from './truth.ts';

/** A table row as printed: its first cell, the cells after it (`''` is an empty one), and the analysis below it. */
export interface Row {
  name: string;
  cells: string[];
  analysis: string[] | null;
}

/** The rows of a goal's indicators. One that is printed twice has its analysis below the second. */
export const indicatorRows = (indicators: TruthIndicator[], columns: PrintedValue[]): Row[] =>
  indicators.flatMap((indicator) => {
    const row = {
      name: indicator.name,
      cells: columns.map((column) => indicator[column] ?? ''),
      analysis: indicator.analysis,
    };
    return indicator.twice ? [{ ...row, analysis: null }, row] : [row];
  });

export const activityRows = (activities: TruthActivity[], columns: number): Row[] =>
  activities.map(({ title, start, end, deviation, analysis }) => ({
    name: title,
    cells: [start ?? '', end ?? '', deviation ?? ''].slice(0, columns),
    analysis,
  }));
