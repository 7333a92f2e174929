import { groupBy } from '../../kernel/group.ts';
import { positionOf } from '../../plan/model/part.ts';
import { examplePlan } from '../model/example.ts';
import { goalName } from '../model/own.ts';
import { ownProse, type Piece } from '../model/piece.ts';
import { partIdOf } from '../model/place.ts';
import { quote, shorten } from '../model/quote.ts';
import { remember } from '../model/remember.ts';
import { type Found, rule } from '../model/rule.ts';

/** A shorter repetition is a turn of phrase. */
const MIN_WORDS = 20;

/** The words of a text: a number for each, the same for the same word, and its offset. */
interface Words {
  ids: Int32Array;
  starts: Int32Array;
}

/** All words of a plan in a row, part by part, so a run may cross paragraphs but not parts. */
interface Stream {
  ids: Int32Array;
  pieces: { piece: Piece; words: Words; from: number }[];
  /** The first word of each part, and the end. */
  parts: number[];
}

interface Repeat {
  first: Site;
  again: Site;
  words: number;
}

interface Site {
  piece: Piece;
  start: number;
}

// Latin letters by their range: several times faster than matching Unicode properties.
const WORD = /[0-9A-Za-zÀ-ÖØ-öø-ſ]+/g;

const wordsOf = remember((text): Words => {
  const found = [...text.matchAll(WORD)];
  return {
    ids: Int32Array.from(found, ([word]) => numberOf(word.toLowerCase())),
    starts: Int32Array.from(found, ({ index }) => index),
  };
});

/** FNV-1a, 32 bits: two words may share a number by chance, two runs of twenty will not. */
function numberOf(word: string): number {
  let number = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) number = Math.imul(number ^ word.charCodeAt(i), 0x01000193);
  return number;
}

const partOf = ({ place }: Piece): string | null => partIdOf(place);

/** True if the form itself repeats: a follow-up takes up a result again, and a repeated heading has its own rule. */
function isOfTheForm(first: Piece, again: Piece): boolean {
  const [a, b] = [first.section, again.section];
  return (
    a !== null &&
    b !== null &&
    a !== b &&
    first.goal === again.goal &&
    (a.kind === 'expectedResult' || a.kind === b.kind)
  );
}

function streamOf(all: Piece[]): Stream {
  const pieces: Stream['pieces'] = [];
  const parts: number[] = [];
  let from = 0;
  for (const part of groupBy(all, partOf).values()) {
    parts.push(from);
    for (const piece of part) {
      const words = wordsOf(piece.text);
      pieces.push({ piece, words, from });
      from += words.ids.length;
    }
  }
  const ids = new Int32Array(from);
  for (const { words, from: at } of pieces) ids.set(words.ids, at);
  return { ids, pieces, parts: [...parts, from] };
}

/** Every run of words that has occurred before, each as long as possible. */
function repeatsIn(stream: Stream): Repeat[] {
  const { ids, parts } = stream;
  const seen = new Map<number, number>();
  const repeats: Repeat[] = [];
  for (let part = 0; part + 1 < parts.length; part++) {
    const [begin, end] = [parts[part] as number, parts[part + 1] as number];
    const hashes = hashesOf(ids, begin, end);
    for (let at = begin; at < begin + hashes.length; ) {
      const hash = hashes[at - begin] as number;
      const before = seen.get(hash);
      // A passage does not overlap itself, however often its words are repeated, and the words before it end with their
      // part.
      const room = before === undefined ? 0 : Math.min(endOf(parts, before), before < begin ? begin : at) - before;
      const words = before === undefined ? 0 : alikeFrom(ids, before, at, Math.min(end - at, room));
      if (before === undefined || words < MIN_WORDS) {
        if (before === undefined) seen.set(hash, at);
        at++;
        continue;
      }
      repeats.push({ first: siteOf(stream, before), again: siteOf(stream, at), words });
      at += words;
    }
  }
  return repeats;
}

