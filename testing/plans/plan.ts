import fc from 'fast-check';
import type { GoalLevel, SectionKind } from '../../src/plan/model/plan.ts';
import { body, clause, results } from './prose.ts';
import type { TruthBlock, TruthDocument, TruthGoal, TruthOutside, TruthSection } from './truth.ts';
import { activities, indicators } from './values.ts';

const MUNICIPALITIES = ['Lindvik', 'Ekhamra', 'Sandnäs', 'Björkalund', 'Östra Åmåla'];
const BOARDS = ['socialnämnd', 'stadsdelsnämnd', 'utbildningsnämnd', 'kultur- och fritidsnämnd', 'äldrenämnd'];
const UNITS = [
  'Barnenheten',
  'Enheten för stöd i hemmet',
  'Äldreenheten Norr',
  'Familjerätten',
  'Enheten för personer med funktionsnedsättning',
  'Hemtjänst Södra',
  'Ungdomsmottagningen',
];

const HEADINGS: Record<Exclude<SectionKind, 'other'>, string[]> = {
  description: ['Beskrivning'],
  expectedResult: ['Förväntat resultat'],
  approach: ['Arbetssätt', 'Arbetssätt', 'Arbetsätt'],
  resourceUse: ['Resursanvändning', 'Resursanvändning', 'Resursanvänding'],
  followUp: ['Uppföljning'],
  development: ['Utveckling'],
  analysis: ['Analys'],
};
type Labelled = keyof typeof HEADINGS;

const section = (kind: Labelled): fc.Arbitrary<TruthSection> =>
  fc.record({
    kind: fc.constant(kind),
    heading: fc.constantFrom(...HEADINGS[kind]),
    blocks: kind === 'expectedResult' ? results : body,
  });

/** The labels of a level in the order of the form, any of them missing; now and then one is printed twice with the same text. */
function sections(kinds: Labelled[]): fc.Arbitrary<TruthSection[]> {
  const one = (kind: Labelled) =>
    fc.oneof(
      { weight: 20, arbitrary: section(kind).map((s) => [s]) },
      { weight: 6, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: section(kind).map((s) => [s, s]) },
    );
  return fc.tuple(...kinds.map(one)).map((parts) => parts.flat());
}

const UNIT_LABELS: Record<TruthDocument['kind'], Labelled[]> = {
  plan: ['expectedResult', 'approach', 'resourceUse', 'followUp', 'development'],
  report: ['expectedResult', 'analysis'],
};

function labelsOf(level: GoalLevel, kind: TruthDocument['kind']): Labelled[] {
  switch (level) {
    case 'direction':
      return [];
    case 'city':
      return kind === 'report' ? ['analysis'] : [];
    case 'board':
      return ['description', 'expectedResult'];
    default:
      return UNIT_LABELS[kind];
  }
}

const title = fc.oneof(
  { weight: 6, arbitrary: clause },
  { weight: 2, arbitrary: clause.map((text) => `${text}.`) },
  { weight: 1, arbitrary: clause.map((text) => `${text},`) },
  { weight: 1, arbitrary: fc.constant('Lindvik är en fossilfri organisation år 2030') },
  {
    weight: 1,
    arbitrary: fc.constant('Alla verksamheter är klimatsmarta – genom minskade utsläpp och ökad återvinning'),
  },
);
const unitTitle = fc.oneof(
  { weight: 10, arbitrary: title },
  { weight: 1, arbitrary: clause.map((text) => `80 procent av målen nås: ${text}`) },
);

interface Cycle {
  kind: TruthDocument['kind'];
  year: number;
  occasion: string;
}

function goal(level: GoalLevel, { kind, year, occasion }: Cycle): fc.Arbitrary<TruthGoal> {
  const judged = kind === 'report' && level !== 'direction';
  return fc.record({
    level: fc.constant(level),
    number: fc.constant(null),
    title: level === 'unit' ? unitTitle : title,
    assessment: judged ? fc.constantFrom('fulfilled', 'partlyFulfilled', 'notFulfilled', null) : fc.constant(null),
    sections: sections(labelsOf(level, kind)),
    indicators: level === 'direction' ? fc.constant([]) : half(indicators(kind, year, occasion)),
    activities: level === 'direction' || level === 'city' ? fc.constant([]) : half(activities(kind, year)),
  });
}

const half = <T>(rows: fc.Arbitrary<T[]>): fc.Arbitrary<T[]> =>
  fc.boolean().chain((some) => (some ? rows : fc.constant([])));

interface Branch {
  goal: TruthGoal | null;
  children: Branch[];
}

/** A goal with its own below it. Occasionally a level is missing, and the level below takes its place. */
function branch(levels: GoalLevel[], cycle: Cycle): fc.Arbitrary<Branch> {
  const [level, ...below] = levels as [GoalLevel, ...GoalLevel[]];
  const children =
    level === 'board'
      ? fc.array(
          fc.constantFrom<GoalLevel>('unit', 'unit', 'unit', 'department').chain((l) => branch([l], cycle)),
          {
            maxLength: 3,
          },
        )
      : below.length > 0
        ? fc.array(branch(below, cycle), { maxLength: 3 })
        : fc.constant<Branch[]>([]);
  const missing = level === 'city' || level === 'board' ? 8 : level === 'direction' ? 20 : null;
  const own = missing ? fc.option(goal(level, cycle), { nil: null, freq: missing }) : goal(level, cycle);
  return fc.record({ goal: own, children });
}

