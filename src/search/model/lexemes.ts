import type { SearchEntry } from './entry.ts';
import { type EntryKind, NAMED } from './kinds.ts';
import { stem } from './stem.ts';
import { isNumber, STOP_WORDS, withoutDots, wordsIn } from './words.ts';

// The content of the index. Every lexeme begins with a mark of its municipality, so one municipality's words are stored
// together and a search reads none of another's. What keeps municipalities apart is the function that reads the index;
// the mark is only for speed.

/** How many words of one text are searched: PostgreSQL counts places no further. */
const MOST_WORDS = 16_000;

/** The mark of a municipality. Two may share one, which costs both some reading and shows neither anything. */
export const markOf = (municipality: string): string => municipality.slice(-4);

/** The lexeme of a word as the texts' stem; of it without dots where it has them; of an entry's kind, year and sample. */
export const lexeme = {
  stem: (mark: string, text: string) => `'${mark}${text}'`,
  dotless: (mark: string, text: string) => `'${mark}~${text}'`,
  kind: (mark: string, kind: EntryKind) => `'${mark}=${kind}'`,
  year: (mark: string, year: number) => `'${mark}=${year}'`,
  /** Of one entry of so many. */
  sample: (mark: string, of: 16 | 64) => `'${mark}=one-of-${of}'`,
};

/** The samples an entry is in, by its id: very large numbers of hits are known by them. */
const samplesOf = (id: string): (16 | 64)[] => (/[0-3]0$/.test(id) ? [16, 64] : id.endsWith('0') ? [16] : []);

/** An entry as a `tsvector`, written out. */
export function vectorOf(municipality: string, { id, kind, year, text }: SearchEntry): string {
  const mark = markOf(municipality);
  const places = new Map<string, number[]>();
  const put = (key: string, place: number) => {
    const known = places.get(key);
    if (known) known.push(place);
    else places.set(key, [place]);
  };
  let place = 0;
  for (const { text: word } of wordsIn(text)) {
    place++;
    if (place > MOST_WORDS) break;
    if (STOP_WORDS.has(word)) continue;
    const own = stemOf(word);
    put(lexeme.stem(mark, own), place);
    const dotless = withoutDots(own);
    if (dotless !== own) put(lexeme.dotless(mark, dotless), place);
  }
  const weight = NAMED.includes(kind) ? 'A' : '';
  const written = [...places].map(([key, list]) => `${key}:${list.map((at) => `${at}${weight}`).join(',')}`);
  const facets = [
    lexeme.kind(mark, kind),
    ...(year === null ? [] : [lexeme.year(mark, year)]),
    ...samplesOf(id).map((of) => lexeme.sample(mark, of)),
  ];
  return [...written, ...facets].join(' ');
}

/** The stem of a word in a text; a number is its own. */
export const stemOf = (word: string): string => (isNumber(word) ? word : stem(word));
