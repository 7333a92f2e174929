import { groupBy } from '../../kernel/group.ts';
import type { At, Context } from '../../kernel/operation.ts';
import type { Finding } from '../model/finding.ts';
import { type Document, keyOf, nameOf, tables } from './tables.ts';

/** One finding that has been mended: who did it, in which edition of the plan, and the edition it made. */
export interface MendMade {
  planId: string;
  formerId: string;
  finding: Finding;
  fingerprint: string;
  who: string;
  at: string;
}

/** The mends that stand in the documents of a year: see `mendsOf`. */
export type Mends = Map<string, MendMade[]>;

/** The mends in one document, in no order. */
export const mendsOf = (mends: Mends, document: Document): MendMade[] => mends.get(nameOf(keyOf(document))) ?? [];

/** All mends that stand in a year's documents. */
export async function loadMends(at: At, year: number): Promise<Mends> {
  const rows = await tables(at)
    .selectFrom('mend')
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

/** Notes that a mend made an edition. */
export async function insertMend(
  context: Context,
  document: Document,
  { planId, formerId, finding, fingerprint }: Pick<MendMade, 'planId' | 'formerId' | 'finding' | 'fingerprint'>,
): Promise<void> {
  await deleteMend(context, planId);
  await tables(context)
    .insertInto('mend')
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

/** Takes away that a mend made an edition: it has been undone. */
export async function deleteMend(at: At, planId: string): Promise<void> {
  await tables(at)
    .deleteFrom('mend')
    .where('municipality_id', '=', at.municipality)
    .where('plan_id', '=', planId)
    .execute();
}
