import type { Goal, GoalLevel, PartRef, SectionKind } from '../../../plan/model/plan.ts';
import type { Line } from './line.ts';
import type { RowValues } from './table/tables.ts';

/** A text being collected: the line of its label and the lines below it. */
export interface DraftSection {
  id: string;
  kind: SectionKind;
  heading: string;
  label: Line | null;
  lines: Line[];
}

export interface DraftOutside {
  id: string;
  heading: string;
  level: number;
  label: Line | null;
  lines: Line[];
}

/** A table row under a goal. It may still grow: its name across a page break, its analysis below it. */
export interface DraftRow {
  id: string;
  kind: 'indicators' | 'activities';
  goal: string;
  row: RowValues;
}

/** A document while it is being read: texts are still lines. */
export interface Draft {
  goals: (Goal & { drafts: DraftSection[] })[];
  rows: DraftRow[];
  outside: DraftOutside[];
  /** Every part, in the order they begin from top to bottom. */
  order: PartRef[];
}

const ORDER: GoalLevel[] = ['direction', 'city', 'board', 'department', 'unit'];

/** The parent of a new goal: the nearest earlier goal of a higher level. A department's goal is a sibling of the unit's. */
export function parentOf(goals: Goal[], level: GoalLevel): string | null {
  const rank = (of: GoalLevel) => (of === 'department' ? ORDER.indexOf('unit') : ORDER.indexOf(of));
  // Whatever comes between a goal and its parent is never of a higher level than the goal, so only ancestors need
  // checking.
  const byId = (id: string | null) => (id === null ? undefined : goals[Number(id.slice(1)) - 1]);
  for (let goal = goals.at(-1); goal; goal = byId(goal.parent)) if (rank(goal.level) < rank(level)) return goal.id;
  return null;
}
