import type { Assessment, GoalLevel, PrintedValue, SectionKind } from '../../src/plan/model/plan.ts';

/** The content of a generated file, by which the reading of it is judged. It has no line numbers: those are the layout's. */
export interface TruthDocument {
  kind: 'plan' | 'report';
  year: number;
  occasion: 'T1' | 'T2' | 'VB' | null;
  unit: string;
  board: string;
  registrationNumber: string;
  date: string;
  /** In the order of the document. A goal's parent is the nearest earlier one of a higher level. */
  goals: TruthGoal[];
  before: TruthOutside[];
  after: TruthOutside[];
}

export interface TruthGoal {
  level: GoalLevel;
  number: string | null;
  title: string;
  assessment: Assessment | null;
  sections: TruthSection[];
  indicators: TruthIndicator[];
  activities: TruthActivity[];
}

export interface TruthSection {
  kind: SectionKind;
  /** As printed, with the spelling variants that people write. */
  heading: string;
  blocks: TruthBlock[];
}

export type TruthBlock =
  | { type: 'paragraph'; text: string }
  | { type: 'subheading'; text: string }
  | { type: 'list'; items: string[] }
  /** A list whose items have no marker: one below the other. */
  | { type: 'lines'; items: string[] };

export interface TruthIndicator extends Record<PrintedValue, string | null> {
  name: string;
  /** Paragraphs, or `null` if the row has no analysis. */
  analysis: string[] | null;
  /** True if the row is printed twice in a row; it is still one indicator. */
  twice: boolean;
}

export interface TruthActivity {
  title: string;
  start: string | null;
  end: string | null;
  deviation: string | null;
  analysis: string[] | null;
}

export interface TruthOutside {
  heading: string;
  level: number;
  blocks: TruthBlock[];
}

const RANK: Record<GoalLevel, number> = { direction: 0, city: 1, board: 2, department: 3, unit: 3 };

/** The index of each goal's parent: the nearest earlier goal of a higher level. Department and unit goals are siblings. */
export function parents(goals: { level: GoalLevel }[]): (number | null)[] {
  const path: number[] = [];
  return goals.map(({ level }, index) => {
    while (path.length > 0 && RANK[goals[path.at(-1) as number]?.level ?? 'direction'] >= RANK[level]) path.pop();
    const parent = path.at(-1) ?? null;
    path.push(index);
    return parent;
  });
}

export const PLAN_COLUMNS: PrintedValue[] = ['target', 'cityTarget', 'periodicity'];
export const REPORT_COLUMNS: PrintedValue[] = [
  'outcome',
  'outcomeMen',
  'outcomeWomen',
  'previous',
  'target',
  'cityTarget',
  'period',
];
