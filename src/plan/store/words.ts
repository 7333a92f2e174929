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
    ),
    others as materialized (
      select id, coalesce(unit_id, board_id) as owner from plan
      where municipality_id = ${own} and superseded_by is null and coalesce(unit_id, board_id) <> ${owner}
    )
    select word from asked where
      exists (select 1 from organisation
        where municipality_id = ${own} and to_tsvector('swedish', name) @@ asked.query)
      or exists (select 1 from indicator where municipality_id = ${own} and indicator.words @@ asked.query)
      or exists (select 1 from plan_activity join others on others.id = plan_activity.plan_id
        join activity on activity.municipality_id = ${own} and activity.id = plan_activity.activity_id
        where plan_activity.municipality_id = ${own} and activity.words @@ asked.query)
      or ${MANY} <= (select count(distinct owner) from (
        select others.owner from passage
        join plan_section on plan_section.municipality_id = ${own} and plan_section.passage_id = passage.id
        join others on others.id = plan_section.plan_id
        where passage.municipality_id = ${own} and passage.words @@ asked.query
        union
        select others.owner from plan_outside join others on others.id = plan_outside.plan_id
        where plan_outside.municipality_id = ${own} and plan_outside.words @@ asked.query
      ) as used)`.execute(at.tx);
  return rows.map(({ word }) => word);
}
