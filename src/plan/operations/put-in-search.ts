import type { At } from '../../kernel/operation.ts';
import { replaceAllEntries } from '../../search/operations/replace-entries.ts';
import { entriesOf, type PartIds } from '../model/entries.ts';
import type { Plan } from '../model/plan.ts';

/** Lets the search find a plan that has come into force, in place of the one it superseded. Both are of the same owner. */
export async function putInSearch(at: At, plan: Plan, ids: PartIds, superseded: string | null): Promise<void> {
  const ownerId = ids.unitId ?? ids.boardId;
  if (ownerId === null) throw new Error('A plan has an owner');
  const source = (id: string) => ({ kind: 'plan' as const, id, ownerId });
  await replaceAllEntries(at, [
    ...(superseded === null ? [] : [{ source: source(superseded), entries: [] }]),
    { source: source(ids.planId), entries: entriesOf(plan, ids) },
  ]);
}
