import { groupBy } from '../../kernel/group.ts';
import type { At, Context } from '../../kernel/operation.ts';
import type { Finding } from '../model/finding.ts';
import { type Document, keyOf, nameOf, tables } from './tables.ts';

/** One finding that has been fixed: who did it, in which edition of the plan, and the edition it made. */
export interface FixMade {
  planId: string;
  formerId: string;
  finding: Finding;
  fingerprint: string;
  who: string;
  at: string;
}

/** The fixes that stand in the documents of a year: see `fixesOf`. */
export type Fixes = Map<string, FixMade[]>;

/** The fixes in one document, in no order. */
export const fixesOf = (fixes: Fixes, document: Document): FixMade[] => fixes.get(nameOf(keyOf(document))) ?? [];

/** All fixes that stand in a year's documents. */
export async function loadFixes(at: At, year: number): Promise<Fixes> {
  const rows = await tables(at)
    .selectFrom('fix')
    .selectAll()
    .where('municipality_id', '=', at.municipality)
    .where('year', '=', year)
    .execute();
  return groupBy(
    rows.map(({ plan_id, former_id, finding, fingerprint, actor_name: who, at: when, ...key }) => ({
      document: nameOf(key),
      planId: plan_id,
      formerId: former_id,
      finding,
      fingerprint,
      who,
      at: when.toISOString(),
    })),
    ({ document }) => document,
  );
}

/** Notes that a fix made an edition. */
export async function insertFix(
  context: Context,
  document: Document,
  { planId, formerId, finding, fingerprint }: Pick<FixMade, 'planId' | 'formerId' | 'finding' | 'fingerprint'>,
): Promise<void> {
  await deleteFix(context, planId);
  await tables(context)
    .insertInto('fix')
    .values({
      municipality_id: context.municipality,
      ...keyOf(document),
      plan_id: planId,
      former_id: formerId,
      rule: finding.rule,
      fingerprint,
      finding: JSON.stringify(finding),
      actor_id: context.actor.id,
      actor_name: context.actor.name,
      at: context.now,
    })
    .execute();
}

/** Takes away that a fix made an edition: it has been undone. */
export async function deleteFix(at: At, planId: string): Promise<void> {
  await tables(at)
    .deleteFrom('fix')
    .where('municipality_id', '=', at.municipality)
    .where('plan_id', '=', planId)
    .execute();
}
