import { Problem } from '../../kernel/problem.ts';
import { parseTarget } from '../../kernel/target.ts';
import type { Plan, PlanActivity, PlanIndicator, PrintedValue } from '../../plan/model/plan.ts';
import type { Answer } from './preview.ts';

/** The plan with what a person has said of it. Only what the file left open can be answered; fails with `answer-not-asked`. */
export function answered(plan: Plan, answer: Answer): Plan {
  return {
    ...plan,
    unit: answer.unit ?? plan.unit,
    board: answer.board ?? plan.board,
    year: answer.year ?? plan.year,
    indicators: answeredRows(plan.indicators, answer.indicators, (row, { values }) => answeredIndicator(row, values)),
    activities: answeredRows(plan.activities, answer.activities, answeredActivity),
  };
}

/** The rows with what is said of them; `answer` refuses what is said of no row. */
function answeredRows<Row extends { id: string }, Said extends { id: string }>(
  rows: Row[],
  said: Said[],
  answer: (row: Row | undefined, said: Said) => Row,
): Row[] {
  const answered = new Map(rows.map((row) => [row.id, row]));
  for (const one of said) answered.set(one.id, answer(answered.get(one.id), one));
  return [...answered.values()];
}

function answeredIndicator(
  indicator: PlanIndicator | undefined,
  values: Partial<Record<PrintedValue, string | null>>,
): PlanIndicator {
  const said = Object.keys(values) as PrintedValue[];
  const stray = said.find((value) => !indicator?.unresolved.includes(value));
  if (!indicator || stray) throw notAsked(indicator?.name ?? '');
  const next = { ...indicator, unresolved: indicator.unresolved.filter((value) => !said.includes(value)) };
  for (const value of said) next[value] = values[value] || null;
  return { ...next, targetValue: parseTarget(next.target), cityTargetValue: parseTarget(next.cityTarget) };
}

function answeredActivity(
  activity: PlanActivity | undefined,
  dates: { start?: string | null | undefined; end?: string | null | undefined },
): PlanActivity {
  const said = (['start', 'end'] as const).filter((day) => dates[day] !== undefined);
  if (!activity || said.some((day) => !activity.unresolved.includes(day))) throw notAsked(activity?.title ?? '');
  const next = { ...activity, unresolved: activity.unresolved.filter((day) => !said.includes(day)) };
  for (const day of said) next[day] = dates[day] ?? null;
  return next;
}

const notAsked = (name: string) =>
  new Problem(
    'answer-not-asked',
    {
      sv: `Svaret gäller ett värde som redan är avgjort eller inte finns${name && ` (”${name}”)`}. Läs in filen igen och svara på nytt.`,
      en: `The answer is for a value that is already decided or is not there${name && ` (“${name}”)`}. Read the file again and answer anew.`,
    },
    400,
  );
