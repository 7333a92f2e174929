import type { Piece } from './piece.ts';
import { sentencesOf } from './sentence.ts';

const MAX_QUOTE = 180;

/** The beginning of a text, cut between words if it is long, so it still occurs in the text letter by letter. */
export function shorten(text: string, most = MAX_QUOTE): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most);
  return text.slice(0, cut > most / 2 ? cut : most).trimEnd();
}

/** The sentence that stands at an offset of a piece, as evidence. */
export function quoteAt({ text, line }: Piece, offset: number): { text: string; line: number | null } {
  const sentence = sentencesOf(text).find(({ start, end }) => start <= offset && offset < end);
  return { text: around(sentence?.text ?? text, offset - (sentence?.start ?? 0)), line };
}

/** A long sentence is shortened to the words around the place that matters. */
function around(text: string, offset: number): string {
  if (text.length <= MAX_QUOTE || offset < MAX_QUOTE * 0.75) return shorten(text);
  const from = text.indexOf(' ', Math.max(0, offset - MAX_QUOTE / 2)) + 1;
  return shorten(text.slice(Math.min(from, offset)));
}

/** The first sentence of a piece, as evidence. */
export const quoteStart = (piece: Piece): { text: string; line: number | null } => quoteAt(piece, 0);
