import type { Recognition } from '../../src/documents/model/recognition.ts';
import type { SourceText } from '../../src/documents/model/source.ts';
import type { Plan, Source } from '../../src/plan/model/plan.ts';
import { PRINTED_VALUES } from '../../src/plan/model/plan.ts';

// Without what carries no meaning in the form and markup of a line.
const squeeze = (text: string): string =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/<[^>]{1,20}>|[*|#§\\]/gu, ' ')
    .toLowerCase()
    .replace(/[\s\-–‐•.,:;"”“]/gu, '');
// The label of a row's analysis is the name of its field.
const words = (text: string): string[] =>
  text
    .replace(/<[^>]{1,20}>/gu, ' ')
    .split(/\s+/u)
    .map(squeeze)
    .filter((word) => word !== '' && word !== 'analys');

// The number of a list item is the list's.
const NUMBER = /^\s*\d{1,3}[.)]\s/u;

/** Lines that the reading of a file loses, one sentence each. Every line that is not blank ends in exactly one place. */
export function lost({ lines }: SourceText, { documents, coverage }: Recognition): string[] {
  const problems: string[] = [];
  const written = lines.filter(({ raw }) => raw.trim() !== '');
  const { placed, furniture, unplaced } = coverage;
  if (coverage.lines !== written.length)
    problems.push(`${coverage.lines} lines are counted, but there are ${written.length}`);
  if (placed + furniture + unplaced !== coverage.lines) problems.push(`${JSON.stringify(coverage)} does not add up`);
  const aside = documents.flatMap((document) => [...document.furniture, ...document.unplaced].map(({ line }) => line));
  if (new Set(aside).size !== aside.length) problems.push('a line is set aside twice');
  if (aside.length !== furniture + unplaced)
    problems.push(`${aside.length} lines are set aside, but ${furniture + unplaced} are counted`);
  const read = squeeze(texts(documents).join(' '));
  const set = new Set(aside);
  for (const { number, raw } of written) {
    if (set.has(number)) continue;
    const missing = read.includes(squeeze(raw))
      ? undefined
      : words(raw.replace(NUMBER, '')).find((word) => !read.includes(word));
    if (missing !== undefined)
      problems.push(`line ${number} is placed, but ${missing} is nowhere: ${raw.slice(0, 80)}`);
  }
  return problems;
}

/** Every text of what was read. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}

/** Values that are not in the lines they are said to come from. */
export function untraced({ lines }: SourceText, { documents }: Recognition): string[] {
  const between = ({ line, lastLine }: Pick<Source, 'line' | 'lastLine'>): string =>
    squeeze(
      lines
        .slice(line - 1, lastLine)
        .map(({ raw }) => raw)
        .join(' '),
    );
  const stray = (what: string, value: string | null, source: Source | null): string[] => {
    if (value === null) return [];
    if (source === null) return [`${what} "${value.slice(0, 80)}" was read from nowhere`];
    const there = between(source);
    const word = words(value).find((one) => !there.includes(one));
    return word === undefined
      ? []
      : [`${what} "${value.slice(0, 80)}": ${word} is not in lines ${source.line}–${source.lastLine}`];
  };
  return documents.flatMap((document) =>
    valuesOf(document).flatMap(([what, value, source]) => stray(what, value, source)),
  );
}

function valuesOf({
  goals,
  indicators,
  activities,
  sections,
}: Plan): [what: string, value: string | null, source: Source | null][] {
  return [
    ...goals.flatMap((goal): [string, string | null, Source | null][] => [
      ['title', goal.title, goal.source],
      ...goal.sections.map((section): [string, string, Source | null] => [
        section.heading,
        section.text,
        section.source,
      ]),
    ]),
    ...indicators.flatMap((row) => [
      ['name', row.name, row.source] as [string, string, Source | null],
      ...PRINTED_VALUES.map((column): [string, string | null, Source | null] => [column, row[column], row.source]),
      ['analysis', row.analysis, row.source] as [string, string | null, Source | null],
    ]),
    ...activities.flatMap((row): [string, string | null, Source | null][] => [
      ['title', row.title, row.source],
      ['start', row.start, row.source],
      ['end', row.end, row.source],
      ['deviation', row.deviation, row.source],
      ['analysis', row.analysis, row.source],
    ]),
    ...sections.map((section): [string, string, Source | null] => [section.heading, section.text, section.source]),
  ];
}

/** Values reported as open but given anyway. */
export const guessed = ({ documents }: Recognition): string[] =>
  documents.flatMap(({ indicators }) =>
    indicators.flatMap((row) =>
      row.unresolved
        .filter((column) => row[column] !== null)
        .map((column) => `${column} of ${row.name} is open, and ${row[column]}`),
    ),
  );
