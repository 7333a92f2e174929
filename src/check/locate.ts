import { type Inline, inlineText } from '../kernel/richtext.ts';
import type { Finding } from './model/finding.ts';

// Line breaks, hyphens at their ends and table characters are not part of the words.
const squeeze = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
/** A line of a file as its reader gives it; `cells` for a row of a table. */
interface Line {
  number: number;
  content: Inline[];
  cells: Inline[][] | null;
}

const MAX_LINES = 400;
const MIN_SIGNS = 4;

/**
 * Gives every quotation the very line it begins on. A plan knows where a paragraph begins and not where its lines break, so the words are
 * looked for in the source from there on. A quotation that is not found there keeps its line.
 */
export function locate(findings: Finding[], lines: Line[]): Finding[] {
  const texts = new Map(
    lines.map(({ number, content, cells }) => [
      number,
      squeeze(cells ? cells.map(inlineText).join('') : inlineText(content)),
    ]),
  );
  return findings.map((finding) => ({
    ...finding,
    evidence: finding.evidence.map((quote) => ({
      ...quote,
      line: quote.line === null ? null : lineOf(quote.text, quote.line, texts),
    })),
  }));
}

function lineOf(text: string, from: number, texts: Map<number, string>): number {
  const wanted = squeeze(text);
  // A digit or two occurs in too many places.
  if (wanted.length < MIN_SIGNS) return from;
  let joined = '';
  const ends: number[] = [];
  for (let line = from; line < from + MAX_LINES; line++) {
    joined += texts.get(line) ?? '';
    ends.push(joined.length);
    // Only the tail that could hold a new hit is searched again.
    const at = joined.indexOf(wanted, Math.max(0, (ends.at(-2) ?? 0) - wanted.length));
    if (at >= 0) return from + ends.findIndex((end) => end > at);
  }
  return from;
}