/** Numbers as in the cascade, with gaps, since a unit takes up only some of them. Board goals are either all numbered or none. */
function numbered(branches: Branch[], boards: boolean): TruthGoal[] {
  const goals: TruthGoal[] = [];
  const visit = ({ goal, children }: Branch, number: string, depth: number) => {
    const shown = depth < 2 || (depth === 2 && boards) ? number : null;
    const isNumbered = goal && (goal.level === 'direction' || goal.level === 'city' || goal.level === 'board');
    if (goal) goals.push({ ...goal, number: isNumbered ? shown : null });
    for (const [i, child] of firstMissing(children)) visit(child, `${number}.${i + (i > 1 ? 2 : 1)}`, depth + 1);
  };
  for (const [i, branch] of firstMissing(branches)) visit(branch, String(i + 1), 0);
  return goals;
}

/**
 * Only the first of siblings may be missing: goals without a parent of their own would otherwise seem to belong to the
 * sibling before.
 */
const firstMissing = (branches: Branch[]): [number, Branch][] => {
  const first = branches.findIndex(({ goal }) => goal !== null);
  return [...branches.entries()].filter(([i, { goal }]) => goal !== null || first < 0 || i < first);
};

const OUTSIDE = [
  'Enhetens uppdrag',
  'Lokaler och läge',
  'Så arbetar vi tillsammans',
  'Medarbetarnas delaktighet',
  'Kvalitetsprogrammet',
];
const inner = fc.record({ heading: fc.constantFrom(...OUTSIDE), level: fc.constant(2), blocks: body });
const outer = (heading: string): fc.Arbitrary<TruthOutside> =>
  fc.record({
    heading: fc.constant(heading),
    level: fc.constant(1),
    blocks: fc.oneof({ weight: 2, arbitrary: body }, { weight: 1, arbitrary: fc.constant<TruthBlock[]>([]) }),
  });
const chapter = (heading: string): fc.Arbitrary<TruthOutside[]> =>
  fc
    .tuple(outer(heading), fc.uniqueArray(inner, { maxLength: 2, selector: (part) => part.heading }))
    .map(([first, rest]) => [first, ...rest]);

/** What follows the goals begins with a heading of the form, or nobody could tell where the last goal ends. */
const after = (kind: TruthDocument['kind'], year: number): fc.Arbitrary<TruthOutside[]> =>
  fc
    .tuple(
      chapter(kind === 'plan' ? 'Redovisning av ekonomi' : 'Uppföljning av ekonomi'),
      // A chapter with that name can be told from a goal's label only after the chapter on the economy has begun.
      fc.option(outer('Resursanvändning'), { nil: null }),
      fc.option(chapter(`Budget ${year}`), { nil: [] }),
      fc.option(chapter('Systematiskt kvalitetsarbete'), { nil: [] }),
      fc.option(chapter('Övrigt'), { nil: [] }),
    )
    .map(([economy, resources, budget, quality, other]) => [
      ...economy,
      ...(resources ? [resources] : []),
      ...budget,
      ...quality,
      ...other,
    ]);

const before = (kind: TruthDocument['kind']): fc.Arbitrary<TruthOutside[]> =>
  chapter(kind === 'plan' ? 'Inledning' : 'Sammanfattande analys');

const cycle: fc.Arbitrary<Cycle> = fc.record({
  kind: fc.constantFrom<TruthDocument['kind']>('plan', 'plan', 'report'),
  year: fc.integer({ min: 2019, max: 2031 }),
  occasion: fc.constantFrom('T1', 'T2', 'VB'),
});

/** A plan or report with its truth. `directions` bounds its size. */
export function truthDocument(directions = 3): fc.Arbitrary<TruthDocument> {
  return cycle.chain((c) =>
    fc
      .record({
        municipality: fc.constantFrom(...MUNICIPALITIES),
        board: fc.constantFrom(...BOARDS),
        unit: fc.constantFrom(...UNITS),
        serial: fc.integer({ min: 1, max: 400 }),
        day: fc.integer({ min: 10, max: 28 }),
        boardsNumbered: fc.boolean(),
        tree: fc.array(branch(['direction', 'city', 'board'], c), { minLength: 1, maxLength: directions }),
        before: fc.option(before(c.kind), { nil: [], freq: 6 }),
        after: fc.option(after(c.kind, c.year), { nil: [], freq: 4 }),
      })
      .map((parts): TruthDocument => {
        const goals = numbered(parts.tree, parts.boardsNumbered);
        return {
          kind: c.kind,
          year: c.year,
          occasion: c.kind === 'plan' ? null : (c.occasion as 'T1' | 'T2' | 'VB'),
          unit: parts.unit,
          board: `${parts.municipality} ${parts.board}`,
          registrationNumber: `${parts.municipality.slice(0, 4).trim().toUpperCase()} ${c.year}/${parts.serial}`,
          date: `${c.kind === 'plan' ? c.year : c.year + 1}-02-${parts.day}`,
          goals,
          before: parts.before,
          after: parts.after,
        };
      })
      .filter((document) => document.goals.length > 0),
  );
}
