import { sql } from 'kysely';
import type { At, Context } from '../../kernel/operation.ts';
import type { SetAside } from '../model/reviewed.ts';
import { tables } from './tables.ts';

/** What is set aside in a plan, by fingerprint. */
export type Aside = Map<string, SetAside>;

/** All that is set aside in a plan. */
export async function loadAside(at: At, planId: string): Promise<Aside> {
  const rows = await tables(at)
    .selectFrom('set_aside')
    .selectAll()
    .where('municipality_id', '=', at.municipality)
    .where('plan_id', '=', planId)
    .execute();
  return new Map(
    rows.map(({ reason, actor_name: who, at: when, fingerprint }) => [
      fingerprint,
      { reason, who, at: when.toISOString() },
    ]),
  );
}

/** Takes away that a finding is set aside. */
export async function deleteAside(at: At, planId: string, fingerprint: string): Promise<void> {
  await tables(at)
    .deleteFrom('set_aside')
    .where('municipality_id', '=', at.municipality)
    .where('plan_id', '=', planId)
    .where('fingerprint', '=', fingerprint)
    .execute();
}

/** Sets a finding aside, in place of what was said of it before. */
export async function saveAside(
  context: Context,
  planId: string,
  { fingerprint, rule, reason }: { fingerprint: string; rule: string; reason: string },
): Promise<void> {
  const said = { reason, actor_id: context.actor.id, actor_name: context.actor.name, at: context.now };
  await tables(context)
    .insertInto('set_aside')
    .values({ municipality_id: context.municipality, plan_id: planId, fingerprint, rule, ...said })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'plan_id', 'fingerprint']).doUpdateSet(said))
    .execute();
}

/** Says of a finding what is said of another, with the same reason, person and day: the words that it quotes have been fixed. */
export async function copyAside(at: At, planId: string, from: string, to: string): Promise<void> {
  await sql`
    insert into set_aside (municipality_id, plan_id, fingerprint, rule, reason, actor_id, actor_name, at)
    select municipality_id, plan_id, ${to}, rule, reason, actor_id, actor_name, at from set_aside
    where municipality_id = ${at.municipality} and plan_id = ${planId} and fingerprint = ${from}
    on conflict do nothing`.execute(at.tx);
}
