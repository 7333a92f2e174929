import type { Goal, GoalLevel, Section } from './plan.ts';

/** Who the goals and texts of a plan belong to, as ids in the organisation. */
export interface Owners {
  council: string;
  board: string | null;
  department: string | null;
  unit: string | null;
}

/** Whose the plan itself is: the unit's, or the board's own where it names no unit. */
export const planOwner = ({ unit, board, council }: Owners): string => unit ?? board ?? council;

/** Who a goal belongs to: the council, the board, the department or the unit; where the organisation lacks a level, the nearest there is. */
export function goalOwner({ level }: { level: GoalLevel }, owners: Owners): string {
  const { council, board, department, unit } = owners;
  switch (level) {
    case 'direction':
    case 'city':
      return council;
    case 'board':
      return board ?? council;
    case 'department':
      return department ?? board ?? unit ?? council;
    case 'unit':
      return planOwner(owners);
  }
}

/** Those who may have set what stands under a goal of this owner, highest first: where a name is looked for. */
export function ownersAbove(owner: string, { council, board, department, unit }: Owners): string[] {
  const downward = [council, board, department, unit].filter((one) => one !== null);
  return downward.slice(0, downward.indexOf(owner) + 1);
}

/** True for a goal written above the unit. The unit takes it up, and never changes it. */
export const isInherited = ({ level }: Pick<Goal, 'level'>): boolean => level !== 'unit';

// What the council and the board write of their goals; everything else under such a goal is the unit's own work with it.
const WRITTEN_ABOVE = new Set<Section['kind']>(['description', 'expectedResult', 'other']);

/** True for a text that whoever has the plan wrote, and may change. */
export const isOwnSection = (goal: Pick<Goal, 'level'>, section: Pick<Section, 'kind'>): boolean =>
  !isInherited(goal) || !WRITTEN_ABOVE.has(section.kind);

/** Who a text under a goal belongs to: the goal's owner, or whoever has the plan. */
export const textOwner = (goal: Pick<Goal, 'level'>, section: Pick<Section, 'kind'>, owners: Owners): string =>
  isOwnSection(goal, section) ? planOwner(owners) : goalOwner(goal, owners);
