import { sql } from 'kysely';
import { groupBy } from '../../kernel/group.ts';
import type { At } from '../../kernel/operation.ts';
import type { Hint, KnownGoal, KnownText } from '../model/match.ts';
import type { GoalLevel } from '../model/plan.ts';

// What is kept by the names that one plan brings. Each question reads as many rows as the plan has names, however large the municipality is:
// `cross join lateral … limit` makes the database look each name up by itself.

/** More goals of one title than any owner has in a year. */
const ALIKE = 50;

export interface GoalHint {
  ownerId: string;
  level: GoalLevel;
  titleKey: string;
}

/** The goals of a year that go by these names. */
export async function findGoals(at: At, year: number, hints: GoalHint[]): Promise<KnownGoal[]> {
  const { rows } = await sql<KnownGoal>`
    select found.* from ${asked(hints)} cross join lateral (
      select goal_id as id, level, owner_id as "ownerId", parent_id as "parentId", title_key as "titleKey", occurrence
      from goal_name where municipality_id = ${at.municipality} and owner_id = asked.owner and level = asked.level
        and title_key = asked.key and year = ${year}
      limit ${ALIKE}
    ) found`.execute(at.tx);
  return rows;
}

/** For each of these names, by its place: the goal of the nearest earlier year that went by it, if it is the only one. */
export async function findEarlierGoals(at: At, year: number, hints: GoalHint[]): Promise<Map<number, string>> {
  const { rows } = await sql<Earlier>`
    select asked.place::int, found.* from ${asked(hints)} cross join lateral (
      select distinct goal_id as id, year from goal_name
      where municipality_id = ${at.municipality} and owner_id = asked.owner and level = asked.level
        and title_key = asked.key and year < ${year}
      order by year desc limit 2
    ) found order by asked.place, found.year desc`.execute(at.tx);
  return only(rows);
}

const asked = (hints: GoalHint[]) => sql`
  unnest(${hints.map(({ ownerId }) => ownerId)}::uuid[], ${hints.map(({ level }) => level)}::text[],
    ${hints.map(({ titleKey }) => titleKey)}::text[]) with ordinality as asked (owner, level, key, place)`;

interface Earlier {
  place: number;
  id: string;
  year: number;
}

/** The first of each place, which is of the nearest year; none where the second is of that year too. */
function only(rows: Earlier[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const [place, alike] of groupBy(rows, (row) => row.place)) {
    const [first, second] = alike as [Earlier, Earlier | undefined];
    if (first.year !== second?.year) found.set(place - 1, first.id);
  }
  return found;
}

/** The texts that these owners have under these goals. */
export async function findTexts(at: At, goalIds: string[], ownerIds: string[]): Promise<KnownText[]> {
  const { rows } = await sql<KnownText>`
    select found.* from unnest(${goalIds}::uuid[]) as goal (id) cross join unnest(${ownerIds}::uuid[]) as owner (id)
    cross join lateral (
      select text.id, goal_id as "goalId", owner_id as "ownerId", kind, name_key as "nameKey", occurrence from lasting_text text
      where municipality_id = ${at.municipality} and goal_id = goal.id and owner_id = owner.id limit ${ALIKE}
    ) found`.execute(at.tx);
  return rows;
}

/** The versions of these texts that have these very words, by text and hash. */
export async function findVersions(at: At, wanted: { textId: string; hash: string }[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; textId: string; hash: string }>`
    select found.* from unnest(${wanted.map(({ textId }) => textId)}::uuid[], ${wanted.map(({ hash }) => hash)}::text[])
      as wanted (text, hash)
    cross join lateral (
      select id, text_id as "textId", text_version.hash from text_version
      where municipality_id = ${at.municipality} and text_id = wanted.text and text_version.hash = wanted.hash limit 1
    ) found`.execute(at.tx);
  return new Map(rows.map(({ id, textId, hash }) => [versionKey(textId, hash), id]));
}

export const versionKey = (textId: string, hash: string) => `${textId} ${hash}`;

/** The indicators of these owners that go by these names. */
export async function findIndicators(at: At, ownerIds: string[], keys: string[]): Promise<Hint[]> {
  const { rows } = await sql<Hint>`
    select found.* from unnest(${keys}::text[]) as asked (key) cross join unnest(${ownerIds}::uuid[]) as owner (id)
    cross join lateral (
      select indicator_id as id, owner_id as "ownerId", name_key as key from indicator_name
      where municipality_id = ${at.municipality} and owner_id = owner.id and name_key = asked.key limit 1
    ) found`.execute(at.tx);
  return rows;
}

/** The activities of these owners and a year that go by these names. */
export async function findActivities(at: At, year: number, ownerIds: string[], keys: string[]): Promise<Hint[]> {
  const { rows } = await sql<Hint>`
    select found.* from unnest(${keys}::text[]) as asked (key) cross join unnest(${ownerIds}::uuid[]) as owner (id)
    cross join lateral (
      select activity_id as id, owner_id as "ownerId", title_key as key from activity_name
      where municipality_id = ${at.municipality} and owner_id = owner.id and title_key = asked.key and year = ${year}
      limit 1
    ) found`.execute(at.tx);
  return rows;
}

/** For each of these activities, by its place: the one of the nearest earlier year that its owner called the same. */
export async function findEarlierActivities(
  at: At,
  year: number,
  hints: Pick<Hint, 'ownerId' | 'key'>[],
): Promise<Map<number, string>> {
  const { rows } = await sql<Earlier>`
    select asked.place::int, found.* from unnest(${hints.map(({ ownerId }) => ownerId)}::uuid[],
      ${hints.map(({ key }) => key)}::text[]) with ordinality as asked (owner, key, place)
    cross join lateral (
      select activity_id as id, year from activity_name
      where municipality_id = ${at.municipality} and owner_id = asked.owner and title_key = asked.key and year < ${year}
      order by year desc limit 1
    ) found`.execute(at.tx);
  return only(rows);
}
