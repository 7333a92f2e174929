import type { FileLine } from '../../plan/model/kept.ts';
import type { PrintedValue } from '../../plan/model/plan.ts';
import type { Answer, Preview } from '../model/preview.ts';

export type OpenColumn = PrintedValue | 'start' | 'end';

/** A row of a table whose values stand in the file, but not under which column. */
export interface Question {
  /** Which document of the file, and which place in its list of indicators or activities; from 0. */
  document: number;
  list: 'indicators' | 'activities';
  index: number;
  name: string;
  source: { line: number; lastLine: number };
  columns: OpenColumn[];
  /** The values that stand in the row without a column, in the order printed. */
  values: string[];
}

/** What has been said of a question's columns: `null` is an empty cell, and a column that is absent is still open. */
export type Said = Partial<Record<OpenColumn, string | null>>;

/** Everything that a file leaves open, in its own order. */
export const questionsOf = ({ documents, lines }: Preview): Question[] =>
  documents.flatMap(({ plan }, document) => {
    const own = ({ line, lastLine }: Question['source']) =>
      lines.filter(({ number }) => number >= line && number <= lastLine);
    const indicators = plan.indicators.map((indicator, index): Question => {
      const { name, source, unresolved } = indicator;
      const placed = [indicator.target, indicator.cityTarget, indicator.periodicity, indicator.period].concat([
        indicator.outcome,
        indicator.outcomeMen,
        indicator.outcomeWomen,
        indicator.previous,
      ]);
      const values = valuesIn(own(source), [name, ...placed, indicator.analysis]);
      return { document, list: 'indicators', index, name, source, columns: unresolved, values };
    });
    const activities = plan.activities.map((activity, index): Question => {
      const { title: name, source, unresolved, start, end } = activity;
      const dates = valuesIn(own(source), [name, start, end]).filter((value) => /^\d{4}-\d\d-\d\d$/.test(value));
      return { document, list: 'activities', index, name, source, columns: unresolved, values: dates };
    });
    return [...indicators, ...activities]
      .filter(({ columns }) => columns.length > 0)
      .sort((a, b) => a.source.line - b.source.line);
  });

/** Something that a value has: a figure, or the first word of one that is not. */
const VALUE = /\d|^(?:Tas|Fastställs|Beslutas|Bestäms|Sätts|Anges|År|Tertial|Månad|Kvartal|Halvår|Vecka|Termin|Dag)/u;
/** Between two values: cells, or where a figure or a word ends and the next begins. */
const BETWEEN =
  /\s{2,}|[\n\t|]|(?<=%)\s|(?<=\d)\s(?=\p{Lu})|(?<=\p{Ll})\s(?=\p{Lu})|(?<=\p{Ll})(?<!Fastställs|Tertial|Kvartal|Halvår)\s(?=\d)/u;

/** What could stand in a row's open cells: what is left of its lines when its name and the values with a column are taken away. */
function valuesIn(lines: FileLine[], known: (string | null)[]): string[] {
  // A line that goes on in lower case, or with a percent sign, is the rest of a cell that was broken.
  let rest = lines
    .map(({ text }) => text)
    .join('\n')
    .replace(/\s*\n\s*(?=[\p{Ll}%])/gu, ' ');
  const [name, ...placed] = known;
  for (const word of name?.split(' ') ?? []) rest = rest.replace(word, '\n');
  for (const value of placed) if (value) rest = rest.replace(value, '\n');
  return rest
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part.length <= 60 && VALUE.test(part));
}

export function saidOf(answers: Answer[], { document, list, index, columns }: Question): Said {
  const answer = answers.find((one) => one.document === document);
  const said: Partial<Record<string, unknown>> | undefined =
    list === 'indicators'
      ? answer?.indicators.find((one) => one.index === index)?.values
      : answer?.activities.find((one) => one.index === index);
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
export function say(answers: Answer[], { document, list, index }: Question, said: Said): Answer[] {
  const before = answers.find((one) => one.document === document) ?? { document, indicators: [], activities: [] };
  const isSaid = Object.keys(said).length > 0;
  const next: Answer =
    list === 'indicators'
      ? { ...before, indicators: replaced(before.indicators, { index, values: said }, isSaid) }
      : { ...before, activities: replaced(before.activities, { index, ...said }, isSaid) };
  return [...answers.filter((one) => one.document !== document), next];
}

const replaced = <One extends { index: number }>(list: One[], one: One, keep: boolean): One[] => [
  ...list.filter(({ index }) => index !== one.index),
  ...(keep ? [one] : []),
];
