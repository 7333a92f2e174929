import type { Inline } from '../../../kernel/richtext.ts';
import type { SourceTextLine } from '../../model/source.ts';
import { readBullet } from './bullet.ts';
import { readInline } from './inline.ts';

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const ROW = /^ {0,3}\|/;
const RULE = /^ {0,3}\|?[ \t]*:?-{1,}:?[ \t]*(?:\|[ \t]*:?-{1,}:?[ \t]*)*\|?[ \t]*$/;

/** Lines of Markdown (CommonMark with tables): headings, bullets, table rows with their cells, emphasis. */
export function readMarkdown(text: string): SourceTextLine[] {
  return text.split('\n').map((line, index) => {
    const raw = line.replaceAll('\f', '').replaceAll('\t', ' ');
    const place = { number: index + 1, page: null, raw };
    if (/[|-]/.test(raw) && RULE.test(raw) && raw.trim() !== '-')
      return { ...place, content: [], cells: null, mark: { kind: 'rule' as const }, bullet: null };
    if (ROW.test(raw)) {
      const cells = splitRow(raw);
      return { ...place, content: joinCells(cells), cells, mark: null, bullet: null };
    }
    const heading = HEADING.exec(raw);
    if (heading) {
      return {
        ...place,
        content: readInline(heading[2] ?? ''),
        cells: null,
        mark: { kind: 'heading' as const, level: heading[1]?.length ?? 1 },
        bullet: null,
      };
    }
    const found = readBullet(raw);
    return {
      ...place,
      content: readInline(found ? raw.slice(found.length) : raw),
      cells: null,
      mark: null,
      bullet: found?.bullet ?? null,
    };
  });
}

/** The cells of a row; an escaped bar is text. */
function splitRow(raw: string): Inline[][] {
  const inner = raw
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  const cells: string[] = [];
  let cell = '';
  for (let i = 0; i < inner.length; i++) {
    if (inner[i] === '\\' && i + 1 < inner.length) cell += `\\${inner[++i]}`;
    else if (inner[i] === '|') {
      cells.push(cell);
      cell = '';
    } else cell += inner[i];
  }
  cells.push(cell);
  return cells.map(readInline);
}

const joinCells = (cells: Inline[][]): Inline[] =>
  cells.filter((cell) => cell.length > 0).flatMap((cell, i) => (i === 0 ? cell : [{ text: ' ' }, ...cell]));
