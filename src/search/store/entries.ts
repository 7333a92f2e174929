import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { At } from '../../kernel/operation.ts';
import type { SearchEntry, SearchSource } from '../model/entry.ts';
import { lexeme, markOf, stemOf, vectorOf } from '../model/lexemes.ts';
import { knowableWords, nearKeys } from '../model/near.ts';
import { tables } from './tables.ts';

/**
 * Replaces all that sources have in the search, in a number of statements that does not depend on how much it is. An entry that another source
 * holds too stays; one that no source holds goes. Rows are taken in the order of their ids, so that two who write never wait for each other.
 */
export async function replaceEntries(
  at: At,
  sources: { source: SearchSource; entries: SearchEntry[] }[],
): Promise<void> {
  if (sources.length === 0) return;
  const former = await takeAway(
    at,
    sources.map(({ source }) => source.id),
  );
  const entries = [...new Map(sources.flatMap(({ entries }) => entries).map((entry) => [entry.id, entry])).values()];
  await putEntries(at, entries);
  await putPlaces(at, sources);
  const kept = new Set(entries.map(({ id }) => id));
  await dropUnheld(
    at,
    former.filter((id) => !kept.has(id)),
  );
}

/** Removes the places of sources. Returns the entries that were there. */
async function takeAway(at: At, sources: string[]): Promise<string[]> {
  const rows = await tables(at)
    .deleteFrom('search_place')
    .where('municipality_id', '=', at.municipality)
    .where(sql<boolean>`source_id = any(${sources}::uuid[])`)
    .returning('entry_id')
    .execute();
  return [...new Set(rows.map(({ entry_id }) => entry_id))];
}

const printOf = ({ kind, year, ownerId, goalId, title, heading, text }: SearchEntry): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, year, ownerId, goalId, title, heading, text]))
    .digest('base64');

/** Writes the entries that are new or have changed. Those that are as they were are held, so that nobody drops them meanwhile. */
async function putEntries(at: At, entries: SearchEntry[]): Promise<void> {
  const own = at.municipality;
  const ids = entries.map(({ id }) => id);
  const { rows } = await sql<{ id: string; print: string }>`
    select id, print from search_entry where municipality_id = ${own} and id = any(${ids}::uuid[])
    order by id for key share`.execute(at.tx);
  const known = new Map(rows.map(({ id, print }) => [id, print]));
  const fresh = entries.filter((entry) => known.get(entry.id) !== printOf(entry));
  if (fresh.length === 0) return;
  const written = fresh.map((entry) => ({
    ...entry,
    owner_id: entry.ownerId,
    goal_id: entry.goalId,
    body: entry.text,
    print: printOf(entry),
    words: vectorOf(own, entry),
  }));
  await sql`
    insert into search_entry (municipality_id, id, kind, year, owner_id, goal_id, title, heading, body, print, words)
    select ${own}, id, kind, year, owner_id, goal_id, title, heading, body, print, words
    from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as fresh (
      id uuid, kind text, year int, owner_id uuid, goal_id uuid, title text, heading text, body text, print text, words tsvector
    )
    order by id
    on conflict (municipality_id, id) do update set kind = excluded.kind, year = excluded.year, owner_id = excluded.owner_id,
      goal_id = excluded.goal_id, title = excluded.title, heading = excluded.heading, body = excluded.body, print = excluded.print,
      words = excluded.words`.execute(at.tx);
  await learnWords(at, new Set(fresh.flatMap(({ text }) => [...knowableWords(text)])));
}

async function putPlaces(at: At, sources: { source: SearchSource; entries: SearchEntry[] }[]): Promise<void> {
  const places = sources.flatMap(({ source, entries }) =>
    entries.map(({ id, ref }) => ({
      source_kind: source.kind,
      source_id: source.id,
      owner_id: source.ownerId,
      entry_id: id,
      ref,
    })),
  );
  // A thing that occurs twice in one source is linked to its first place.
  await sql`
    insert into search_place (municipality_id, source_kind, source_id, owner_id, entry_id, ref)
    select ${at.municipality}, source_kind, source_id, owner_id, entry_id, ref
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as place (
      source_kind text, source_id uuid, owner_id uuid, entry_id uuid, ref text
    )
    on conflict (municipality_id, source_id, entry_id) do nothing`.execute(at.tx);
}

/** Drops those of some entries that no source holds any more. */
async function dropUnheld(at: At, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const unheld = sql`municipality_id = ${at.municipality} and id = any(${ids}::uuid[]) and not exists (
    select from search_place where municipality_id = ${at.municipality} and entry_id = search_entry.id)`;
  // Held first, then asked again: another may have placed one of them since.
  await sql`select from search_entry where ${unheld} order by id for update`.execute(at.tx);
  await sql`delete from search_entry where ${unheld}`.execute(at.tx);
}

async function learnWords(at: At, words: Set<string>): Promise<void> {
  const own = at.municipality;
  const { rows } = await sql<{ word: string }>`
    select word from unnest(${[...words]}::text[]) as word
    where not exists (select from search_word known where known.municipality_id = ${own} and known.word = word.word)
    order by word`.execute(at.tx);
  if (rows.length === 0) return;
  const mark = markOf(own);
  const learnt = rows.map(({ word }) => ({
    word,
    stem: lexeme.stem(mark, stemOf(word)),
    keys: nearKeys(own, word),
  }));
  await sql`
    insert into search_word (municipality_id, word, stem, keys)
    select ${own}, word, stem, keys from jsonb_to_recordset(${JSON.stringify(learnt)}::jsonb) as learnt (word text, stem tsquery, keys int[])
    on conflict (municipality_id, word) do nothing`.execute(at.tx);
}
