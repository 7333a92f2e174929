import { sql } from 'kysely';
import type { At } from '../../kernel/operation.ts';
import type { Block } from '../../kernel/richtext.ts';
import type { SectionKind, Source } from '../model/plan.ts';
import type { ThreadPlace } from '../model/thread.ts';
import { ofEachGoal } from './values.ts';

/** The first plans in force that hold each of these goals, by name. */
export async function loadGoalPlaces(
  at: At,
  goalIds: string[],
  limit: number,
): Promise<(ThreadPlace & { goalId: string })[]> {
  const own = at.municipality;
  const { rows } = await sql<ThreadPlace & { goalId: string }>`
    select row.goal_id as "goalId", plan.id as "planId", owner.name as "planName", plan.kind, plan.occasion, row.ref,
      row.number, row.assessment
    from ${ofEachGoal(at, goalIds, 'plan_goal', sql`sort_key, plan_id, ref`, limit)}
    join plan on plan.municipality_id = ${own} and plan.id = row.plan_id
    join organisation owner on owner.municipality_id = ${own} and owner.id = row.owner_id
    order by row.sort_key, plan.kind, row.plan_id`.execute(at.tx);
  return rows;
}

export interface SectionPlace {
  goalId: string;
  hash: string;
  versionId: string;
  sectionKind: SectionKind;
  heading: string;
  text: string;
  items: string[];
  body: Block[];
  planId: string;
  planName: string;
  kind: 'plan' | 'report';
  ref: string;
  source: Source;
}

/**
 * The texts of each of these goals: those of the goal's owner, and the first of those that others have written of their own work with it; each
 * with the first plans in force that hold it.
 */
export async function loadSectionPlaces(at: At, goalIds: string[], limit: number): Promise<SectionPlace[]> {
  const own = at.municipality;
  const texts = (whose: ReturnType<typeof sql>) => sql`(
    select text.id from lasting_text text where text.municipality_id = ${own} and text.goal_id = goal.id and ${whose} limit ${limit})`;
  const { rows } = await sql<SectionPlace>`
    select row.goal_id as "goalId", version.hash, version.id as "versionId", row.kind as "sectionKind", row.heading,
      version.plain as text, version.items, version.body, plan.id as "planId", owner.name as "planName", plan.kind, row.ref,
      row.source
    from goal
    cross join lateral (
      ${texts(sql`text.owner_id = goal.owner_id`)} union all ${texts(sql`text.owner_id <> goal.owner_id`)}
    ) text
    cross join lateral (
      select * from plan_section where municipality_id = ${own} and text_id = text.id order by sort_key, plan_id limit ${limit}
    ) row
    join text_version version on version.municipality_id = ${own} and version.id = row.version_id
    join plan on plan.municipality_id = ${own} and plan.id = row.plan_id
    join organisation owner on owner.municipality_id = ${own} and owner.id = row.owner_id
    where goal.municipality_id = ${own} and goal.id = any(${goalIds}::uuid[])
    order by row.position, row.sort_key, row.plan_id`.execute(at.tx);
  return rows;
}
