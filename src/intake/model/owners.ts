import { nameKey } from '../../kernel/name-key.ts';
import { type NodeWithPath, nearest } from '../../organisation/model/organisation.ts';
import type { Owners } from '../../plan/model/ownership.ts';
import type { Plan } from '../../plan/model/plan.ts';

interface Named {
  id: string;
  name: string;
  isNew: boolean;
}

/** The parts of the organisation that a plan names; `null` where it names none, `isNew` where there is no such part yet. */
export interface PlanOwners {
  unit: Named | null;
  department: string | null;
  board: Named | null;
  council: string;
  /** Whoever has the plan, with all above that is there already: what `may` is asked about. */
  path: string[];
}

/** The owners by id, as goals and texts have them. */
export const ownersOf = ({ unit, department, board, council }: PlanOwners): Owners => ({
  council,
  board: board?.id ?? null,
  department,
  unit: unit?.id ?? null,
});

/**
 * Finds the unit and board of a plan by name, among the parts that have those names. A board that is not named is the one above the unit.
 */
export function findOwners(
  plan: Pick<Plan, 'unit' | 'board'>,
  named: NodeWithPath[],
  council: string,
  newId: () => string,
): PlanOwners {
  const alike = (name: string, isRight: (node: NodeWithPath) => boolean) => {
    const key = nameKey(name);
    return named.filter((node) => nameKey(node.name) === key && isRight(node));
  };
  const existing = ({ id, name }: Pick<NodeWithPath, 'id' | 'name'>) => ({ id, name, isNew: false });
  const fresh = (name: string) => ({ id: newId(), name: name.slice(0, LONGEST_NAME), isNew: true });
  const pathOf = (node: NodeWithPath | undefined) => node?.path.map(({ id }) => id) ?? [council];

  const boardNode = plan.board === null ? undefined : alike(plan.board, ({ kind }) => kind === 'board')[0];
  const board = plan.board === null ? null : boardNode ? existing(boardNode) : fresh(plan.board);
  if (plan.unit === null) return { unit: null, department: null, board, council, path: pathOf(boardNode) };
  const units = alike(plan.unit, ({ kind }) => kind !== 'board' && kind !== 'council');
  // Two boards may each have a unit of the same name.
  const unit =
    units.find((node) => board === null || nearest(node, 'board')?.id === board.id) ??
    (board?.isNew ? undefined : units[0]);
  if (!unit) return { unit: fresh(plan.unit), department: null, board, council, path: pathOf(boardNode) };
  const above = nearest(unit, 'board');
  return {
    unit: existing(unit),
    department: nearest(unit, 'department')?.id ?? null,
    board: board ?? (above && existing(above)),
    council,
    path: pathOf(unit),
  };
}

/** As long as the name of a part may be. */
const LONGEST_NAME = 200;
