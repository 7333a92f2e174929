import type { Recognition } from '../documents/model/recognition.ts';
import { groupBy } from '../kernel/group.ts';
import type { Language } from '../kernel/words.ts';
import { depthsOf } from '../plan/model/cascade.ts';
import type { Goal, Plan, Source } from '../plan/model/plan.ts';
import { documentName, LEVEL_NAMES } from '../plan/model/words.ts';

const WORDS = {
  sv: {
    assessment: { fulfilled: 'uppfylls helt', partlyFulfilled: 'uppfylls delvis', notFulfilled: 'uppfylls ej' },
    unit: 'Enhet',
    board: 'Nämnd',
    unknown: 'okänt',
    goals: 'mål',
    indicators: 'indikatorer',
    activities: 'aktiviteter',
    sections: 'avsnitt utanför målen',
    unresolved: 'Ej avgjort',
    unplaced: 'Inte placerat',
    lines: 'rader med text',
    placed: 'placerade',
    furniture: 'sidhuvud och sidfot',
    line: 'rad',
    results: 'förväntade resultat',
  },
  en: {
    assessment: { fulfilled: 'fulfilled', partlyFulfilled: 'partly fulfilled', notFulfilled: 'not fulfilled' },
    unit: 'Unit',
    board: 'Board',
    unknown: 'unknown',
    goals: 'goals',
    indicators: 'indicators',
    activities: 'activities',
    sections: 'sections outside the goals',
    unresolved: 'Unresolved',
    unplaced: 'Unplaced',
    lines: 'lines of text',
    placed: 'placed',
    furniture: 'page furniture',
    line: 'line',
    results: 'expected results',
  },
} as const;

/** What was read, for a person: the goals as a tree, the counts, what is open and what found no place. */
export function outline({ documents, coverage, notes }: Recognition, language: Language): string {
  const words = WORDS[language];
  const counted = `${coverage.lines} ${words.lines}: ${coverage.placed} ${words.placed}, ${coverage.furniture} ${words.furniture}, ${coverage.unplaced} ${words.unplaced.toLowerCase()}`;
  const told = notes.map((note) => note[language]);
  return `${[...told, ...documents.map((plan) => planOutline(plan, language)), counted].join('\n\n')}\n`;
}

function planOutline(plan: Plan, language: Language): string {
  const words = WORDS[language];
  const head = `${documentName(plan)[language]} ${plan.year ?? `(${words.unknown})`}`;
  const at = (source: Source | null) => (source === null ? '' : `${words.line} ${source.line}: `);
  const open = plan.indicators
    .filter(({ unresolved }) => unresolved.length > 0)
    .map(({ name, unresolved, source }) => `  ${at(source)}${name} (${unresolved.join(', ')})`);
  const opened = plan.activities
    .filter(({ unresolved }) => unresolved.length > 0)
    .map(({ title, source }) => `  ${at(source)}${title}`);
  const lost = plan.unplaced.map(({ line, text }) => `  ${words.line} ${line}: ${text}`);
  return [
    head,
    `${words.unit}: ${plan.unit ?? words.unknown}   ${words.board}: ${plan.board ?? words.unknown}`,
    `${plan.goals.length} ${words.goals}, ${plan.indicators.length} ${words.indicators}, ${plan.activities.length} ${words.activities}, ${plan.sections.length} ${words.sections}`,
    '',
    ...goalLines(plan, language),
    ...listed(words.unresolved, [...open, ...opened]),
    ...listed(words.unplaced, lost),
  ].join('\n');
}

function goalLines(plan: Plan, language: Language): string[] {
  const depths = depthsOf(plan.goals);
  const indicators = groupBy(plan.indicators, ({ goal }) => goal);
  const activities = groupBy(plan.activities, ({ goal }) => goal);
  return plan.goals.map((goal) =>
    goalLine(goal, language, {
      depth: (depths.get(goal.id) ?? 1) - 1,
      indicators: indicators.get(goal.id)?.length ?? 0,
      activities: activities.get(goal.id)?.length ?? 0,
    }),
  );
}

function goalLine(
  goal: Goal,
  language: Language,
  { depth, indicators, activities }: { depth: number; indicators: number; activities: number },
): string {
  const words = WORDS[language];
  const results = goal.sections.reduce((sum, section) => sum + section.items.length, 0);
  const counts = [
    results && `${results} ${words.results}`,
    indicators && `${indicators} ${words.indicators}`,
    activities && `${activities} ${words.activities}`,
    goal.assessment && words.assessment[goal.assessment],
  ].filter(Boolean);
  return `${'  '.repeat(depth)}${LEVEL_NAMES[goal.level][language]}: ${goal.number ? `${goal.number} ` : ''}${goal.title}${counts.length > 0 ? ` (${counts.join(', ')})` : ''}`;
}

const listed = (heading: string, rows: string[]): string[] => (rows.length === 0 ? [] : ['', `${heading}:`, ...rows]);
