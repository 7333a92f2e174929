import { Paragraph, type Table } from 'docx';
import type { Block, List } from '../../kernel/richtext.ts';
import { renderInline } from './docx-inline.ts';
import type { Numbering } from './docx-lists.ts';
import { renderTextTable } from './docx-table.ts';

/** What stands directly in a Word file's body. */
export type DocxBlock = Paragraph | Table;

/** Rich text as Word paragraphs and tables. */
export const renderBlocks = (blocks: Block[], numbering: Numbering): DocxBlock[] =>
  blocks.flatMap((block) => renderBlock(block, numbering));

function renderBlock(block: Block, numbering: Numbering): DocxBlock[] {
  switch (block.type) {
    case 'paragraph':
      return [new Paragraph({ children: renderInline(block.content) })];
    case 'subheading':
      return [new Paragraph({ style: 'Subheading', children: renderInline(block.content) })];
    case 'list':
      return renderList(block, 0, numbering);
    case 'table':
      return renderTextTable(block);
  }
}

function renderList(list: List, level: number, numbering: Numbering): Paragraph[] {
  const { reference, instance } = numbering.of(list);
  return list.items.flatMap(({ content, children }) => [
    new Paragraph({
      style: 'ListParagraph',
      numbering: { reference, instance, level },
      children: renderInline(content),
    }),
    ...(children ?? []).flatMap((child) => renderList(child, level + 1, numbering)),
  ]);
}
