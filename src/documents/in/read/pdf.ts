import type { SourceText } from '../../model/source.ts';
import type { Block } from './pdf/layout/block.ts';
import { layoutOf } from './pdf/layout/layout.ts';
import { type SetLine, textOf } from './pdf/layout/set-line.ts';
import { setPages } from './pdf/layout/setting.ts';
import { joinerFor } from './pdf/lines/words.ts';
import { Writer } from './pdf/lines/writer.ts';
import { faultOf } from './pdf/page/faults.ts';
import { openPdf } from './pdf/page/open.ts';
import { faultNotes, noText } from './pdf/problems.ts';

/**
 * Lines of a PDF (ISO 32000) from the positions of its letters: a line for each paragraph, list item, table row, and
 * line of a page's header or footer. Tags are followed if they cover the text; otherwise columns, tables, headings and
 * paragraphs are recognised by how they are set. Each line knows its page and its box there. Fails with
 * `document-damaged`, `document-encrypted`, `document-too-large`, `file-too-long` or `document-without-text`.
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<SourceText> {
  const pages = await openPdf(bytes, name);
  const faults = pages.flatMap(faultOf);
  if (faults.length === pages.length) throw noText(name, faults);
  const unread = new Set(faults.map(({ page }) => page));
  const read = pages.filter(({ number }) => !unread.has(number));
  const { pages: set, setting } = setPages(read);
  const laid = set.map(({ page, furniture }) => ({ page, blocks: layoutOf(page, furniture, setting) }));
  const blocks = laid.flatMap((page) => page.blocks);
  const textsOf = (lines: SetLine[]) => lines.map((line) => textOf(line.runs));
  const tellsHyphens = read.some((page) => page.tellsHyphens);
  const joiner = joinerFor(textsOf(blocks.flatMap(linesOfText)), textsOf(blocks.flatMap(linesInCells)), tellsHyphens);
  const writer = new Writer(joiner, blocks, setting);
  for (const { page, blocks: own } of laid) for (const block of own) writer.add(block, page);
  return { name, format: 'pdf', lines: writer.lines(), notes: faultNotes(faults) };
}

const linesOfText = (block: Block): SetLine[] => (block.kind === 'text' ? block.lines : []);

/** Each cell's lines by themselves: words side by side in two cells do not form a text. */
const linesInCells = (block: Block): SetLine[] =>
  block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines)) : [];
