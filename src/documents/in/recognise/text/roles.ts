import type { Line } from '../line.ts';
import { type Chunk, SENTENCES, type Setting, UNENDED } from './paragraphs.ts';

/** What a chunk is in its section. `listed` is an item without a marker. */
export type Role = 'table' | 'item' | 'listed' | 'subheading' | 'paragraph';

/** The longest sub-heading or item without a marker, in characters. */
const MAX_SHORT = 60;
/** A text among short lines may be longer if it has no end punctuation. */
const MAX_PHRASE = 200;
const MAX_PHRASE_LINES = 3;
/** The last of several short lines may end with a full stop. */
const MAX_LAST = 80;

const ENDED = /[.!?:…]["”’)]?$/u;

/** The roles of a section's chunks. `results` says that they are expected results: items, whether or not a marker shows it. */
export function rolesOf(chunks: Chunk[], { marked }: Setting, results = false): Role[] {
  const roles = chunks.map(roleByForm);
  if (marked) {
    // A sub-heading has something below it: consecutive bold lines are bold text.
    for (const [i, chunk] of chunks.entries()) {
      const next = chunks[i + 1];
      if (roles[i] === 'paragraph' && isBold(chunk) && next && !(roles[i + 1] === 'paragraph' && isBold(next)))
        roles[i] = 'subheading';
    }
    return roles;
  }
  const texts = chunks.map(textOf);
  const from = results ? firstResult(roles, texts) : null;
  if (from !== null) return roles.map((role, i) => (i < from ? role : 'listed'));
  for (let i = 0; i < chunks.length; ) {
    const end = phrasesEnd(chunks, texts, roles, i);
    if (!results && isList(chunks, texts, i, end)) {
      const last = listEnd(chunks, texts, roles, end);
      roles.fill('listed', i, last);
      i = last;
    } else {
      for (let at = i; at < end; at++) if (isSubheading(chunks, texts, roles, at)) roles[at] = 'subheading';
      i = Math.max(end, i + 1);
    }
  }
  return roles;
}

function roleByForm([line]: Chunk): Role {
  if (line.cells || line.mark?.kind === 'rule') return 'table';
  if (line.bullet) return 'item';
  return line.mark?.kind === 'heading' ? 'subheading' : 'paragraph';
}

const textOf = (chunk: Chunk): string => chunk.map(({ text }) => text).join(' ');

const isBold = ([line, ...more]: Chunk): boolean =>
  more.length === 0 && line.content.length > 0 && line.content.every((part) => part.bold) && line.text.length <= 100;

/** The first of the expected results without markers, each one sentence: after the last text that announces them. */
function firstResult(roles: Role[], texts: string[]): number | null {
  if (!roles.every((role) => role === 'paragraph')) return null;
  const from = texts.findLastIndex((text) => text.endsWith(':')) + 1;
  return texts.length - from >= 2 && texts.slice(from).every((text) => !SENTENCES.test(text)) ? from : null;
}

/** Words without end punctuation that do not lead on to what comes below them. */
const isPhrase = (chunk: Chunk, text: string): boolean =>
  chunk.length <= MAX_PHRASE_LINES &&
  text.length <= MAX_PHRASE &&
  !ENDED.test(text) &&
  !UNENDED.test(text) &&
  !SENTENCES.test(text);

/** The end of the consecutive phrases that begin at a chunk. */
function phrasesEnd(chunks: Chunk[], texts: string[], roles: Role[], from: number): number {
  let end = from;
  while (end < chunks.length && roles[end] === 'paragraph' && isPhrase(chunks[end] as Chunk, texts[end] as string))
    end++;
  return end;
}

/** Consecutive phrases, at least two of them short, are a list: a heading would have text below it. */
function isList(chunks: Chunk[], texts: string[], from: number, end: number): boolean {
  // What a colon announces may be as long as a line.
  const most = texts[from - 1]?.endsWith(':') ? MAX_PHRASE : MAX_SHORT;
  let short = 0;
  for (let i = from; i < end; i++) if (chunks[i]?.length === 1 && (texts[i] as string).length <= most) short++;
  return short >= 2;
}

/**
 * The end of a list of phrases: the last ones in a section, or one that begins in lower case, may end with a full stop
 * as in prose.
 */
function listEnd(chunks: Chunk[], texts: string[], roles: Role[], from: number): number {
  let end = from;
  while (end < chunks.length && roles[end] === 'paragraph' && isLastItem(chunks[end] as Chunk, texts[end] as string))
    end++;
  if (end === chunks.length) return end;
  return end > from && /^\p{Ll}/u.test(texts[from] as string) ? from + 1 : from;
}

const isLastItem = (chunk: Chunk, text: string): boolean =>
  chunk.length === 1 && text.length <= MAX_LAST && text.endsWith('.') && !SENTENCES.test(text);

/**
 * A short line of its own that begins with a capital, has no end punctuation and has prose below it: the writer's own
 * heading.
 */
function isSubheading(chunks: Chunk[], texts: string[], roles: Role[], at: number): boolean {
  const next = chunks[at + 1];
  if (!next || roles[at + 1] !== 'paragraph' || texts[at - 1]?.endsWith(':')) return false;
  return isHeadingLike(chunks[at] as Chunk) && isProse(next, texts[at + 1] as string);
}

/** True for one line that could be a heading by itself. */
export const isHeadingLike = ([line, ...more]: Line[]): boolean =>
  line !== undefined &&
  more.length === 0 &&
  line.text.length <= MAX_SHORT &&
  /^\p{Lu}/u.test(line.text) &&
  !/[.,:;!?…]$/u.test(line.text) &&
  !UNENDED.test(line.text);

/** Sentences, and more than a short line of them. */
const isProse = (chunk: Chunk, text: string): boolean =>
  /^[\p{Lu}"”]/u.test(text) &&
  !isPhrase(chunk, text) &&
  (chunk.length > 1 || text.length > MAX_SHORT || SENTENCES.test(text));
