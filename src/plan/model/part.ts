import { groupBy } from '../../kernel/group.ts';
import type { Goal, OutsideSection, PartKind, PartRef, Plan, PlanActivity, PlanIndicator, Section } from './plan.ts';

interface PartLike<Kind extends PartKind, Value> {
  kind: Kind;
  id: string;
  /** The goal that it is or is under; `null` outside the goals. */
  goal: Goal | null;
  value: Value;
}

/** A part of a plan: a goal, a text under one, a row, or a section outside the goals. */
export type Part =
  | PartLike<'goal', Goal>
  | PartLike<'section', Section>
  | PartLike<'indicator', PlanIndicator>
  | PartLike<'activity', PlanActivity>
  | PartLike<'outside', OutsideSection>;
type TopPart = Extract<Part, { kind: 'goal' | 'outside' }>;
/** A text or a row of a goal's own. */
export type PartUnder = Exclude<Part, TopPart>;

/** The part of a plan that has an id; `null` where none has. */
export const findPart = (plan: Plan, id: string): Part | null => indexOf(plan).parts.get(id) ?? null;

/** Every part of a plan, in printed order. */
export const partsInOrder = (plan: Plan): readonly Part[] => indexOf(plan).inOrder;

/** A part's index in the printed order, from 0; what is not a part comes last. */
export const positionOf = (plan: Plan, id: string | null): number =>
  (id === null ? undefined : indexOf(plan).positions.get(id)) ?? Number.MAX_SAFE_INTEGER;

/** The goals and the sections outside them, in printed order. */
export const topParts = (plan: Plan): readonly TopPart[] => indexOf(plan).top;

/** The texts and rows of a goal, in printed order. */
export const partsUnder = (plan: Plan, goal: string): readonly PartUnder[] => indexOf(plan).under.get(goal) ?? [];

/** The indicators or the activities among some parts. */
export function rowsOf(parts: readonly Part[], kind: 'indicator'): PlanIndicator[];
export function rowsOf(parts: readonly Part[], kind: 'activity'): PlanActivity[];
export function rowsOf(parts: readonly Part[], kind: PartKind): Part['value'][] {
  return parts.flatMap((part) => (part.kind === kind ? [part.value] : []));
}

/** What a part is called: a goal's or an activity's title, an indicator's name, a section's heading. */
export function partName({ kind, value }: Part): string {
  if (kind === 'indicator') return value.name;
  return kind === 'goal' || kind === 'activity' ? value.title : value.heading;
}

interface Index {
  parts: ReadonlyMap<string, Part>;
  inOrder: readonly Part[];
  positions: ReadonlyMap<string, number>;
  top: readonly TopPart[];
  under: ReadonlyMap<string | undefined, PartUnder[]>;
}

const known = new WeakMap<Plan, Index>();

/** Made once for each plan: nothing changes a plan that has been made. */
function indexOf(plan: Plan): Index {
  const index = known.get(plan) ?? makeIndex(plan);
  known.set(plan, index);
  return index;
}

function makeIndex(plan: Plan): Index {
  const parts = new Map(listedParts(plan).map((part) => [part.id, part]));
  const inOrder = plan.order.flatMap(({ id }) => parts.get(id) ?? []);
  return {
    parts,
    inOrder,
    positions: new Map(inOrder.map(({ id }, position) => [id, position])),
    top: inOrder.filter(isTop),
    under: groupBy(
      inOrder.filter((part) => !isTop(part)),
      ({ goal }) => goal?.id,
    ),
  };
}

const isTop = (part: Part): part is TopPart => part.kind === 'goal' || part.kind === 'outside';

/** Every part in the order of the plan's lists. */
export function listedParts({ goals, indicators, activities, sections }: Plan): Part[] {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const goalOf = (id: string) => byId.get(id) ?? null;
  return [
    ...goals.flatMap((goal): Part[] => [
      { kind: 'goal', id: goal.id, goal, value: goal },
      ...goal.sections.map((value): Part => ({ kind: 'section', id: value.id, goal, value })),
    ]),
    ...indicators.map((value): Part => ({ kind: 'indicator', id: value.id, goal: goalOf(value.goal), value })),
    ...activities.map((value): Part => ({ kind: 'activity', id: value.id, goal: goalOf(value.goal), value })),
    ...sections.map((value): Part => ({ kind: 'outside', id: value.id, goal: null, value })),
  ];
}

/**
 * The order of a plan that no one has put in another: each goal with its texts, its indicators and its activities, then the sections outside
 * the goals.
 */
export function usualOrder({ goals, indicators, activities, sections }: Omit<Plan, 'order'>): PartRef[] {
  const indicatorsOf = groupBy(indicators, ({ goal }) => goal);
  const activitiesOf = groupBy(activities, ({ goal }) => goal);
  const refs = (kind: PartKind, parts: { id: string }[] = []): PartRef[] => parts.map(({ id }) => ({ kind, id }));
  return [
    ...goals.flatMap((goal) => [
      ...refs('goal', [goal]),
      ...refs('section', goal.sections),
      ...refs('indicator', indicatorsOf.get(goal.id)),
      ...refs('activity', activitiesOf.get(goal.id)),
    ]),
    ...refs('outside', sections),
  ];
}
