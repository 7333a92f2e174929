import { depthsOf } from '../../../plan/model/cascade.ts';
import { topParts } from '../../../plan/model/part.ts';
import type { Goal, GoalLevel, OutsideSection, Plan, Section } from '../../../plan/model/plan.ts';
import { documentName } from '../../../plan/model/words.ts';
import type { About, DocumentTree, Part } from '../../model/tree.ts';
import { frontOf, isOnFront } from './front.ts';
import { ASSESSED } from './names.ts';
import { heading } from './parts.ts';
import { piecesUnder } from './tables.ts';

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
 * Puts a plan or report in the form that boards know: front page, then everything in the plan's own order. `annex`
 * comes last.
 */
export function composePlan(plan: Plan, annex: Part[] = []): DocumentTree {
  const onFront = plan.sections.filter((section) => isOnFront(section, plan));
  const sections = plan.sections.filter((section) => !onFront.includes(section));
  const depths = depthsOf(plan.goals);
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
    parts: [
      ...topParts(plan).flatMap(({ kind, value }) => {
        if (kind === 'goal') return goalParts(plan, value, depths.get(value.id) ?? 1);
        return onFront.includes(value) ? [] : outsideParts(value);
      }),
      ...annex,
    ],
  };
}

/** How an annex's heading begins; its name follows. */
const ANNEX = /^Bilaga(?:\s+\d{1,3})?\s*[:.–-]\s*/u;

const headingOf = (part: Part): string[] => (part.type === 'heading' ? [part.text] : []);

/** As in printed plans: down to the city goals; two levels if there are none. */
const contentsDepth = (goals: Goal[], depths: Map<string, number>): number =>
  goals.reduce((deepest, { id, level }) => (level === 'city' ? Math.max(deepest, depths.get(id) ?? 1) : deepest), 0) ||
  2;

function outsideParts({ heading: title, level, body }: OutsideSection): Part[] {
  const parts: Part[] = title === '' ? [] : [heading(level, title)];
  return body.length > 0 ? [...parts, { type: 'text', blocks: body }] : parts;
}

function goalParts(plan: Plan, goal: Goal, level: number): Part[] {
  const parts = piecesUnder(plan, goal).flatMap((piece) =>
    'type' in piece ? [piece] : sectionParts(piece, level + 1),
  );
  const status: Part[] = goal.assessment
    ? [{ type: 'status', assessment: goal.assessment, text: goal.assessmentText ?? ASSESSED[goal.assessment] }]
    : [];
  return [heading(level, goalHeading(goal), 'goal'), ...status, ...parts];
}

function sectionParts({ heading: label, body }: Section, level: number): Part[] {
  const parts: Part[] = label === '' ? [] : [heading(level, label, 'label')];
  return body.length > 0 ? [...parts, { type: 'text', blocks: body }] : parts;
}
