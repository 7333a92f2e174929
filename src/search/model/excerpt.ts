import { wordsIn } from './words.ts';

/** Around a word that was found; no text holds them, since readers drop control characters. */
const START = '\u0002';
const STOP = '\u0003';

/** How many words an excerpt has. */
const WORDS = 30;
/** Of a text, how much is looked through for an excerpt. */
const MOST = 100_000;

/** The whole text with the words found marked. */
export const markAll = (text: string, isFound: (word: string) => boolean): string =>
  mark(text, 0, text.length, isFound);

/** The part of a text that holds most of the words found, with these marked; its beginning where it holds none. */
export function excerpt(text: string, isFound: (word: string) => boolean): string {
  const words = [...wordsIn(text.slice(0, MOST))];
  if (words.length <= WORDS) return mark(text, 0, text.length, isFound);
  const found = words.map(({ text: word }) => isFound(word));
  const from = Math.max(
    0,
    bestWindow(
      words.map(({ text: word }) => word),
      found,
    ) - 3,
  );
  const to = Math.min(words.length, from + WORDS) - 1;
  const [first, last] = [words[from], words[to]];
  if (!first || !last) return '';
  const start = from === 0 ? 0 : first.start;
  const end = to === words.length - 1 ? text.length : last.end;
  return `${start > 0 ? '… ' : ''}${mark(text, start, end, isFound)}${end < text.length ? ' …' : ''}`;
}

/** The first word of the window with the most different words found in it, then with the most of them. */
function bestWindow(words: string[], found: boolean[]): number {
  const counts = new Map<string, number>();
  let [best, bestScore, total] = [0, 0, 0];
  for (let end = 0; end < words.length; end++) {
    if (found[end]) {
      counts.set(words[end] as string, (counts.get(words[end] as string) ?? 0) + 1);
      total++;
    }
    const start = end - WORDS + 6;
    if (start > 0 && found[start - 1]) {
      const left = (counts.get(words[start - 1] as string) ?? 1) - 1;
      if (left === 0) counts.delete(words[start - 1] as string);
      else counts.set(words[start - 1] as string, left);
      total--;
    }
    const score = counts.size * 1000 + total;
    if (score > bestScore) {
      bestScore = score;
      const window = Math.max(0, start);
      // From its first word found, which may stand some way in.
      best = found.indexOf(true, window);
    }
  }
  return Math.max(0, best);
}

function mark(text: string, start: number, end: number, isFound: (word: string) => boolean): string {
  let marked = '';
  let last = start;
  const part = text.slice(start, end);
  for (const word of wordsIn(part)) {
    if (!isFound(word.text)) continue;
    marked += `${text.slice(last, start + word.start)}${START}${part.slice(word.start, word.end)}${STOP}`;
    last = start + word.end;
  }
  return (marked + text.slice(last, end)).replace(/\s+/g, ' ').trim();
}
