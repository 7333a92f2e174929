import { sql } from 'kysely';
import type { At } from '../../kernel/operation.ts';

/** Texts are copied between units, slips and all: a word in the texts of so many others is no slip. */
const MANY = 3;

/**
 * Which of some words the municipality uses, besides `owner`: in a name (of a unit, a board, an indicator, another's activity), or in the texts
 * of many others' plans in force. By Swedish stems.
 */
export async function wordsElsewhere(at: At, owner: string, words: string[]): Promise<string[]> {
  const own = at.municipality;
  const { rows } = await sql<{ word: string }>`
    with asked as materialized (
      select word, plainto_tsquery('swedish', word) as query from unnest(${words}::text[]) as word
    )
    select word from asked where
      exists (select 1 from organisation
        where municipality_id = ${own} and to_tsvector('swedish', name) @@ asked.query)
      or exists (select 1 from plan_indicator row where row.municipality_id = ${own} and row.words @@ asked.query)
      or exists (select 1 from plan_activity row
        where row.municipality_id = ${own} and row.owner_id <> ${owner} and row.words @@ asked.query)
      or ${MANY} <= (select count(distinct owner) from (
        select row.owner_id as owner from plan_section row where row.municipality_id = ${own} and row.words @@ asked.query
        union
        select plan.owner_id from plan_outside row
        join plan on plan.municipality_id = ${own} and plan.id = row.plan_id
        where row.municipality_id = ${own} and row.words @@ asked.query
      ) as used where owner <> ${owner})`.execute(at.tx);
  return rows.map(({ word }) => word);
}
