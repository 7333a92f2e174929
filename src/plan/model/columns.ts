import type { Column } from '../../kernel/column.ts';
import type { Target } from '../../kernel/target.ts';
import type { Words } from '../../kernel/words.ts';
import type { IndicatorValue, PlanSummary } from './kept.ts';
import type { Plan, PlanActivity, PlanIndicator, PrintedValue } from './plan.ts';
import { documentName, documentOfYear, ownerName } from './words.ts';

// Every column of the lists of plans, indicators and activities. A new column is one entry here: it is then on the page, in documents and in files.

/** A column of a plan's own tables, with what its header says in print when that is more than on a page. */
export interface PrintedColumn<Row> extends Column<Row> {
  /** What it prints: no words of its own, since a plan is in the language it was written in. */
  value: (row: Row) => string | null;
  printed?: (plan: Plan) => string;
  /** The documents whose printed form has it; others have it when a row holds a value for it. */
  usualIn: readonly Plan['kind'][];
}

/** The values of an indicator in one plan, wherever it is listed. */
type Values = Record<PrintedValue, string | null> & {
  targetValue: Target;
  cityTargetValue?: Target;
  unresolved: readonly string[];
};

const value = (
  key: PrintedValue,
  sv: string,
  en: string,
  usualIn: PrintedColumn<Values>['usualIn'],
  more: Partial<PrintedColumn<Values>> = {},
): PrintedColumn<Values> => ({
  key,
  words: { sv, en },
  kind: 'figure',
  value: (row) => row[key],
  isUnresolved: ({ unresolved }) => unresolved.includes(key),
  usualIn,
  ...more,
});

const BOTH = ['plan', 'report'] as const;

const VALUES = {
  outcome: value('outcome', 'Periodens utfall', 'Outcome', ['report']),
  outcomeMen: value('outcomeMen', 'Män/pojkar', 'Men and boys', ['report'], { printed: () => 'Utfall män/pojkar' }),
  outcomeWomen: value('outcomeWomen', 'Kvinnor/flickor', 'Women and girls', ['report'], {
    printed: () => 'Utfall kvinnor/flickor',
  }),
  previous: value('previous', 'Samma tillfälle förra året', 'Same occasion last year', ['report'], {
    printed: ({ year, occasion }) =>
      `Periodens utfall ${occasion ?? 'VB'} ${(year ?? new Date(0).getUTCFullYear()) - 1}`,
  }),
  target: value('target', 'Årsmål', 'Target', BOTH, { isDelegated: ({ targetValue }) => isDelegated(targetValue) }),
  cityTarget: value('cityTarget', 'KF:s årsmål', 'City target', BOTH, {
    isDelegated: ({ cityTargetValue }) => isDelegated(cityTargetValue),
    printed: ({ kind, year }) => (kind === 'report' || year === null ? 'KF:s årsmål' : `KF:s årsmål år ${year}`),
  }),
  periodicity: value('periodicity', 'Periodicitet', 'Periodicity', ['plan'], { kind: 'text' }),
  period: value('period', 'Period', 'Period', ['report'], { kind: 'text' }),
} satisfies Record<PrintedValue, PrintedColumn<Values>>;

const isDelegated = (target: Target | undefined): boolean => target?.type === 'delegated';

/** An indicator's values in the order of the printed form. */
const INDICATOR_VALUES: PrintedColumn<Values>[] = Object.values(VALUES);

/** A value by itself, for what is said of it elsewhere. */
export const valueColumn = (key: PrintedValue): PrintedColumn<Values> => VALUES[key];

const UNIT: Column<{ planName: string }> = {
  key: 'unit',
  words: { sv: 'Enhet', en: 'Unit' },
  kind: 'text',
  value: ({ planName }) => planName,
};

const DOCUMENT: Column<IndicatorValue> = {
  key: 'document',
  words: { sv: 'Dokument', en: 'Document' },
  kind: 'text',
  value: (row) => documentOfYear(row, row.year),
};

/** What an indicator is listed by across plans: in short, in full, and along a thread. */
export const INDICATOR_IN_SHORT: Column<IndicatorValue>[] = [
  UNIT,
  DOCUMENT,
  VALUES.target,
  VALUES.cityTarget,
  VALUES.outcome,
];
export const INDICATOR_IN_FULL: Column<IndicatorValue>[] = [
  ...INDICATOR_IN_SHORT,
  VALUES.outcomeMen,
  VALUES.outcomeWomen,
  VALUES.previous,
  { key: 'goal', words: { sv: 'Mål', en: 'Goal' }, kind: 'text', value: ({ goal }) => goal },
];
export const INDICATOR_IN_THREAD: Column<IndicatorValue & { name: string }>[] = [
  indicatorName(),
  UNIT,
  VALUES.target,
  VALUES.cityTarget,
  VALUES.outcome,
];

