import type { SourceTextLine } from '../../model/source.ts';
import { readBullet } from './bullet.ts';

/** Lines of plain text. A form feed begins a page and is not text itself. */
export function readText(text: string): SourceTextLine[] {
  let page: number | null = text.includes('\f') ? 1 : null;
  return text.split('\n').map((line, index) => {
    if (page !== null) page += line.split('\f').length - 1;
    const raw = /[\f\t]/.test(line) ? line.replaceAll('\f', '').replaceAll('\t', ' ') : line;
    const found = readBullet(raw);
    const folded = (found ? raw.slice(found.length) : raw).replace(/\s+/gu, ' ').trim();
    return {
      number: index + 1,
      page,
      raw,
      content: folded === '' ? [] : [{ text: folded }],
      cells: null,
      mark: null,
      bullet: found?.bullet ?? null,
    };
  });
}
