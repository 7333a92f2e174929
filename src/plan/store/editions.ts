import { sql } from 'kysely';
import type { At, Context } from '../../kernel/operation.ts';
import type { Identities } from '../model/identity.ts';
import type { Plan } from '../model/plan.ts';
import { insertRows } from './bulk.ts';
import { tables } from './tables.ts';

/** What tells one lasting plan from another. */
export interface PlanKey {
  ownerId: string;
  year: number;
  kind: 'plan' | 'report';
  occasion: 'T1' | 'T2' | 'VB' | null;
}

/** A lasting plan, and which edition of it is in force. */
export interface LastingPlan extends PlanKey {
  id: string;
  editionId: string | null;
  updatedAt: Date;
  updatedBy: string;
}

const plans = (at: At) =>
  tables(at)
    .selectFrom('plan')
    .select([
      'id',
      'owner_id as ownerId',
      'year',
      'kind',
      'occasion',
      'edition_id as editionId',
      'updated_at as updatedAt',
      'updated_by as updatedBy',
    ])
    .where('municipality_id', '=', at.municipality);

export const findPlan = async (at: At, id: string): Promise<LastingPlan | null> =>
  (await plans(at).where('id', '=', id).executeTakeFirst()) ?? null;

/** The plan of an owner, year, kind and occasion; `null` where there is none. */
export const findPlanBy = async (at: At, { ownerId, year, kind, occasion }: PlanKey): Promise<LastingPlan | null> =>
  (await plans(at)
    .where('owner_id', '=', ownerId)
    .where('year', '=', year)
    .where('kind', '=', kind)
    .where('occasion', 'is not distinct from', occasion)
    .executeTakeFirst()) ?? null;

export const insertPlan = async (context: Context, { id, ownerId, ...key }: PlanKey & { id: string }): Promise<void> =>
  await insertRows(context, 'plan', [
    { id, owner_id: ownerId, ...key, updated_at: context.now, updated_by: context.actor.name },
  ]);

/** An edition as far as an incoming one is compared with it. */
export interface KnownEdition {
  id: string;
  number: number;
  fingerprint: string;
  sourceFileId: string | null;
  madeFrom: string | null;
  boardId: string | null;
  keptAt: Date;
}

/** Every edition of a plan, the first first. */
export const loadEditions = async (at: At, planId: string): Promise<KnownEdition[]> =>
  await tables(at)
    .selectFrom('edition')
    .select([
      'id',
      'number',
      'fingerprint',
      'source_file_id as sourceFileId',
      'made_from as madeFrom',
      'board_id as boardId',
      'kept_at as keptAt',
    ])
    .where('municipality_id', '=', at.municipality)
    .where('plan_id', '=', planId)
    .orderBy('number')
    .execute();

export interface NewEdition {
  id: string;
  planId: string;
  number: number;
  fingerprint: string;
  sha256: string;
  sourceFileId: string | null;
  madeFrom: string | null;
  boardId: string | null;
  /** The plan as JSON: what `sha256` is of. */
  json: string;
  plan: Plan;
  identities: Identities;
}

/** Keeps an edition for good. It is not in force before `putInForce`. */
export async function insertEdition(context: Context, edition: NewEdition): Promise<void> {
  const { plan } = edition;
  await insertRows(context, 'edition', [
    {
      id: edition.id,
      plan_id: edition.planId,
      number: edition.number,
      kept_at: context.now,
      kept_by: context.actor.name,
      fingerprint: edition.fingerprint,
      sha256: edition.sha256,
      source_file_id: edition.sourceFileId,
      made_from: edition.madeFrom,
      board_id: edition.boardId,
      registration_number: plan.registrationNumber,
      date: plan.date,
      printed_unit: plan.unit,
      printed_board: plan.board,
      goals: plan.goals.length,
      indicators: plan.indicators.length,
      activities: plan.activities.length,
      unresolved: [...plan.indicators, ...plan.activities].filter(({ unresolved }) => unresolved.length > 0).length,
      unplaced: plan.unplaced.length,
    },
  ]);
  await tables(context)
    .insertInto('edition_content')
    .values({
      municipality_id: context.municipality,
      edition_id: edition.id,
      plan: edition.json,
      identities: JSON.stringify(edition.identities),
    })
    .execute();
}

/** An edition's plan, to the letter, with the lasting identities of its parts. */
export interface Content {
  plan: Plan;
  identities: Identities;
}

/** What an edition says; `null` where the plan has no such edition. */
export async function loadContent(at: At, planId: string, editionId: string): Promise<Content | null> {
  const { rows } = await sql<Content>`
    select content.plan, content.identities from edition_content content
    join edition on edition.municipality_id = content.municipality_id and edition.id = content.edition_id
    where content.municipality_id = ${at.municipality} and content.edition_id = ${editionId}
      and edition.plan_id = ${planId}`.execute(at.tx);
  return rows[0] ?? null;
}

/**
 * Says which edition of a plan is in force, `null` for none, if the one in force is still the one that is to be replaced. Answers whether it was.
 */
export async function replaceEdition(
  context: Context,
  { planId, editionId, replaces }: { planId: string; editionId: string | null; replaces: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    update plan set edition_id = ${editionId}, updated_at = ${context.now}, updated_by = ${context.actor.name},
      board_id = coalesce((select edition.board_id from edition where edition.municipality_id = plan.municipality_id
        and edition.id = ${editionId}), plan.board_id)
    where municipality_id = ${context.municipality} and id = ${planId} and edition_id is not distinct from ${replaces}
    returning id`.execute(context.tx);
  return rows.length > 0;
}