function indicatorName(): PrintedColumn<{ name: string }> {
  return {
    key: 'name',
    words: { sv: 'Indikator', en: 'Indicator' },
    kind: 'text',
    value: ({ name }) => name,
    usualIn: BOTH,
  };
}

/** A day of an activity by itself, for what is said of it elsewhere. */
export const dayColumn = (key: 'start' | 'end'): PrintedColumn<ActivityDays> => DAYS[key];

const day = (key: 'start' | 'end', words: Words): PrintedColumn<ActivityDays> => ({
  key,
  words,
  kind: 'date',
  value: (row) => row[key],
  isUnresolved: ({ unresolved = [] }) => unresolved.includes(key),
  usualIn: BOTH,
});

interface ActivityDays {
  title: string;
  start: string | null;
  end: string | null;
  unresolved?: readonly string[];
}

const DAYS = {
  start: day('start', { sv: 'Startdatum', en: 'Start' }),
  end: day('end', { sv: 'Slutdatum', en: 'End' }),
};

/** An activity's title and days, wherever it is listed. */
export const ACTIVITY_DAYS: PrintedColumn<ActivityDays>[] = [
  {
    key: 'title',
    words: { sv: 'Aktivitet', en: 'Activity' },
    kind: 'text',
    value: ({ title }) => title,
    usualIn: BOTH,
  },
  DAYS.start,
  DAYS.end,
];

const ACTIVITY: PrintedColumn<PlanActivity>[] = [
  ...ACTIVITY_DAYS,
  {
    key: 'deviation',
    words: { sv: 'Avvikelse', en: 'Deviation' },
    kind: 'text',
    value: ({ deviation }) => deviation,
    usualIn: ['report'],
  },
];

/** The columns of a plan's indicators: those of its printed form, then others that hold something. */
export const indicatorColumns = (plan: Plan, rows: PlanIndicator[]): PrintedColumn<PlanIndicator>[] =>
  columnsFor([indicatorName(), ...INDICATOR_VALUES], plan, rows);

/** The columns of a plan's activities. */
export const activityColumns = (plan: Plan, rows: PlanActivity[]): PrintedColumn<PlanActivity>[] =>
  columnsFor(ACTIVITY, plan, rows);

function columnsFor<Row>(columns: PrintedColumn<Row>[], { kind }: Plan, rows: Row[]): PrintedColumn<Row>[] {
  const usual = columns.filter(({ usualIn }) => usualIn.includes(kind));
  const holds = (column: PrintedColumn<Row>) =>
    rows.some((row) => column.value(row) !== null || column.isUnresolved?.(row));
  return [...usual, ...columns.filter((column) => !usual.includes(column) && holds(column))];
}

/** What a column's header says in a document. */
export const printedName = <Row>({ printed, words }: PrintedColumn<Row>, plan: Plan): string =>
  printed?.(plan) ?? words.sv;

const count = (key: 'goals' | 'indicators' | 'activities', words: Words): Column<PlanSummary> => ({
  key,
  words,
  kind: 'figure',
  value: (plan) => plan[key],
});

/** Whose plan it is, what it is, and under which board: how every list of plans begins. */
export const PLAN_NAMES: Column<PlanSummary>[] = [
  { key: 'unit', words: { sv: 'Enhet', en: 'Unit' }, kind: 'text', value: ownerName },
  { key: 'document', words: { sv: 'Dokument', en: 'Document' }, kind: 'text', value: documentName },
  { key: 'board', words: { sv: 'Nämnd', en: 'Board' }, kind: 'text', value: ({ board }) => board?.name ?? null },
];

export const PLAN_COLUMNS: Column<PlanSummary>[] = [
  ...PLAN_NAMES,
  {
    key: 'registrationNumber',
    words: { sv: 'Diarienummer', en: 'Registration number' },
    kind: 'text',
    value: ({ registrationNumber }) => registrationNumber,
  },
  count('goals', { sv: 'Mål', en: 'Goals' }),
  count('indicators', { sv: 'Indikatorer', en: 'Indicators' }),
  count('activities', { sv: 'Aktiviteter', en: 'Activities' }),
  {
    key: 'unresolved',
    words: { sv: 'Ej avgjort', en: 'Unresolved' },
    kind: 'figure',
    value: ({ unresolved }) => unresolved || null,
  },
];
