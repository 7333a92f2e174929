import type { PrintedValue } from '../../plan/model/plan.ts';
import type { Answer, Preview } from '../model/preview.ts';

export type OpenColumn = PrintedValue | 'start' | 'end';

/** A row of a table with values in the file that have no known column. */
export interface Question {
  /** Which document of the file, from 0, and which row of its plan. */
  document: number;
  list: 'indicators' | 'activities';
  id: string;
  name: string;
  source: { line: number; lastLine: number };
  columns: OpenColumn[];
  /** The values in the row without a column, in the order printed. */
  values: string[];
}

/** What has been said of a question's columns: `null` is an empty cell, and a column that is absent is still open. */
export type Said = Partial<Record<OpenColumn, string | null>>;

/** Everything that a file leaves open, in its own order. */
export const questionsOf = ({ documents }: Preview): Question[] =>
  documents.flatMap(({ plan, open }, document) =>
    open
      .flatMap(({ list, id, values }): Question[] => {
        const row = plan[list].find((one) => one.id === id);
        if (!row || row.source === null) return [];
        const { source, unresolved: columns } = row;
        return [{ document, list, id, name: 'name' in row ? row.name : row.title, source, columns, values }];
      })
      .sort((a, b) => a.source.line - b.source.line),
  );

export function saidOf(answers: Answer[], { document, list, id, columns }: Question): Said {
  const answer = answers.find((one) => one.document === document);
  const said: Partial<Record<string, unknown>> | undefined =
    list === 'indicators'
      ? answer?.indicators.find((one) => one.id === id)?.values
      : answer?.activities.find((one) => one.id === id);
  return Object.fromEntries(
    columns.flatMap((column) => (said?.[column] === undefined ? [] : [[column, said[column]]])),
  );
}

export const isAnswered = (answers: Answer[], question: Question): boolean =>
  Object.keys(saidOf(answers, question)).length === question.columns.length;

/** The first of the printed values that has been given no column; `null` when all have. */
export function nextValue(question: Question, said: Said): string | null {
  const given = Object.values(said).filter((value) => value !== null);
  for (const value of question.values) {
    const at = given.indexOf(value);
    if (at === -1) return value;
    given.splice(at, 1);
  }
  return null;
}

/** Says in which column a printed value stands. When the last has its column, the cells that are left are empty. */
export function place(answers: Answer[], question: Question, column: OpenColumn, value: string): Answer[] {
  const said: Said = { ...saidOf(answers, question), [column]: value };
  return say(answers, question, nextValue(question, said) === null ? withEmpty(question, said) : said);
}

/** Says that the cells which are still open are empty. */
export const sayEmpty = (answers: Answer[], question: Question): Answer[] =>
  say(answers, question, withEmpty(question, saidOf(answers, question)));

const withEmpty = ({ columns }: Question, said: Said): Said =>
  Object.fromEntries(columns.map((column) => [column, said[column] ?? null]));

/** Puts what is said of a question in place of what was said before; `{}` leaves it open. */
export function say(answers: Answer[], { document, list, id }: Question, said: Said): Answer[] {
  const before = answers.find((one) => one.document === document) ?? { document, indicators: [], activities: [] };
  const isSaid = Object.keys(said).length > 0;
  const next: Answer =
    list === 'indicators'
      ? { ...before, indicators: replaced(before.indicators, { id, values: said }, isSaid) }
      : { ...before, activities: replaced(before.activities, { id, ...said }, isSaid) };
  return [...answers.filter((one) => one.document !== document), next];
}

const replaced = <One extends { id: string }>(list: One[], one: One, keep: boolean): One[] => [
  ...list.filter(({ id }) => id !== one.id),
  ...(keep ? [one] : []),
];
