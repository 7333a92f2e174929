import type { SourceText } from '../model/source.ts';
import type { Block } from './pdf/block.ts';
import { faultOf } from './pdf/faults.ts';
import { headingLevels } from './pdf/headings.ts';
import { layoutOf } from './pdf/layout.ts';
import { openPdf } from './pdf/open.ts';
import { faultNotes, noText } from './pdf/problems.ts';
import { type SetLine, textOf } from './pdf/set-line.ts';
import { setPages } from './pdf/setting.ts';
import { joinerFor } from './pdf/words.ts';
import { Writer } from './pdf/writer.ts';

/**
 * Lines of a PDF (ISO 32000) from the places of its letters: a line for each paragraph, list item, table row, and line of a page's header or
 * footer. Tags are followed where they cover the text; else columns, tables, headings and paragraphs are known by how they are set. Each line
 * knows its page and its box there. Fails with `document-damaged`, `document-encrypted`,
 * `document-too-large`, `file-too-long` or `document-without-text`.
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<SourceText> {
  const pages = await openPdf(bytes, name);
  const faults = pages.flatMap(faultOf);
  if (faults.length === pages.length) throw noText(name, faults);
  const unread = new Set(faults.map(({ page }) => page));
  const read = pages.filter(({ number }) => !unread.has(number));
  const { pages: set, setting } = setPages(read);
  const laid = set.map(({ page, furniture }) => ({ page, blocks: layoutOf(page, furniture, setting) }));
  const joiner = joinerFor(laid.flatMap(({ blocks }) => blocks.flatMap(linesIn)).map((line) => textOf(line.runs)));
  const writer = new Writer(
    joiner,
    headingLevels(
      laid.flatMap(({ blocks }) => blocks),
      setting,
    ),
  );
  for (const { page, blocks } of laid) for (const block of blocks) writer.add(block, page);
  return { name, format: 'pdf', lines: writer.lines(), notes: faultNotes(faults) };
}

/** The lines of a block, each cell's by themselves: words that stand beside each other in two cells are no text. */
const linesIn = (block: Block): SetLine[] => {
  if (block.kind === 'page') return [];
  return block.kind === 'text' ? block.lines : block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines));
};
