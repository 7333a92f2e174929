import type { Block, Inline, List } from '../../../kernel/richtext.ts';
import { type DataTable, type DocumentTree, type Part, UNRESOLVED } from '../../model/tree.ts';

/** Writes a document as Markdown (CommonMark with tables), such that reading it gives the same document. */
export function renderMarkdown({ form, title, front, frontParts, parts }: DocumentTree): string {
  const head = [
    ...(form === null ? [] : [escaped(form)]),
    `# ${escaped(title)}`,
    front.map(({ label, value }) => `- **${label}:** ${value === null ? '–' : escaped(value)}`).join('\n'),
    '---',
  ];
  return `${[...head, ...[...frontParts, ...parts].map(renderPart)].join('\n\n')}\n`;
}

function renderPart(part: Part): string {
  switch (part.type) {
    case 'heading':
      return `${'#'.repeat(Math.min(part.level + 1, 6))} ${escaped(part.text)}`;
    case 'status':
      return escaped(part.text);
    case 'text':
      return part.blocks.map(renderBlock).join('\n\n');
    case 'data':
      return renderData(part);
  }
}

function renderData({ columns, rows }: DataTable): string {
  const lines = [
    row(columns.map(({ label }) => escaped(label))),
    row(columns.map(({ kind }) => (kind === 'figure' ? '---:' : '---'))),
  ];
  for (const { cells, unresolved, analysis } of rows) {
    lines.push(row(cells.map((cell, i) => (unresolved.includes(i) ? UNRESOLVED : escaped(cell ?? '')))));
    if (analysis !== null) lines.push(row([`Analys: ${escaped(analysis)}`, ...columns.slice(1).map(() => '')]));
  }
  return lines.join('\n');
}

const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;

function renderBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return guardStart(renderInline(block.content));
    case 'subheading':
      return `**${renderInline(block.content.map(({ bold: _bold, ...rest }) => rest))}**`;
    case 'list':
      return renderList(block, 0).join('\n');
    case 'table': {
      const [first = [], ...rest] = block.rows;
      // A table without a header still needs the line for it; an empty one is read back as no header.
      const header = block.header ? first : first.map(() => []);
      const body = block.header ? rest : block.rows;
      return [
        row(header.map(renderInline)),
        row(first.map(() => '---')),
        ...body.map((cells) => row(cells.map(renderInline))),
      ].join('\n');
    }
  }
}

function renderList(list: List, depth: number): string[] {
  return list.items.flatMap((item, i) => {
    const sign = list.ordered ? `${(list.start ?? 1) + i}.` : '-';
    const line = `${'  '.repeat(depth)}${sign} ${guardStart(renderInline(item.content))}`;
    return [line, ...(item.children ?? []).flatMap((child) => renderList(child, depth + 1))];
  });
}

function renderInline(content: Inline[]): string {
  return content.map(renderPiece).join('');
}

/** Emphasis markers must touch the words: spaces at the ends are moved outside. */
function renderPiece({ text, bold, italic, link }: Inline): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (inner === '') return text;
  let piece = escaped(inner);
  if (link !== undefined) piece = `[${piece}](${link})`;
  if (italic) piece = `*${piece}*`;
  if (bold) piece = `**${piece}**`;
  return `${before}${piece}${after}`;
}

/** Characters that Markdown would read as something else. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|&~]/gu, (sign) => `\\${sign}`);

/**
 * Escapes the beginning of a paragraph that would otherwise be a heading, a list or a rule; characters that no
 * backslash escapes become entities.
 */
const guardStart = (text: string): string =>
  text
    .replace(/^[-+#=]/u, (sign) => `\\${sign}`)
    .replace(/^[–—•·●○▪■◦‣\uf0b7\uf0a7]/u, (sign) => `&#${sign.codePointAt(0)};`)
    .replace(/^o(?=\s)/u, '&#111;')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2');
