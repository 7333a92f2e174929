import { groupBy } from '../../../kernel/group.ts';
import type { Thread, ThreadGoal, ThreadPassage } from '../../../plan/model/thread.ts';
import { documentName } from '../../../plan/model/words.ts';
import type { DocumentTree, Part, Text } from '../../model/tree.ts';
import { ASSESSED, goalName } from './names.ts';
import { heading, item, list, paragraph } from './parts.ts';
import { activityTable, indicatorTable } from './thread-tables.ts';

/**
 * The red thread of one goal: everything above it by name and place; from the goal down, also texts, indicators and
 * activities.
 */
export function composeThread(thread: Thread): DocumentTree {
  const chosen = thread.goals.find(({ id }) => id === thread.goal);
  const below = new Set<string | null>([thread.goal]);
  // Parents come before their children.
  for (const { id, parent } of thread.goals) if (below.has(parent)) below.add(id);
  const depths = new Map<string | null, number>();
  for (const { id, parent } of thread.goals) depths.set(id, (depths.get(parent) ?? 0) + 1);
  return {
    language: 'sv',
    title: chosen ? `Röda tråden: ${goalName(chosen)}` : 'Röda tråden',
    about: { author: null, registrationNumber: null, date: null },
    form: null,
    front: [
      { label: 'År', value: String(thread.year) },
      { label: 'Beslutat av', value: chosen?.owner ?? null },
    ].filter(({ value }) => value !== null),
    frontParts: [],
    contents: thread.goals.length > FEW ? 3 : 0,
    parts: inTreeOrder(thread.goals).flatMap((goal) => [
      heading(depths.get(goal.id) ?? 1, goalName(goal), 'goal'),
      ...leading(
        [
          ...(goal.id === thread.goal
            ? [paragraph({ text: 'Det här är målet som tråden följer.', italic: true })]
            : []),
          ...places(goal),
        ],
        below.has(goal.id) ? details(goal, (depths.get(goal.id) ?? 1) + 1) : [],
      ),
      ...(below.has(goal.id) && endsHere(goal, thread) ? [paragraph({ text: ENDS, italic: true })] : []),
    ]),
  };
}

/** Parts under a heading, kept on the same page as what they lead to. */
const leading = (parts: Text[], details: Part[]): Part[] => [
  ...(details.length === 0 ? parts : parts.map((part): Part => ({ ...part, leads: true }))),
  ...details,
];

/** With this few goals no table of contents is needed. */
const FEW = 12;

const ENDS = 'Tråden slutar här. Ingen enhet har tagit upp målet.';

const endsHere = ({ id, level }: ThreadGoal, { goals }: Thread): boolean =>
  level !== 'unit' && level !== 'department' && !goals.some(({ parent }) => parent === id);

/** A goal, then everything below it, before its sibling. */
function inTreeOrder(goals: ThreadGoal[]): ThreadGoal[] {
  const children = groupBy(goals, ({ parent }) => parent);
  const from = (parent: string | null): ThreadGoal[] =>
    (children.get(parent) ?? []).flatMap((goal) => [goal, ...from(goal.id)]);
  return from(null);
}

/** Who has taken the goal up, and how the reports assess it. */
function places({ owner, places: all }: ThreadGoal): Text[] {
  const names = [...new Set(all.map(({ planName }) => planName))];
  const judged = all.filter(({ assessment }) => assessment !== null);
  const taken = names.length === 1 && names[0] === owner ? `Enhet: ${owner}.` : `Tas upp av ${listed(names)}.`;
  return [
    ...(names.length === 0 ? [] : [paragraph({ text: taken })]),
    ...(judged.length === 0
      ? []
      : [
          list(
            judged.map((place) =>
              item(
                { text: `${place.planName}, ${documentName(place).sv.toLowerCase()}: ` },
                { text: place.assessment ? ASSESSED[place.assessment] : '', bold: true },
              ),
            ),
          ),
        ]),
  ];
}

const listed = (names: string[]): string => new Intl.ListFormat('sv').format(names);

function details(goal: ThreadGoal, level: number): Part[] {
  const texts = goal.passages.filter(({ text }) => text !== '');
  const results = texts.filter(({ kind }) => kind === 'expectedResult');
  return [
    ...[...results, ...texts.filter((passage) => !results.includes(passage))].flatMap((passage) =>
      passageParts(passage, texts, level),
    ),
    ...indicatorTable(goal),
    ...activityTable(goal),
  ];
}

/** A text; if it has several wordings, who has this one. */
function passageParts(
  { kind, heading: label, body, plans }: ThreadPassage,
  all: ThreadPassage[],
  level: number,
): Part[] {
  const wordings = all.filter((other) => other.kind === kind && other.heading === label);
  const holders = [...new Set(plans.map(({ planName }) => planName))];
  return [
    ...(label === '' ? [] : [heading(level, label, 'label')]),
    ...(wordings.length > 1 ? [paragraph({ text: `Så skriver ${listed(holders)}:`, italic: true })] : []),
    { type: 'text', blocks: body },
  ];
}
