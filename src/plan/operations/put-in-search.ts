import type { At } from '../../kernel/operation.ts';
import { replaceEntries } from '../../search/operations/replace-entries.ts';
import { entriesOf } from '../model/entries.ts';
import type { Content, LastingPlan } from '../store/editions.ts';

/** Lets the search find what an edition says that has come in force, in place of what was; nothing when none is. */
export async function putInSearch(
  at: At,
  { id: planId, year, ownerId }: LastingPlan,
  edition: { content: Content; boardId: string | null } | null,
): Promise<void> {
  const entries = edition
    ? entriesOf(edition.content.plan, {
        planId,
        year,
        ownerId,
        boardId: edition.boardId,
        identities: edition.content.identities,
      })
    : [];
  await replaceEntries(at, { kind: 'plan', id: planId, ownerId }, entries);
}