/** The last index of a sorted list whose number is not greater than the given one. */
function placeIn(length: number, at: (i: number) => number, number: number): number {
  let [low, high] = [0, length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at(middle) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

const endOf = (parts: number[], word: number): number =>
  parts[placeIn(parts.length, (i) => parts[i] as number, word) + 1] as number;

function siteOf({ pieces }: Stream, word: number): Site {
  const { piece, words, from } = pieces[
    placeIn(pieces.length, (i) => (pieces[i] as Stream['pieces'][number]).from, word)
  ] as Stream['pieces'][number];
  return { piece, start: words.starts[word - from] as number };
}

const BASE = 31_337;

/**
 * A rolling hash for each run of `MIN_WORDS` words, in linear time. Two runs may share one, so they are compared word
 * by word.
 */
function hashesOf(ids: Int32Array, begin: number, end: number): Int32Array {
  const hashes = new Int32Array(Math.max(0, end - begin - MIN_WORDS + 1));
  let power = 1;
  for (let i = 0; i < MIN_WORDS; i++) power = Math.imul(power, BASE);
  let hash = 0;
  for (let i = begin; i < end; i++) {
    const gone = i - MIN_WORDS >= begin ? (ids[i - MIN_WORDS] as number) : 0;
    hash = (Math.imul(hash, BASE) + (ids[i] as number) - Math.imul(gone, power)) | 0;
    if (i - begin >= MIN_WORDS - 1) hashes[i - begin - MIN_WORDS + 1] = hash;
  }
  return hashes;
}

/** How many words are the same from two places on, at most `most`. */
function alikeFrom(ids: Int32Array, a: number, b: number, most: number): number {
  let words = 0;
  while (words < most && ids[a + words] === ids[b + words]) words++;
  return words;
}

const quoteSite = ({ piece, start }: Site) => quote(piece, shorten(piece.text.slice(start)));
const whereOf = ({ goal, place }: Piece): string => (goal ? `${place.label}, ${goalName(goal)}` : place.label);

export const repeatedPassage = rule({
  id: 'repeated-passage',
  severity: 'notice',
  title: { sv: 'Samma text två gånger', en: 'The same text twice' },
  says: {
    sv: 'Minst tjugo ord i följd står två gånger i enhetens egen text.',
    en: 'Twenty words or more in a row occur twice in the unit’s own text.',
  },
  fix: {
    sv: 'Skriv det en gång och hänvisa till det, eller skriv det som skulle stå på det andra stället.',
    en: 'Write it once and refer to it, or write what was meant to be in the other place.',
  },
  scope: { parts: ['goal', 'section', 'outside', 'indicator', 'activity'], reach: 'plan' },
  example: {
    fires: examplePlan({
      goals: [
        {
          level: 'unit',
          title: 'Köket minskar sitt svinn',
          sections: [
            [
              'approach',
              'Kocken väger maten som blir över efter varje lunch, skriver vikten i en lista vid disken och visar barnen på fredagen hur mycket det blev.',
            ],
            [
              'followUp',
              'Kocken väger maten som blir över efter varje lunch, skriver vikten i en lista vid disken och visar barnen på fredagen hur mycket det blev.',
            ],
          ],
        },
      ],
    }),
    passes: examplePlan({
      goals: [
        {
          level: 'unit',
          title: 'Köket minskar sitt svinn',
          sections: [
            [
              'approach',
              'Kocken väger maten som blir över efter varje lunch, skriver vikten i en lista vid disken och visar barnen på fredagen hur mycket det blev.',
            ],
            ['followUp', 'Listan vid disken räknas ihop varje månad och redovisas i tertialrapport 2.'],
          ],
        },
      ],
    }),
  },
  find: (plan) => {
    // In printed order, so the first occurrence is the one that is repeated.
    const pieces = ownProse(plan)
      .map((piece) => ({ piece, position: positionOf(plan, partOf(piece)) }))
      .sort((a, b) => a.position - b.position)
      .map(({ piece }) => piece);
    const repeats = repeatsIn(streamOf(pieces)).filter(({ first, again }) => !isOfTheForm(first.piece, again.piece));
    const pairs = groupBy(repeats, ({ first, again }) => `${partOf(first.piece)} ${partOf(again.piece)}`);
    return [...pairs.values()].map((pair): Found => {
      const { first, again } = pair[0] as Repeat;
      const words = pair.reduce((sum, repeat) => sum + repeat.words, 0);
      const same = partOf(first.piece) === partOf(again.piece);
      return {
        place: again.piece.place,
        message: same
          ? {
              sv: `${words} ord står mer än en gång under ”${whereOf(again.piece)}”. Skriv dem en gång.`,
              en: `${words} words occur more than once under “${whereOf(again.piece)}”. Write them once.`,
            }
          : {
              sv: `${words} ord under ”${whereOf(again.piece)}” står redan under ”${whereOf(first.piece)}”. Skriv dem en gång, eller skriv det som skulle stå här.`,
              en: `${words} words under “${whereOf(again.piece)}” already occur under “${whereOf(first.piece)}”. Write them once, or write what was meant to be here.`,
            },
        evidence: [quoteSite(again), quoteSite(first)],
      };
    });
  },
});
