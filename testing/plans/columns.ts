import type { PrintedValue } from '../../src/plan/model/plan.ts';
import { PLAN_COLUMNS, REPORT_COLUMNS, type TruthDocument } from './truth.ts';

/** The columns of a table after its first, and the texts of their header cells. */
export interface Columns {
  first: 'Indikator' | 'Aktivitet';
  heads: string[];
}

const HEADS: Record<PrintedValue, (document: TruthDocument, year: string) => string> = {
  target: () => 'Årsmål',
  cityTarget: (document, year) => `KF:s årsmål ${document.kind === 'plan' ? year : ''}`.trim(),
  periodicity: () => 'Periodicitet',
  outcome: () => 'Periodens utfall',
  outcomeMen: () => 'Utfall män/ pojkar',
  outcomeWomen: () => 'Utfall kvinnor/ flickor',
  previous: (document) => `Periodens utfall ${document.occasion ?? 'VB'} ${document.year - 1}`,
  period: () => 'Period',
};

export const valueColumns = (document: TruthDocument): PrintedValue[] =>
  document.kind === 'plan' ? PLAN_COLUMNS : REPORT_COLUMNS;

/** `yearInHeader` is the year as printed, e.g. `år 2026`. */
export function indicatorColumns(document: TruthDocument, yearInHeader: string): Columns {
  const year = yearInHeader.replace('2026', String(document.year));
  return { first: 'Indikator', heads: valueColumns(document).map((column) => HEADS[column](document, year)) };
}

export const activityColumns = (document: TruthDocument): Columns => ({
  first: 'Aktivitet',
  heads: ['Startdatum', 'Slutdatum', ...(document.kind === 'report' ? ['Avvikelse'] : [])],
});
