import {
  type Block,
  type Inline,
  inlineText,
  type List,
  type ListItem,
  MAX_LIST_DEPTH,
} from '../../../../kernel/richtext.ts';
import type { Line } from '../line.ts';
import { type Chunk, chunksOf, type Setting } from './paragraphs.ts';
import { rolesOf } from './roles.ts';

/**
 * Paragraphs, lists, sub-headings and tables in a range of lines, each with its lines. `results` says that they are
 * expected results, which are items whether or not a marker shows it.
 */
export function blocksOf(lines: Line[], setting: Setting, results = false): Block[] {
  const blocks: Block[] = [];
  const chunks = chunksOf(lines, setting);
  const roles = rolesOf(chunks, setting, results);
  for (const [i, chunk] of chunks.entries()) {
    const role = roles[i];
    if (role === 'table') pushTable(blocks, chunk);
    else if (role === 'item') pushItem(blocks, chunk, setting);
    else if (role === 'listed') pushListed(blocks, chunk, setting);
    else if (role === 'subheading') blocks.push(subheading(chunk, setting));
    else blocks.push({ type: 'paragraph', content: contentOf(chunk, setting), lines: spanOf(chunk) });
  }
  return blocks.filter((block) => !('content' in block) || block.content.length > 0);
}

/** A sub-heading is bold already, so bold within it is dropped. */
const subheading = (chunk: Chunk, setting: Setting): Block => ({
  type: 'subheading',
  content: mergeInline(contentOf(chunk, setting).map(({ bold: _bold, ...part }) => part)),
  lines: spanOf(chunk),
});

const spanOf = (chunk: Line[]) => ({ line: chunk[0]?.number ?? 0, lastLine: chunk.at(-1)?.number ?? 0 });

/** The content of lines that form one text, rejoined where they were wrapped. */
function contentOf(chunk: Line[], { join }: Setting): Inline[] {
  const parts: Inline[] = [];
  let end = '';
  for (const { content } of chunk) {
    const last = parts.at(-1);
    const [first, ...rest] = content;
    if (!first) continue;
    if (!last) {
      for (const part of content) parts.push({ ...part });
      end = content.at(-1)?.text ?? '';
      continue;
    }
    // The line before decides how to join; passing the whole text would make this quadratic.
    const separator = join(end, first.text).length > end.length + first.text.length ? ' ' : '';
    last.text += separator;
    if (sameKind(last, first)) last.text += first.text;
    else parts.push({ ...first });
    for (const part of rest) parts.push({ ...part });
    end = content.at(-1)?.text ?? '';
  }
  return parts;
}

/** Merges neighbours with the same emphasis. */
function mergeInline(content: Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const part of content) {
    const last = merged.at(-1);
    if (last && sameKind(last, part)) last.text += part.text;
    else merged.push({ ...part });
  }
  return merged;
}

const sameKind = (a: Inline, b: Inline) => a.bold === b.bold && a.italic === b.italic && a.link === b.link;

/** Adds an item without a marker to the list right before it. */
function pushListed(blocks: Block[], chunk: Chunk, setting: Setting): void {
  const item: ListItem = { content: contentOf(chunk, setting), lines: spanOf(chunk) };
  const last = blocks.at(-1);
  if (last?.type !== 'list' || last.ordered) {
    blocks.push({ type: 'list', ordered: false, items: [item], lines: spanOf(chunk) });
    return;
  }
  last.items.push(item);
  if (last.lines && item.lines) last.lines.lastLine = item.lines.lastLine;
}

function pushItem(blocks: Block[], chunk: Line[], setting: Setting): void {
  const bullet = chunk[0]?.bullet;
  if (!bullet) return;
  const item: ListItem = { content: contentOf(chunk, setting), lines: spanOf(chunk) };
  const last = blocks.at(-1);
  const open = last?.type === 'list' ? last : null;
  const depth = setting.marked ? Math.min(Math.floor(bullet.indent / 2), MAX_LIST_DEPTH - 1) : 0;
  const list = open && depth > 0 ? listAt(open, depth) : open;
  if (list && (list.ordered === bullet.ordered || depth > 0) && follows(list, bullet.number)) {
    list.items.push(item);
    if (open?.lines) open.lines.lastLine = item.lines?.lastLine ?? open.lines.lastLine;
    return;
  }
  blocks.push({
    type: 'list',
    ordered: bullet.ordered,
    ...(bullet.number !== null && bullet.number !== 1 ? { start: bullet.number } : {}),
    items: [item],
    lines: spanOf(chunk),
  });
}

/** A numbered list that starts over is another list. */
const follows = (list: List, number: number | null): boolean =>
  number === null || !list.ordered || number === (list.start ?? 1) + list.items.length;

/** The list at a depth under the last item, created if missing. */
function listAt(list: List, depth: number): List {
  let at = list;
  for (let level = 0; level < depth; level++) {
    const item = at.items.at(-1);
    if (!item) return at;
    item.children ??= [];
    const child = item.children.at(-1);
    if (child) at = child;
    else {
      const made: List = { type: 'list', ordered: false, items: [] };
      item.children.push(made);
      return made;
    }
  }
  return at;
}

const MAX_COLUMNS = 200;

function pushTable(blocks: Block[], chunk: Line[]): void {
  const rows = chunk.filter((line) => line.cells !== null).map((line) => line.cells ?? []);
  if (rows.length === 0) return;
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width > MAX_COLUMNS) {
    // A table is never this wide: its rows become texts, since padding every row to the widest could take any amount of
    // memory.
    for (const line of chunk)
      if (line.cells) blocks.push({ type: 'paragraph', content: line.content, lines: spanOf([line]) });
    return;
  }
  const ruled = chunk[1]?.mark?.kind === 'rule' || chunk[0]?.mark?.kind === 'header';
  // Markdown requires a header line even if a table has none; an empty one does not count.
  const header = ruled && rows[0]?.some((cell) => cell.length > 0) === true;
  const shown = ruled && !header && rows.length > 1 ? rows.slice(1) : rows;
  blocks.push({
    type: 'table',
    header,
    rows: shown.map((row) => [...row, ...Array.from({ length: width - row.length }, () => [])]),
    lines: spanOf(chunk),
  });
}

/** The items of an expected result: its list items, or in the absence of a list its paragraphs, if each is one sentence. */
export function itemsOf(blocks: Block[]): string[] {
  const listed = blocks.flatMap((block) => (block.type === 'list' ? topItems(block) : []));
  if (listed.length > 0) return listed;
  const paragraphs = blocks.flatMap((block) => (block.type === 'paragraph' ? [inlineText(block.content)] : []));
  return paragraphs.every((text) => !/[.!?]\s+\p{Lu}/u.test(text)) ? paragraphs : [];
}

const topItems = (list: List): string[] =>
  list.items.map((item) => inlineText(item.content)).filter((text) => text !== '');
