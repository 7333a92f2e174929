import type { Block, List } from '../../../../kernel/richtext.ts';
import type { Text } from '../../../model/tree.ts';
import { leads } from '../leads.ts';
import type { Look } from '../look.ts';
import { isShort } from '../short.ts';
import { type LinkTo, paragraph, renderInline } from './inline.ts';
import type { Numbering } from './lists.ts';
import { renderTextTable } from './table.ts';

/** What the text renderer needs to know about the file around it. */
export interface Around {
  look: Look;
  numbering: Numbering;
  linkTo: LinkTo;
}

/** Rich text as Word paragraphs and tables; if it `leads` to what follows, on the same page as that. */
export const renderBlocks = ({ blocks, leads: all }: Pick<Text, 'blocks' | 'leads'>, around: Around): string =>
  blocks.map((block) => renderBlock(block, all === true || leads(block), around)).join('');

function renderBlock(block: Block, keep: boolean, around: Around): string {
  switch (block.type) {
    case 'paragraph':
      return paragraph(null, renderInline(block.content, around.linkTo), keep ? '<w:keepNext/>' : '');
    case 'subheading':
      return paragraph('Subheading', renderInline(block.content, around.linkTo));
    case 'list':
      return renderList(block, 0, around, keep || isShort(block), !keep);
    case 'table':
      return renderTextTable(block, around);
  }
}

/**
 * A short list is kept `together` on one page, each paragraph with the next; if it is the `last`, its own last
 * paragraph is not.
 */
function renderList(list: List, level: number, around: Around, together: boolean, last: boolean): string {
  const numbered = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${around.numbering.get(list)}"/></w:numPr>`;
  return list.items
    .map(({ content, children = [] }, i) => {
      const ends = last && i === list.items.length - 1;
      const keep = together && !(ends && children.length === 0) ? '<w:keepNext/>' : '';
      const below = children.map((child, j) =>
        renderList(child, level + 1, around, together, ends && j === children.length - 1),
      );
      return paragraph('ListParagraph', renderInline(content, around.linkTo), keep + numbered) + below.join('');
    })
    .join('');
}
