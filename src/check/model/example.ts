import type { Block, Lines } from '../../kernel/richtext.ts';
import { plainText } from '../../kernel/richtext.ts';
import { parseTarget } from '../../kernel/target.ts';
import { idGiver } from '../../plan/model/ids.ts';
import { usualOrder } from '../../plan/model/part.ts';
import type {
  Goal,
  GoalLevel,
  Plan,
  PlanActivity,
  PlanIndicator,
  Section,
  SectionKind,
} from '../../plan/model/plan.ts';

/** A goal of an example, in the order of the document; its parent is the nearest earlier goal of a higher level. */
interface ExampleGoal extends Partial<Pick<Goal, 'number' | 'assessment'>> {
  level: GoalLevel;
  title: string;
  /** Texts by their label. A text that begins with `- ` is a list item. */
  sections?: [kind: SectionKind, ...texts: string[]][];
  indicators?: (Partial<PlanIndicator> & { name: string })[];
  activities?: (Partial<PlanActivity> & { title: string })[];
}

export interface ExamplePlan extends Partial<Pick<Plan, 'kind' | 'year' | 'occasion' | 'unit'>> {
  goals?: ExampleGoal[];
  /** Sections outside the goals; an inner one is recognised by its level. */
  outside?: { heading: string; level?: number; texts?: string[] }[];
}

const HEADINGS: Record<SectionKind, string> = {
  description: 'Beskrivning',
  expectedResult: 'Förväntat resultat',
  approach: 'Arbetssätt',
  resourceUse: 'Resursanvändning',
  followUp: 'Uppföljning',
  development: 'Utveckling',
  analysis: 'Analys',
  other: '',
};
const RANK: Record<GoalLevel, number> = { direction: 0, city: 1, board: 2, department: 3, unit: 3 };

/** A small invented plan for a rule's example: everything has lines of its own, as if it had been read from a file. */
export function examplePlan({ goals = [], outside = [], ...front }: ExamplePlan): Plan {
  let line = 0;
  // A blank line separates everything, as in the documents.
  const place = (): Lines => {
    line += 2;
    return { line, lastLine: line };
  };
  const nextId = idGiver();
  const plan: Omit<Plan, 'order'> = {
    kind: 'plan',
    year: 2026,
    occasion: null,
    unit: 'Hemtjänst Södra',
    board: 'Lindviks äldrenämnd',
    registrationNumber: null,
    date: null,
    ...front,
    goals: [],
    indicators: [],
    activities: [],
    sections: [],
    furniture: [],
    unplaced: [],
  };
  for (const given of goals) {
    const { level, title, number = null, assessment = null } = given;
    const source = { page: null, ...place() };
    const parent = plan.goals.findLast((before) => RANK[before.level] < RANK[level])?.id ?? null;
    const id = nextId('goal');
    const sections = (given.sections ?? []).map(([kind, ...texts]): Section => {
      const label = place();
      const body = blocksOf(texts, place);
      const items = body.flatMap((block) => (block.type === 'list' ? plainText([block]).split('\n') : []));
      return {
        id: nextId('section'),
        kind,
        heading: HEADINGS[kind],
        text: plainText(body),
        items,
        itemIds: items.map(() => nextId('item')),
        body,
        source: { page: null, line: label.line, lastLine: line },
      };
    });
    plan.goals.push({
      id,
      parent,
      level,
      number,
      title,
      heading: title,
      sections,
      assessment,
      assessmentText: null,
      source,
    });
    plan.indicators.push(
      ...(given.indicators ?? []).map((values) => indicatorOf(nextId('indicator'), id, values, place())),
    );
    plan.activities.push(
      ...(given.activities ?? []).map((values) => activityOf(nextId('activity'), id, values, place())),
    );
  }
  plan.sections = outside.map(({ heading, level = 1, texts = [] }) => {
    const label = place();
    const body = blocksOf(texts, place);
    return {
      id: nextId('outside'),
      heading,
      level,
      text: plainText(body),
      body,
      source: { page: null, line: label.line, lastLine: line },
    };
  });
  return { ...plan, order: usualOrder(plan) };
}

function blocksOf(texts: string[], place: () => Lines): Block[] {
  const blocks: Block[] = [];
  for (const text of texts) {
    const lines = place();
    const last = blocks.at(-1);
    if (!text.startsWith('- ')) blocks.push({ type: 'paragraph', content: [{ text }], lines });
    else {
      const item = { content: [{ text: text.slice(2) }], lines };
      if (last?.type === 'list') last.items.push(item);
      else blocks.push({ type: 'list', ordered: false, items: [item], lines });
    }
  }
  return blocks;
}

const indicatorOf = (
  id: string,
  goal: string,
  values: Partial<PlanIndicator> & { name: string },
  lines: Lines,
): PlanIndicator => ({
  id,
  goal,
  target: null,
  cityTarget: null,
  periodicity: null,
  outcome: null,
  outcomeMen: null,
  outcomeWomen: null,
  previous: null,
  period: null,
  targetValue: parseTarget(values.target ?? null),
  cityTargetValue: parseTarget(values.cityTarget ?? null),
  analysis: null,
  unresolved: [],
  source: { page: null, ...lines },
  ...values,
});

const activityOf = (
  id: string,
  goal: string,
  values: Partial<PlanActivity> & { title: string },
  lines: Lines,
): PlanActivity => ({
  id,
  goal,
  start: null,
  end: null,
  deviation: null,
  analysis: null,
  unresolved: [],
  source: { page: null, ...lines },
  ...values,
});
