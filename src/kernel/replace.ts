import { type Block, type Inline, inlineText, type List } from './richtext.ts';

/** Words to replace, at an offset (UTF-16) of a text. */
export interface Replacement {
  at: number;
  from: string;
  to: string;
}

/** The text with all its replacements; `null` if one of them does not match the text, or if two overlap. */
export function replaceText(text: string, replacements: Replacement[]): string | null {
  let end = 0;
  const parts: string[] = [];
  for (const { at, from, to } of inOrder(replacements)) {
    if (at < end || !text.startsWith(from, at)) return null;
    parts.push(text.slice(end, at), to);
    end = at + from.length;
  }
  return parts.join('') + text.slice(end);
}

/**
 * Rich text with replacements at offsets of its plain text (`plainText`); emphasis, links and places stay. Each must
 * lie within one paragraph, item or cell, and be valid as `replaceText` checks it.
 */
export function replaceRichText(blocks: Block[], replacements: Replacement[]): Block[] {
  const left = inOrder(replacements).reverse();
  let at = 0;
  // Each paragraph, item and cell is followed by one character in the plain text.
  const content = (inlines: Inline[]): Inline[] => {
    const [start, end] = [at, at + inlineText(inlines).length];
    at = end + 1;
    const here: Replacement[] = [];
    for (let next = left.at(-1); next && next.at < end; next = left.at(-1)) {
      here.push({ ...next, at: next.at - start });
      left.pop();
    }
    return here.length === 0 ? inlines : replaceInline(inlines, here.map(differing));
  };
  const list = (value: List): List => ({
    ...value,
    items: value.items.map((item) => {
      const own = { ...item, content: content(item.content) };
      return own.children ? { ...own, children: own.children.map(list) } : own;
    }),
  });
  return blocks.map((block): Block => {
    if (block.type === 'list') return list(block);
    if (block.type !== 'table') return { ...block, content: content(block.content) };
    const row = (cells: Inline[][]): Inline[][] => {
      if (cells.length === 0) at++;
      return cells.map(content);
    };
    return { ...block, rows: block.rows.map(row) };
  });
}

const inOrder = (replacements: Replacement[]): Replacement[] => [...replacements].sort((a, b) => a.at - b.at);

/** Only the letters that differ are touched, so emphasis that begins or ends within the words stays where it was. */
function differing({ at, from, to }: Replacement): { start: number; end: number; put: string } {
  const most = Math.min(from.length, to.length);
  let same = 0;
  while (same < most && from[same] === to[same]) same++;
  let tail = 0;
  while (tail < most - same && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  return { start: at + same, end: at + from.length - tail, put: to.slice(same, to.length - tail) };
}

/** New letters take the emphasis of the first old letter they replace, or of the letter before them. */
function replaceInline(content: Inline[], spans: ReturnType<typeof differing>[]): Inline[] {
  let next = 0;
  let end = 0;
  return content.flatMap((inline): Inline[] => {
    const begins = end;
    end += inline.text.length;
    const parts: string[] = [];
    let at = begins;
    for (let span = spans[next]; span; span = spans[next]) {
      if (span.start > end || (span.start === end && span.start < span.end)) break;
      if (span.start >= begins) parts.push(inline.text.slice(at - begins, span.start - begins), span.put);
      at = Math.min(span.end, end);
      if (span.end > end) break;
      next++;
    }
    const text = parts.join('') + inline.text.slice(at - begins);
    if (text === inline.text) return [inline];
    return text === '' ? [] : [{ ...inline, text }];
  });
}
