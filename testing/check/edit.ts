import fc from 'fast-check';
import type { Place } from '../../src/check/model/finding.ts';
import { piecesOf } from '../../src/check/model/piece.ts';
import { RULES } from '../../src/check/rules/index.ts';
import { readFile } from '../../src/documents/in/read/read.ts';
import { recognise } from '../../src/documents/in/recognise/recognise.ts';
import { type Block, plainText } from '../../src/kernel/richtext.ts';
import { parseTarget } from '../../src/kernel/target.ts';
import { listedParts } from '../../src/plan/model/part.ts';
import type { Goal, PartRef, Plan } from '../../src/plan/model/plan.ts';
import { generatedFile } from '../plans/file.ts';
import { joined } from '../plans/ids.ts';

/**
 * A change that a writer makes to a plan. `touched` says which part it was, if all other parts keep their places;
 * `null` if they move.
 */
export interface Edit {
  name: string;
  plan: Plan;
  touched: Pick<Place, 'goal' | 'part'> | null;
}

// Words that the rules react to, so the edits add and fix findings.
const examples = RULES.flatMap(({ example }) => [example.fires, example.passes]);
const texts = [
  ...new Set(examples.flatMap((plan) => piecesOf(plan).map(({ text }) => text))),
  'Köket gör en utvärdring med Vårdpanelen i maj.',
  'Alla läser en utvärdering av Krydsnurran.',
];
const titles = examples.flatMap(({ goals }) => goals.map(({ title }) => title));
const names = examples.flatMap(({ indicators }) => indicators.map(({ name }) => name));
const activities = examples.flatMap((plan) => plan.activities.map(({ title }) => title));

/** Plans as they are read from files, sprinkled with findings: the examples of the rules are now and then among their goals. */
export const somePlan: fc.Arbitrary<Plan> = fc
  .tuple(generatedFile, fc.constantFrom(...examples))
  .map(([file, example]) => {
    const [plan] = recognise(readFile(file.bytes, file.name)).documents as [Plan, ...Plan[]];
    return joined(plan, example);
  });

const bodyOf = (text: string): Block[] => [{ type: 'paragraph', content: [{ text }] }];
const itemsOf = (items: string[]): Block[] => [
  { type: 'list', ordered: false, items: items.map((text) => ({ content: [{ text }] })) },
];

/** One edit of a copy of the plan. `null` if there is nothing of that kind to edit. */
type Editor = (plan: Plan, pick: <T>(among: T[]) => T | undefined) => Edit['touched'] | undefined;

const EDITORS: Record<string, Editor> = {
  'a text is changed': (plan, pick) => {
    const goal = pick(plan.goals.filter(({ sections }) => sections.length > 0));
    const section = pick(goal?.sections ?? []);
    const [text, more] = [pick(texts), pick(texts)];
    if (!goal || !section || !text || !more) return undefined;
    section.body = section.kind === 'expectedResult' ? itemsOf([text, more]) : [...section.body, ...bodyOf(text)];
    section.text = plainText(section.body);
    section.items = section.kind === 'expectedResult' ? [text, more] : [];
    section.itemIds = section.items.map((_, at) => `${section.id}-${at}`);
    return { goal: goal.id, part: { kind: 'section', id: section.id } };
  },
  'a text outside the goals is changed': (plan, pick) => {
    const [section, text] = [pick(plan.sections), pick(texts)];
    if (!section || !text) return undefined;
    section.body = bodyOf(text);
    section.text = text;
    return { goal: null, part: { kind: 'outside', id: section.id } };
  },
  'a goal’s title is changed': (plan, pick) => {
    const [goal, title] = [pick(plan.goals), pick(titles)];
    if (!goal || !title) return undefined;
    goal.title = title;
    return { goal: goal.id, part: { kind: 'goal', id: goal.id } };
  },
  'a target is changed': (plan, pick) => {
    const [row, target] = [pick(plan.indicators), pick(['80 %', '90', '4.5 %', 'Tas fram av nämnd', null])];
    if (!row || target === undefined) return undefined;
    Object.assign(row, { target, targetValue: parseTarget(target) });
    return { goal: row.goal, part: { kind: 'indicator', id: row.id } };
  },
  'an activity is changed': (plan, pick) => {
    const [row, title, end, analysis] = [
      pick(plan.activities),
      pick(activities),
      pick(['2020-01-31', '2026-12-31', null]),
      pick(texts),
    ];
    if (!row || !title || end === undefined || analysis === undefined) return undefined;
    Object.assign(row, { title, end, analysis });
    return { goal: row.goal, part: { kind: 'activity', id: row.id } };
  },
  'an indicator is put first': (plan, pick) => {
    const [goal, name, [row]] = [pick(plan.goals), pick(names), plan.indicators];
    if (!goal || !name || !row) return undefined;
    const id = unusedId(plan);
    plan.indicators.push({ ...row, id, goal: goal.id, name });
    putFirst(plan, goal, { kind: 'indicator', id });
    return null;
  },
  'a text is put first': (plan, pick) => {
    const [goal, text] = [pick(plan.goals), pick(texts)];
    const section = goal?.sections[0];
    if (!goal || !section || !text) return undefined;
    const id = unusedId(plan);
    goal.sections.unshift({ ...section, id, body: bodyOf(text), text, items: [], itemIds: [] });
    putFirst(plan, goal, { kind: 'section', id });
    return null;
  },
  'a goal is taken away': (plan, pick) => {
    const gone = pick(plan.goals);
    if (!gone) return undefined;
    plan.goals = plan.goals.filter((goal) => goal !== gone);
    for (const goal of plan.goals) if (goal.parent === gone.id) goal.parent = gone.parent;
    plan.indicators = plan.indicators.filter(({ goal }) => goal !== gone.id);
    plan.activities = plan.activities.filter(({ goal }) => goal !== gone.id);
    const left = new Set(listedParts(plan).map(({ id }) => id));
    plan.order = plan.order.filter(({ id }) => left.has(id));
    return null;
  },
};

function unusedId({ order }: Plan): string {
  const used = new Set(order.map(({ id }) => id));
  let count = 1;
  while (used.has(`n${count}`)) count++;
  return `n${count}`;
}

/** Puts a new part of a goal first among its own, in the order and in its list. */
function putFirst(plan: Plan, goal: Goal, part: PartRef): void {
  const at = plan.order.findIndex((one) => one.id === goal.id);
  plan.order.splice(at + 1, 0, part);
  const places = new Map(plan.order.map((one, place) => [one.id, place]));
  plan.indicators.sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

/** What to do to a plan: which kind of edit, and the numbers by which it picks its parts. */
export const someEdit = fc.tuple(
  fc.constantFrom(...Object.keys(EDITORS)),
  fc.array(fc.nat(10_000), { minLength: 6, maxLength: 6 }),
);

/** The plan after an edit; `null` if it has no such part. */
export function edit(before: Plan, [name, numbers]: [string, number[]]): Edit | null {
  const plan = structuredClone(before);
  let at = 0;
  const touched = EDITORS[name]?.(plan, (among) => among[(numbers[at++] ?? 0) % Math.max(1, among.length)]);
  return touched === undefined ? null : { name, plan, touched };
}
