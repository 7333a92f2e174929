import { nameKey } from '../../kernel/name-key.ts';
import type { OrganisationNode } from '../../organisation/model/organisation.ts';
import { nearest } from '../../organisation/model/tree.ts';
import type { Plan } from '../../plan/model/plan.ts';

/** The parts of the organisation that a plan names; `null` where it names none, `isNew` where there is no such part yet. */
export interface PlanOwners {
  unit: { id: string; name: string; isNew: boolean } | null;
  department: string | null;
  board: { id: string; name: string; isNew: boolean } | null;
}

/** Finds the unit and board of a plan by name. A board that is not named is the one above the unit. */
export function findOwners(
  plan: Pick<Plan, 'unit' | 'board'>,
  nodes: OrganisationNode[],
  newId: () => string,
): PlanOwners {
  const named = (name: string, isRight: (node: OrganisationNode) => boolean) => {
    const key = nameKey(name);
    return nodes.filter((node) => nameKey(node.name) === key && isRight(node));
  };
  const existing = ({ id, name }: OrganisationNode) => ({ id, name, isNew: false });
  const fresh = (name: string) => ({ id: newId(), name, isNew: true });

  const board =
    plan.board === null
      ? null
      : (named(plan.board, ({ kind }) => kind === 'board').map(existing)[0] ?? fresh(plan.board));
  if (plan.unit === null) return { unit: null, department: null, board };
  const alike = named(plan.unit, ({ kind }) => kind !== 'board');
  // Two boards may each have a unit of the same name.
  const unit =
    alike.find(({ id }) => board === null || nearest(nodes, id, 'board')?.id === board.id) ??
    (board?.isNew ? undefined : alike[0]);
  if (!unit) return { unit: fresh(plan.unit), department: null, board };
  const above = nearest(nodes, unit.id, 'board');
  return {
    unit: existing(unit),
    department: nearest(nodes, unit.id, 'department')?.id ?? null,
    board: board ?? (above && existing(above)),
  };
}
