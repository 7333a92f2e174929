/**
 * Rich text as one small tree, the same in the database, the API, the browser and the documents we write. A block may
 * know which lines of its source file it was read from (1-based, inclusive).
 */
export type Block = Paragraph | List | Subheading | Table;

/** Where in the source file a block is; absent for text written in Ledtråd. */
export interface Lines {
  line: number;
  lastLine: number;
}

export interface Paragraph {
  type: 'paragraph';
  content: Inline[];
  lines?: Lines;
}

export interface List {
  type: 'list';
  ordered: boolean;
  /** The number of the first item; only for ordered lists, 1 if absent. */
  start?: number;
  items: ListItem[];
  lines?: Lines;
}

export interface ListItem {
  content: Inline[];
  /** Lists inside the item. At most `MAX_LIST_DEPTH` levels in all. */
  children?: List[];
  lines?: Lines;
}

export interface Subheading {
  type: 'subheading';
  content: Inline[];
  lines?: Lines;
}

export interface Table {
  type: 'table';
  /** True when the first row names the columns. */
  header: boolean;
  /** Every row has the same number of cells; an empty cell is `[]`. */
  rows: Inline[][][];
  lines?: Lines;
}

/** Text without line breaks, with its emphasis. An address is `http:`, `https:` or `mailto:` only. */
export interface Inline {
  text: string;
  bold?: true;
  italic?: true;
  link?: string;
}

export const MAX_LIST_DEPTH = 6;

/** The text of inline content, without emphasis. */
export const inlineText = (content: Inline[]): string => content.map((part) => part.text).join('');

/** The text of rich text: a line per paragraph, sub-heading, list item and table row; cells separated by a tab. */
export function plainText(blocks: Block[]): string {
  return blocks.flatMap(blockLines).join('\n');
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
      return [inlineText(block.content)];
    case 'list':
      return listItems(block);
    case 'table':
      return block.rows.map((row) => row.map(inlineText).join('\t'));
  }
}

/** The texts of a list's items, each followed by those of its inner lists. */
export function listItems(list: List): string[] {
  return list.items.flatMap((item) => [inlineText(item.content), ...(item.children ?? []).flatMap(listItems)]);
}
