import { sql } from 'kysely';
import type { At, Context } from '../../kernel/operation.ts';
import type { SetAside } from '../model/reviewed.ts';
import { type Document, keyOf, nameOf, tables } from './tables.ts';

/** What is set aside in the documents of a year, by document and fingerprint: see `asideOf`. */
export type Aside = Map<string, SetAside>;

/** What is said of a finding that is set aside; `null` where it is not. */
export const asideOf = (aside: Aside, document: Document, fingerprint: string): SetAside | null =>
  aside.get(`${nameOf(keyOf(document))} ${fingerprint}`) ?? null;

/** All that is set aside in a year's documents. */
export async function loadAside(at: At, year: number): Promise<Aside> {
  const rows = await tables(at)
    .selectFrom('set_aside')
    .selectAll()
    .where('municipality_id', '=', at.municipality)
    .where('year', '=', year)
    .execute();
  return new Map(
    rows.map(({ reason, actor_name: who, at: when, fingerprint, ...key }) => [
      `${nameOf(key)} ${fingerprint}`,
      { reason, who, at: when.toISOString() },
    ]),
  );
}

/** Takes away that a finding is set aside. */
export async function deleteAside(at: At, document: Document, fingerprint: string): Promise<void> {
  const { owner_id, year, kind, occasion } = keyOf(document);
  await tables(at)
    .deleteFrom('set_aside')
    .where('municipality_id', '=', at.municipality)
    .where('owner_id', '=', owner_id)
    .where('year', '=', year)
    .where('kind', '=', kind)
    .where('occasion', 'is not distinct from', occasion)
    .where('fingerprint', '=', fingerprint)
    .execute();
}

/** Sets a finding aside, in place of what was said of it before. */
export async function insertAside(
  context: Context,
  document: Document,
  { fingerprint, rule, reason }: { fingerprint: string; rule: string; reason: string },
): Promise<void> {
  await deleteAside(context, document, fingerprint);
  await tables(context)
    .insertInto('set_aside')
    .values({
      municipality_id: context.municipality,
      ...keyOf(document),
      fingerprint,
      rule,
      reason,
      actor_id: context.actor.id,
      actor_name: context.actor.name,
      at: context.now,
    })
    .execute();
}

/** Says of a finding what is said of another, with the same reason, person and day: the words that it quotes have been fixed. */
export async function copyAside(at: At, document: Document, from: string, to: string): Promise<void> {
  const { owner_id, year, kind, occasion } = keyOf(document);
  await sql`
    insert into set_aside
    select municipality_id, owner_id, year, kind, occasion, ${to}, rule, reason, actor_id, actor_name, at from set_aside
    where municipality_id = ${at.municipality} and owner_id = ${owner_id} and year = ${year} and kind = ${kind}
      and occasion is not distinct from ${occasion} and fingerprint = ${from}
    on conflict do nothing`.execute(at.tx);
}
