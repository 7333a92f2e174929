import { fold } from '../fold.ts';
import type { Line } from '../line.ts';
import { type Header, readHeader } from './columns.ts';

export const MAX_HEADER_LINES = 14;

/** Reads a table header that begins at a line and may wrap; `null` if none does. */
export function readTextHeader(lines: Line[], from: number): { header: Header; next: number } | null {
  if (!/^(Indikator|Aktivitet)/u.test(lines[from]?.text ?? '')) return null;
  let text = '';
  let best: { header: Header; next: number } | null = null;
  for (let next = from; next < lines.length && next < from + MAX_HEADER_LINES; next++) {
    const line = lines[next] as Line;
    if (line.cells || (next > from && /^(Indikator|Aktivitet)/u.test(line.text))) break;
    text = fold(`${text} ${line.text}`);
    const read = readHeader(text);
    // A header takes whole lines: anything left over would be a sentence that begins with the same word.
    if (read?.isWhole) best = { header: read.header, next: next + 1 };
    else if (text.length > 220) break;
  }
  return best;
}

export const sameColumns = (a: Header, b: Header) => a.kind === b.kind && a.columns.join() === b.columns.join();

/** A header repeated at a page break, even inside a cell, is furniture; a header of another table ends this one. */
export function withoutHeaders(lines: Line[], header: Header): { lines: Line[]; furniture: Line[]; next: Line | null } {
  const kept: Line[] = [];
  const furniture: Line[] = [];
  // White lines before a repeated header belong to the row before it.
  let skipped: Line | null = null;
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as Line;
    const again = readTextHeader(lines, i);
    if (!again) {
      kept.push(skipped ? { ...line, white: Math.max(line.white, skipped.white) } : line);
      skipped = null;
      i++;
      continue;
    }
    if (!sameColumns(again.header, header)) return { lines: kept, furniture, next: skipped ?? line };
    skipped ??= line;
    furniture.push(...lines.slice(i, again.next));
    i = again.next;
  }
  return { lines: kept, furniture, next: skipped };
}
