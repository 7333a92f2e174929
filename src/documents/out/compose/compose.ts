import { depthsOf } from '../../../plan/model/cascade.ts';
import type { Goal, GoalLevel, OutsideSection, Plan, Section, Source } from '../../../plan/model/plan.ts';
import { documentName } from '../../../plan/model/words.ts';
import type { About, DocumentTree, Part } from '../../model/tree.ts';
import { frontOf, isOnFront } from './front.ts';
import { ASSESSED } from './names.ts';
import { heading } from './parts.ts';
import { type Piece, tablesOf } from './tables.ts';

const LABELS: Record<GoalLevel, string> = {
  direction: 'KF:s inriktningsmål',
  city: 'KF:s mål för verksamhetsområdet',
  board: 'Nämndmål',
  department: 'Enhetsmål: Avdelningsmål',
  unit: 'Enhetsmål',
};

/** A goal's line as the form prints it: label, number and title. */
function goalHeading({ level, number, title }: Pick<Goal, 'level' | 'number' | 'title'>): string {
  const shown = number === null ? '' : level === 'direction' ? `${number}. ` : `${number} `;
  return `${LABELS[level]}: ${shown}${title}`;
}

/** `Verksamhetsplan 2026 för Biblioteket`, as on the front page. */
export function titleOf(plan: Pick<Plan, 'kind' | 'occasion' | 'year' | 'unit'>): string {
  return [documentName(plan).sv, plan.year, plan.unit && `för ${plan.unit}`].filter(Boolean).join(' ');
}

/** The metadata of a file about a plan. */
export const aboutPlan = ({ unit, registrationNumber, date }: Plan): About => ({
  author: unit,
  registrationNumber,
  date,
});

/**
 * Puts a plan or report in the form that boards know: front page, then everything in the order it stood in its source; where the source says
 * no order, introduction, goals and the rest in their own. `annex` stands last.
 */
export function composePlan(plan: Plan, annex: Part[] = []): DocumentTree {
  const onFront = plan.sections.filter((section) => isOnFront(section, plan));
  const sections = plan.sections.filter((section) => !onFront.includes(section));
  const depths = depthsOf(plan.goals);
  const tables = tablesOf(plan);
  const pieces: Piece[] = [
    ...sections.map((section) => ({ source: section.source, parts: outsideParts(section) })),
    ...plan.goals.map((goal) => ({
      source: goal.source,
      parts: goalParts(goal, depths.get(goal.id) ?? 1, tables.get(goal.id) ?? []),
    })),
  ];
  const annexes = [...sections.map((section) => section.heading), ...annex.flatMap(headingOf)];
  return {
    language: 'sv',
    title: titleOf(plan),
    about: aboutPlan(plan),
    ...frontOf(
      plan,
      onFront,
      annexes.filter((title) => ANNEX.test(title)).map((title) => title.replace(ANNEX, '')),
    ),
    frontParts: onFront.flatMap(outsideParts),
    contents: contentsDepth(plan.goals, depths),
    parts: [...inOrder(pieces).flatMap(({ parts }) => parts), ...annex],
  };
}

/** How an annex's heading begins; its name follows. */
const ANNEX = /^Bilaga(?:\s+\d{1,3})?\s*[:.–-]\s*/u;

const headingOf = (part: Part): string[] => (part.type === 'heading' ? [part.text] : []);

/** As in printed plans: down to the city goals; two levels if there are none. */
const contentsDepth = (goals: Goal[], depths: Map<string, number>): number =>
  goals.reduce((deepest, { id, level }) => (level === 'city' ? Math.max(deepest, depths.get(id) ?? 1) : deepest), 0) ||
  2;

/** Sorted by line; what stands at the same line keeps its order. */
const inOrder = <T extends { source: Source }>(pieces: T[]): T[] =>
  [...pieces].sort((a, b) => a.source.line - b.source.line);

function outsideParts({ heading: title, level, body }: OutsideSection): Part[] {
  const parts: Part[] = title === '' ? [] : [heading(level, title)];
  return body.length > 0 ? [...parts, { type: 'text', blocks: body }] : parts;
}

function goalParts(goal: Goal, level: number, tables: Piece[]): Part[] {
  const pieces = [
    ...goal.sections.map((section) => ({ source: section.source, parts: sectionParts(section, level + 1) })),
    ...tables,
  ];
  const status: Part[] = goal.assessment
    ? [{ type: 'status', assessment: goal.assessment, text: goal.assessmentText ?? ASSESSED[goal.assessment] }]
    : [];
  return [heading(level, goalHeading(goal), 'goal'), ...status, ...inOrder(pieces).flatMap(({ parts }) => parts)];
}

function sectionParts({ heading: label, body }: Section, level: number): Part[] {
  const parts: Part[] = label === '' ? [] : [heading(level, label, 'label')];
  return body.length > 0 ? [...parts, { type: 'text', blocks: body }] : parts;
}
