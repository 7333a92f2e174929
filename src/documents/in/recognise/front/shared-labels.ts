import { fold } from '../fold.ts';
import type { Line } from '../line.ts';
import { FORM } from './front-page.ts';

/** What two labels on one line of the front page say if the values below them share a line too. */
export interface SharedLabels {
  /** The lines as two columns, read one column after the other: `Handläggare: Kim Ekelöv`, `Till: Kulturnämnden`. */
  readings: Map<Line, string>;
  /** The lines of the front page, with a line of two values as two lines. */
  lines: Line[];
  /** The rest of a name that wraps; it is shown with its beginning. */
  wrapped: Line[];
  /** Values that cannot be told apart: a person is asked. */
  ambiguous: Line[];
}

const SHARED = /^(handläggare|till)\s*:?\s+(handläggare|till)\s*:?$/iu;
const MOST_WORDS = 30;

/** Reads front-page labels that share a line. */
export function sharedLabels(front: Line[]): SharedLabels {
  const read: SharedLabels = { readings: new Map(), lines: front, wrapped: [], ambiguous: [] };
  const at = front.findIndex(({ text }) => SHARED.test(text));
  const [label, value, more] = front.slice(at, at + 3);
  const [, left, right] = SHARED.exec(label?.text ?? '') ?? [];
  if (at < 0 || !label || !value || left?.toLowerCase() === right?.toLowerCase() || FORM.test(value.text)) return read;
  const values = splitValues(value, front);
  if (!values) {
    read.ambiguous.push(value);
    read.lines = front.filter((line) => line !== value);
    return read;
  }
  const [first, start] = values;
  // Of two names only the longer one wraps, and a person's name does not; an address begins in lower case too.
  if (more && /^\p{Ll}[^:@]*$/u.test(more.text)) read.wrapped.push(more);
  const second = [start, ...read.wrapped.map(({ text }) => text)].join(' ');
  read.readings.set(label, `${left}: ${first}`).set(value, `${right}: ${second}`);
  read.lines = front
    .filter((line) => !read.wrapped.includes(line))
    .flatMap((line) => (line === value ? [first, second].map((text) => ({ ...line, text })) : line));
  return read;
}

/**
 * Splits two values on one line: at a gap, or where one of them is known from the rest of the page. `null` if neither
 * helps, or if several splits fit.
 */
function splitValues({ raw, text }: Line, front: Line[]): [string, string] | null {
  const parts = raw.trim().split(/\s{2,}/u);
  if (parts.length > 1) return parts.length === 2 ? [fold(parts[0] ?? ''), fold(parts[1] ?? '')] : null;
  const words = text.split(' ');
  if (words.length > MOST_WORDS) return null;
  const known = new Set(front.flatMap((line) => (line.text === text ? [] : [key(line.text), ...nameOf(line.text)])));
  const found = words
    .map((_, i): [string, string] => [words.slice(0, i).join(' '), words.slice(i).join(' ')])
    .filter(([first, second]) => known.has(key(first)) || known.has(key(second)));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Without diacritics, as addresses are written. */
const key = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** The name in an e-mail address: `kim.ekelov@lindvik.example`. */
const nameOf = (text: string): string[] => {
  const name = /^(\p{L}[\p{L}-]*(?:\.\p{L}[\p{L}-]*)+)@/u.exec(text)?.[1];
  return name ? [key(name.replaceAll('.', ' '))] : [];
};
