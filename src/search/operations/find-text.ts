import { z } from 'zod';
import { WHOLE } from '../../kernel/actor.ts';
import { Id } from '../../kernel/ids.ts';
import { type At, operation } from '../../kernel/operation.ts';
import { excerpt, markAll } from '../model/excerpt.ts';
import { type Hit, Hits } from '../model/hit.ts';
import { ENTRY_KINDS } from '../model/kinds.ts';
import { stemOf } from '../model/lexemes.ts';
import { distance, FURTHEST, isKnowable } from '../model/near.ts';
import { askedOf, isAskedFor, readQuestion, replaceWords, wordsAsked, writeQuestion } from '../model/question.ts';
import { type FoundEntry, findEntries } from '../store/find.ts';
import { findNear } from '../store/words.ts';

const input = z.object({
  q: z.string().max(200),
  year: z.coerce.number().int().optional(),
  kind: z.enum(ENTRY_KINDS).optional(),
  /** A part of the organisation: what is in its plans and in those below it. */
  within: Id.optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
type Input = z.output<typeof input>;

/**
 * Searches everything in force. Units and goals come first, then the best of the texts. Words are found in all their
 * forms, and without dots; the last may be half written; quotes keep words together and `-` excludes. If nothing
 * matches, similar words are tried.
 */
export const findText = operation({
  name: 'search.find',
  summary: { sv: 'Sök i allt som gäller', en: 'Search all that is in force' },
  kind: 'query',
  http: { method: 'GET', path: '/search' },
  input: input as z.ZodType<Input>,
  output: Hits,
  may: (actor) => actor.reads(WHOLE),
  run: async ({ input, actor, ...at }): Promise<Hits> => {
    const parts = readQuestion(input.q.replaceAll('\0', ' ').normalize('NFC').trim());
    const seen = actor.scope === 'everything' ? null : actor.scope;
    const hits = await hitsOf(at, parts, input, seen);
    if (hits.total > 0) return hits;
    const meant = await meantBy(at, parts);
    if (meant === null) return hits;
    const others = await hitsOf(at, meant, input, seen);
    return others.total === 0 ? hits : { ...others, meant: writeQuestion(meant) };
  },
});

type Parts = ReturnType<typeof readQuestion>;

async function hitsOf(at: At, parts: Parts, input: Input, seen: readonly string[] | null): Promise<Hits> {
  const { page, limit, year, kind, within } = input;
  const asked = askedOf(at.municipality, { parts, year, kind });
  const none = { items: [], page, limit, more: false, total: 0, rounded: false, meant: null };
  if (asked === null) return none;
  const skip = (page - 1) * limit;
  const of = { asked, within: within === undefined ? null : [within], seen };
  const found = await findEntries(at, { ...of, skip, take: limit });
  // Past the last page no row says how many there are.
  const { total, rounded, reach } =
    found.entries.length === 0 && page > 1 ? await findEntries(at, { ...of, skip: 0, take: 1 }) : found;
  const isFound = isAskedFor(parts);
  const items = found.entries.map((entry) => hitOf(entry, isFound));
  return { ...none, items, total, rounded, more: skip + limit < reach };
}

function hitOf(entry: FoundEntry, isFound: (word: string) => boolean): Hit {
  const { id, kind, year, title, heading, body } = entry;
  const isText = kind === 'text' || kind === 'section';
  return {
    id,
    kind,
    year,
    owner: entry.owner_id === null ? null : { id: entry.owner_id, name: entry.owner_name ?? '' },
    plan: entry.source_kind === 'plan' ? { id: entry.source_id, name: entry.place_name, ref: entry.ref } : null,
    goalId: entry.goal_id,
    title,
    heading,
    marked: isText ? excerpt(body, isFound) : markAll(body, isFound),
  };
}

/** The question with its misspelt words as they were most likely meant; `null` where all are known, or none is near. */
async function meantBy(at: At, parts: Parts): Promise<Parts | null> {
  const others = new Map<string, string>();
  for (const word of new Set(wordsAsked(parts).filter(isKnowable))) {
    const near = await findNear(at, word);
    if (near.some((other) => stemOf(other.word) === stemOf(word))) continue;
    const scored = near
      .map((other) => ({ ...other, away: distance(word, other.word) }))
      .filter(({ away }) => away <= FURTHEST);
    scored.sort((a, b) => a.away - b.away || b.uses - a.uses || (a.word < b.word ? -1 : 1));
    if (scored[0]) others.set(word, scored[0].word);
  }
  return others.size === 0 ? null : replaceWords(parts, others);
}
