import type { At, Context } from '../kernel/operation.ts';
import type { PlanSummary } from '../plan/model/kept.ts';
import type { SetAside } from './model/reviewed.ts';

type CheckTables = {
  set_aside: {
    municipality_id: string;
    owner_id: string;
    year: number;
    kind: 'plan' | 'report';
    occasion: 'T1' | 'T2' | 'VB' | null;
    fingerprint: string;
    rule: string;
    reason: string;
    actor_id: string;
    actor_name: string;
    at: Date;
  };
};

const tables = ({ tx }: At) => tx.withTables<CheckTables>();

/** The document that a plan is an edition of: the same unit's plan or report of the same time. */
export type Document = Pick<PlanSummary, 'year' | 'kind' | 'occasion' | 'unit' | 'board'>;

const keyOf = ({ year, kind, occasion, unit, board }: Document) => ({
  owner_id: (unit ?? board)?.id ?? '',
  year,
  kind,
  occasion,
});

/** What is set aside in the documents of a year, by document and fingerprint: see `asideOf`. */
export type Aside = Map<string, SetAside>;

const nameOf = (key: ReturnType<typeof keyOf>, fingerprint: string): string =>
  [key.owner_id, key.year, key.kind, key.occasion, fingerprint].join(' ');

/** What is said of a finding that is set aside; `null` where it is not. */
export const asideOf = (aside: Aside, document: Document, fingerprint: string): SetAside | null =>
  aside.get(nameOf(keyOf(document), fingerprint)) ?? null;

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
      nameOf(key, fingerprint),
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
