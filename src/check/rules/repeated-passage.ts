import { groupBy } from '../../kernel/group.ts';
import { examplePlan } from '../model/example.ts';
import { goalName } from '../model/own.ts';
import { ownProse, type Piece } from '../model/piece.ts';
import { shorten } from '../model/quote.ts';
import { type Found, rule } from '../model/rule.ts';

/** A shorter run of the same words is a turn of phrase. */
const MIN_WORDS = 20;

interface Word {
  /** The same number for the same word. */
  id: number;
  start: number;
  piece: Piece;
}

interface Repeat {
  first: Word;
  again: Word;
  words: number;
}

// Latin letters by their range: several times as fast as asking Unicode of each.
const WORD = /[0-9A-Za-zÀ-ÖØ-öø-ſ]+/g;

function wordsOf(piece: Piece, ids: Map<string, number>): Word[] {
  const words: Word[] = [];
  for (const match of piece.text.matchAll(WORD)) {
    const word = match[0].toLowerCase();
    const id = ids.get(word) ?? ids.size + 1;
    ids.set(word, id);
    words.push({ id, start: match.index, piece });
  }
  return words;
}

const partOf = ({ place }: Piece): string =>
  `${place.goal} ${place.part.kind} ${'index' in place.part ? place.part.index : ''}`;
const sectionOf = ({ goal, place: { part } }: Piece) =>
  part.kind === 'section' ? goal?.sections[part.index] : undefined;

/** True where the form itself repeats: a result is taken up again by what follows it up, and a heading that stands twice has its own rule. */
function isOfTheForm(first: Piece, again: Piece): boolean {
  const [a, b] = [sectionOf(first), sectionOf(again)];
  return (
    a !== undefined &&
    b !== undefined &&
    a !== b &&
    first.goal === again.goal &&
    (a.kind === 'expectedResult' || a.kind === b.kind)
  );
}

/** Every run of words that has stood before, each as long as it goes; parts are streams of words, so that a run may cross paragraphs. */
function repeatsIn(pieces: Piece[]): Repeat[] {
  const ids = new Map<string, number>();
  const streams = [...groupBy(pieces, partOf).values()].map((part) => part.flatMap((piece) => wordsOf(piece, ids)));
  const seen = new Map<number, { stream: Word[]; at: number }>();
  const repeats: Repeat[] = [];
  for (const stream of streams) {
    const hashes = hashesOf(stream);
    for (let at = 0; at < hashes.length; ) {
      const hash = hashes[at] as number;
      const before = seen.get(hash);
      // A passage does not overlap itself, however often its words come again.
      const most = before?.stream === stream ? at - before.at : stream.length - at;
      const words = before && most >= MIN_WORDS ? alikeFrom(before.stream, before.at, stream, at, most) : 0;
      if (!before || words < MIN_WORDS) {
        if (!before) seen.set(hash, { stream, at });
        at++;
        continue;
      }
      repeats.push({ first: before.stream[before.at] as Word, again: stream[at] as Word, words });
      at += words;
    }
  }
  return repeats;
}

const BASE = 31_337;

/** A number for each run of `MIN_WORDS` words, rolled along so that the time is linear. Two runs may share one: they are compared word by word. */
function hashesOf(stream: Word[]): number[] {
  let power = 1;
  for (let i = 0; i < MIN_WORDS; i++) power = Math.imul(power, BASE);
  const hashes: number[] = [];
  let hash = 0;
  for (const [i, { id }] of stream.entries()) {
    hash = (Math.imul(hash, BASE) + id - Math.imul(stream[i - MIN_WORDS]?.id ?? 0, power)) | 0;
    if (i >= MIN_WORDS - 1) hashes.push(hash);
  }
  return hashes;
}

/** How many words are the same from two places on, at most `most`. */
function alikeFrom(a: Word[], i: number, b: Word[], j: number, most: number): number {
  let words = 0;
  while (words < most && a[i + words]?.id === b[j + words]?.id) words++;
  return words;
}

const quote = ({ piece, start }: Word) => ({ text: shorten(piece.text.slice(start)), line: piece.line });
const whereOf = ({ goal, place }: Piece): string => (goal ? `${place.label}, ${goalName(goal)}` : place.label);

export const repeatedPassage = rule({
  id: 'repeated-passage',
  severity: 'notice',
  title: { sv: 'Samma text två gånger', en: 'The same text twice' },
  says: {
    sv: 'Minst tjugo ord i följd står två gånger i enhetens egen text.',
    en: 'Twenty words or more in a row stand twice in the unit’s own text.',
  },
  mend: {
    sv: 'Skriv det en gång och hänvisa till det, eller skriv det som skulle stå på det andra stället.',
    en: 'Write it once and refer to it, or write what was meant to stand in the other place.',
  },
  scope: { parts: ['section', 'outside', 'indicator', 'activity'], reach: 'plan' },
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
    // In the order of the document, so that what stands first is what is repeated.
    const pieces = ownProse(plan).sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    const repeats = repeatsIn(pieces).filter(({ first, again }) => !isOfTheForm(first.piece, again.piece));
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
              en: `${words} words stand more than once under “${whereOf(again.piece)}”. Write them once.`,
            }
          : {
              sv: `${words} ord under ”${whereOf(again.piece)}” står redan under ”${whereOf(first.piece)}”. Skriv dem en gång, eller skriv det som skulle stå här.`,
              en: `${words} words under “${whereOf(again.piece)}” stand already under “${whereOf(first.piece)}”. Write them once, or write what was meant to stand here.`,
            },
        evidence: [quote(again), quote(first)],
      };
    });
  },
});
