import { sql } from 'kysely';
import type { At } from '../../kernel/operation.ts';
import type { FileLine } from '../model/kept.ts';
import type { Match } from '../model/match.ts';
import type { Plan } from '../model/plan.ts';
import { ownRows, type Row, sharedRows } from './rows.ts';
import { type PlanTables, tables } from './tables.ts';

/** PostgreSQL takes at most 65,535 values in one question; the widest table here has some twenty columns. */
const ROWS_AT_ONCE = 2000;

async function insert<Table extends keyof PlanTables>(at: At, table: Table, rows: Row<Table>[]): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE)
    await tables(at)
      .insertInto(table)
      .values(rows.slice(i, i + ROWS_AT_ONCE))
      .execute();
}

export interface NewPlan {
  id: string;
  year: number;
  unitId: string | null;
  boardId: string | null;
  sourceFileId: string;
  fingerprint: string;
  keptAt: Date;
  plan: Plan;
  match: Match;
}

/** Writes a plan with all it brings. */
export async function insertPlan(at: At, { plan, match, ...kept }: NewPlan): Promise<void> {
  const own = at.municipality;
  const shared = sharedRows(own, kept.year, plan, match);
  await insert(at, 'goal', shared.goal);
  await insert(at, 'passage', shared.passage);
  await insert(at, 'indicator', shared.indicator);
  await insert(at, 'activity', shared.activity);
  await insert(at, 'plan', [
    {
      municipality_id: own,
      id: kept.id,
      kind: plan.kind,
      year: kept.year,
      occasion: plan.occasion,
      unit_id: kept.unitId,
      board_id: kept.boardId,
      printed_unit: plan.unit,
      printed_board: plan.board,
      registration_number: plan.registrationNumber,
      date: plan.date,
      source_file_id: kept.sourceFileId,
      fingerprint: kept.fingerprint,
      furniture: JSON.stringify(plan.furniture),
      unplaced: JSON.stringify(plan.unplaced),
      kept_at: kept.keptAt,
      superseded_by: null,
    },
  ]);
  const rows = ownRows(own, kept.id, plan, match);
  await insert(at, 'plan_goal', rows.plan_goal);
  await insert(at, 'plan_section', rows.plan_section);
  await insert(at, 'plan_indicator', rows.plan_indicator);
  await insert(at, 'plan_activity', rows.plan_activity);
  await insert(at, 'plan_outside', rows.plan_outside);
}

/** The plan that is the same to the letter; `null` where there is none. */
export async function findByFingerprint(at: At, fingerprint: string): Promise<string | null> {
  const row = await tables(at)
    .selectFrom('plan')
    .select('id')
    .where('municipality_id', '=', at.municipality)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The plan in force for the same unit, year, kind and occasion; `null` where there is none. */
export async function findInForce(
  at: At,
  { year, plan, unitId, boardId }: Pick<NewPlan, 'year' | 'plan' | 'unitId' | 'boardId'>,
): Promise<string | null> {
  const row = await tables(at)
    .selectFrom('plan')
    .select('id')
    .where('municipality_id', '=', at.municipality)
    .where('year', '=', year)
    .where('kind', '=', plan.kind)
    .where('occasion', 'is not distinct from', plan.occasion)
    .where('unit_id', 'is not distinct from', unitId)
    .where('board_id', 'is not distinct from', boardId)
    .where('superseded_by', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What an edition of a kept plan needs to know of it. */
export const loadKeeping = async (at: At, planId: string) =>
  await tables(at)
    .selectFrom('plan')
    .select(['year', 'unit_id as unitId', 'board_id as boardId', 'source_file_id as sourceFileId'])
    .where('municipality_id', '=', at.municipality)
    .where('id', '=', planId)
    .executeTakeFirst();

/** The last of the editions that were made of a plan: they came in its place later, from the same file. The plan itself where there is none. */
export async function findLastEdition(at: At, planId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with recursive edition (id, source_file_id, superseded_by, kept_at) as (
      select id, source_file_id, superseded_by, kept_at from plan where municipality_id = ${at.municipality} and id = ${planId}
      union
      select next.id, next.source_file_id, next.superseded_by, next.kept_at from plan next
      join edition on next.id = edition.superseded_by and next.source_file_id = edition.source_file_id
        and next.kept_at >= edition.kept_at
      where next.municipality_id = ${at.municipality}
    )
    select id from edition
    where not exists (select from edition later where later.id = edition.superseded_by)`.execute(at.tx);
  return rows[0]?.id ?? planId;
}

/** Puts an older plan in force again; the one in its place must have been superseded first. */
export async function putInForce(at: At, planId: string): Promise<void> {
  await tables(at)
    .updateTable('plan')
    .set({ superseded_by: null })
    .where('municipality_id', '=', at.municipality)
    .where('id', '=', planId)
    .execute();
}

/** Records that a new plan supersedes an older one. The older can still be read. */
export async function supersede(at: At, older: string, newer: string): Promise<void> {
  await tables(at)
    .updateTable('plan')
    .set({ superseded_by: newer })
    .where('municipality_id', '=', at.municipality)
    .where('id', '=', older)
    .execute();
}

/** A file that came, with its lines as they were read: a newer reader may see it otherwise, and what is kept is traced to these. */
export interface NewSourceFile {
  id: string;
  name: string;
  sha256: string;
  bytes: Uint8Array;
  lines: FileLine[];
  keptAt: Date;
}

/** Keeps a source file, once however often it is brought. Answers with its id. */
export async function keepSourceFile(
  at: At,
  { id, name, sha256, bytes, lines, keptAt }: NewSourceFile,
): Promise<string> {
  const own = at.municipality;
  await tables(at)
    .insertInto('source_file')
    .values({ municipality_id: own, id, name, sha256, bytes, lines: JSON.stringify(lines), kept_at: keptAt })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'sha256']).doNothing())
    .execute();
  const kept = await tables(at)
    .selectFrom('source_file')
    .select('id')
    .where('municipality_id', '=', own)
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow();
  return kept.id;
}

/** The name and lines of the file a plan was read from; `null` where there is no such plan. */
export const loadSourceFile = async (at: At, planId: string): Promise<{ name: string; lines: FileLine[] } | null> =>
  (await sourceFileOf(at, planId).select(['source_file.name', 'source_file.lines']).executeTakeFirst()) ?? null;

/** The name and content of the file a plan was read from; `null` where there is no such plan. */
export const loadSourceBytes = async (at: At, planId: string): Promise<{ name: string; bytes: Uint8Array } | null> =>
  (await sourceFileOf(at, planId).select(['source_file.name', 'source_file.bytes']).executeTakeFirst()) ?? null;

const sourceFileOf = (at: At, planId: string) =>
  tables(at)
    .selectFrom('plan')
    .innerJoin('source_file', (join) =>
      join
        .onRef('source_file.municipality_id', '=', 'plan.municipality_id')
        .onRef('source_file.id', '=', 'plan.source_file_id'),
    )
    .where('plan.municipality_id', '=', at.municipality)
    .where('plan.id', '=', planId);
