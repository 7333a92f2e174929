import { type Block, plainText } from '../../kernel/richtext.ts';
import type { Evidence, Place } from './finding.ts';
import type { Piece } from './piece.ts';
import { sentencesOf } from './sentence.ts';

const MAX_QUOTE = 180;

/** The beginning of a text, cut between words if it is long, so it still occurs in the text letter by letter. */
export function shorten(text: string, most = MAX_QUOTE): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most);
  return text.slice(0, cut > most / 2 ? cut : most).trimEnd();
}

/** Words of a piece, as evidence. */
export const quote = ({ place: { part }, field, at, line }: Piece, text: string): Evidence => ({
  text,
  line,
  part,
  at: field === 'text' ? at : null,
});

/** Words of a part itself, as evidence: its title, its heading, the content of a row. */
export const quotePart = ({ part, source }: Place, text: string): Evidence => ({
  text,
  line: source?.line ?? null,
  part,
  at: null,
});

/** Words of one block of a section's text, as evidence. */
export function quoteBlock({ part, source }: Place, body: Block[], index: number, text: string): Evidence {
  const before = body.slice(0, index);
  const line = body[index]?.lines?.line ?? source?.line ?? null;
  return { text, line, part, at: before.length === 0 ? 0 : plainText(before).length + 1 };
}

/** The sentence at an offset of a piece, as evidence. */
export function quoteAt(piece: Piece, offset: number): Evidence {
  const { text } = piece;
  const sentence = sentencesOf(text).find(({ start, end }) => start <= offset && offset < end);
  return quote(piece, around(sentence?.text ?? text, offset - (sentence?.start ?? 0)));
}

/** A long sentence is shortened to the words around the place that matters. */
function around(text: string, offset: number): string {
  if (text.length <= MAX_QUOTE || offset < MAX_QUOTE * 0.75) return shorten(text);
  const from = text.indexOf(' ', Math.max(0, offset - MAX_QUOTE / 2)) + 1;
  return shorten(text.slice(Math.min(from, offset)));
}

/** The first sentence of a piece, as evidence. */
export const quoteStart = (piece: Piece): Evidence => quoteAt(piece, 0);
