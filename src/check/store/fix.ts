import type { At, Context } from '../../kernel/operation.ts';
import type { Finding } from '../model/finding.ts';
import { tables } from './tables.ts';

/** One finding that has been fixed: who did it, in which edition of the plan, and the edition it made. */
export interface FixMade {
  editionId: string;
  formerId: string;
  finding: Finding;
  fingerprint: string;
  who: string;
  at: string;
}

/** The fixes that led to an edition of a plan, the latest first. */
export async function loadFixes(at: At, planId: string, editionId: string): Promise<FixMade[]> {
  const rows = await tables(at)
    .selectFrom('fix')
    .selectAll()
    .where('municipality_id', '=', at.municipality)
    .where('plan_id', '=', planId)
    .execute();
  const left = new Map(rows.map((row) => [row.edition_id, row]));
  const made: FixMade[] = [];
  for (let fix = left.get(editionId); fix; fix = left.get(fix.former_id)) {
    const { edition_id, former_id, finding, fingerprint, actor_name, at: when } = fix;
    made.push({
      editionId: edition_id,
      formerId: former_id,
      finding,
      fingerprint,
      who: actor_name,
      at: when.toISOString(),
    });
    left.delete(edition_id);
  }
  return made;
}

/** Notes that a fix made an edition; the same fix again is the last one's. */
export async function saveFix(
  context: Context,
  planId: string,
  { editionId, formerId, finding, fingerprint }: Omit<FixMade, 'who' | 'at'>,
): Promise<void> {
  const said = {
    plan_id: planId,
    former_id: formerId,
    rule: finding.rule,
    fingerprint,
    finding: JSON.stringify(finding),
    actor_id: context.actor.id,
    actor_name: context.actor.name,
    at: context.now,
  };
  await tables(context)
    .insertInto('fix')
    .values({ municipality_id: context.municipality, edition_id: editionId, ...said })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'edition_id']).doUpdateSet(said))
    .execute();
}
