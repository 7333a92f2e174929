import { type Block, type Inline, inlineText, type List } from '../../kernel/richtext.ts';
import { type DataTable, type DocumentTree, type Part, UNRESOLVED } from '../model/tree.ts';
import { columnWidths } from './column-widths.ts';
import { isSafeLink } from './links.ts';
import { type Look, logoSize } from './look.ts';
import { isShort } from './short.ts';

/** How many signs of table text fit across a page. */
const SIGNS = 100;
/** A row of more lines than this may go on on the next page; much more than one page's would be cut off there. */
const WHOLE = 25;

/** Whether texts in columns of these widths are a row to be kept whole. */
const isWhole = (texts: string[], widths: number[]): boolean =>
  texts.every((text, i) => text.length / ((widths[i] ?? 1) * SIGNS) <= WHOLE);

interface Cell {
  content: ReturnType<typeof inline>;
  span: number;
  /** Two for the empty cell that keeps a row on the same page as its analysis. */
  rows: number;
  head: boolean;
  right: boolean;
  /** Some room to the left: the column before is set to the right. */
  apart: boolean;
  /** No line below: the row's analysis follows. */
  open: boolean;
  /** Never parted at a page's end. */
  whole: boolean;
}

/** A document as the template wants it: flat, with every value given, so that the template only sets and decides nothing. */
export const pdfData = ({ title, front, frontParts, contents, parts }: DocumentTree, look: Look) => ({
  title,
  front: front.map(({ label, value }) => ({ label, value: value ?? '–' })),
  contents,
  frontParts: frontParts.flatMap(partData),
  parts: parts.flatMap(partData),
  look: {
    name: look.name,
    logo: look.logo && {
      ...logoSize(look.logo),
      alt: look.logo.alt,
      format: look.logo.svg === null ? 'png' : 'svg',
      // Typst reads no base64.
      picture: look.logo.svg ?? [...Buffer.from(look.logo.png ?? '', 'base64')],
    },
    heading: look.pdf.heading,
    body: look.pdf.body,
    ink: look.ink,
    quiet: look.quiet,
    rule: look.rule,
    accent: look.accent,
    link: look.link,
  },
});

function partData(part: Part): object[] {
  switch (part.type) {
    case 'heading':
      return [
        {
          type: 'heading',
          level: part.level,
          quiet: part.role === 'label',
          newPage: part.newPage ?? false,
          text: part.text,
        },
      ];
    case 'status':
      return [{ type: 'status', assessment: part.assessment, text: part.text }];
    case 'text':
      return part.blocks.flatMap(blockData);
    case 'data':
      return [dataTable(part)];
  }
}

function blockData(block: Block): object[] {
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
      return [{ type: block.type, content: inline(block.content) }];
    case 'list':
      return [{ type: 'list', short: isShort(block), ...list(block) }];
    case 'table': {
      const [first = [], ...rest] = block.rows.map((cells) => cells.map(inlineText));
      if (first.length === 0) return [];
      const columns = first.map((label) => ({ label }));
      const widths = columnWidths(columns, rest, SIGNS);
      const rows = block.rows.map((cells, i) => {
        const whole = isWhole(cells.map(inlineText), widths);
        return cells.map((content) => cell(content, { head: block.header && i === 0, whole }));
      });
      return [{ type: 'table', header: block.header, widths, rows }];
    }
  }
}

interface ListData {
  ordered: boolean;
  start: number;
  items: { content: ReturnType<typeof inline>; children: ListData[] }[];
}

const list = ({ ordered, start, items }: List): ListData => ({
  ordered,
  start: start ?? 1,
  items: items.map(({ content, children }) => ({ content: inline(content), children: (children ?? []).map(list) })),
});

function dataTable({ columns, rows }: DataTable): object {
  const looks = columns.map(({ kind }, i) => ({
    right: kind === 'figure',
    apart: kind !== 'figure' && columns[i - 1]?.kind === 'figure',
  }));
  const widths = columnWidths(
    columns.map(({ label }, i) => ({ label, ...looks[i] })),
    rows.map(({ cells }) => cells.map((value) => value ?? '')),
    SIGNS,
  );
  const analysed = rows.some(({ analysis }) => analysis !== null);
  const last = columns.length - 1;
  // In the last cell of a row: over the column without width that holds rows together.
  const span = (i: number) => (analysed && i === last ? 2 : 1);
  const body = rows.flatMap(({ cells, unresolved, analysis }) => {
    // With its analysis a row is one.
    const whole =
      isWhole(
        columns.map((_, i) => cells[i] ?? ''),
        widths,
      ) && isWhole([analysis ?? ''], [1]);
    const values = columns.map((_, i) => {
      const said: Inline = unresolved.includes(i) ? { text: UNRESOLVED, italic: true } : { text: cells[i] ?? '' };
      return cell([said], { ...looks[i], whole, open: analysis !== null, span: analysis === null ? span(i) : 1 });
    });
    if (analysis === null) return [values];
    const note = cell([{ text: 'Analys: ', bold: true }, { text: analysis }], { span: columns.length, whole });
    return [[...values, cell([], { rows: 2, open: true, whole })], [note]];
  });
  const head = columns.map(({ label }, i) => cell([{ text: label }], { head: true, ...looks[i], span: span(i) }));
  return { type: 'table', header: true, widths: analysed ? [...widths, 0] : widths, rows: [head, ...body] };
}

const cell = (content: Inline[], look: Partial<Cell>): Cell => ({
  content: inline(content),
  span: 1,
  rows: 1,
  head: false,
  right: false,
  apart: false,
  open: false,
  whole: true,
  ...look,
});

const inline = (content: Inline[]) =>
  content.map(({ text, bold = false, italic = false, link }) => ({
    text,
    bold,
    italic,
    link: isSafeLink(link) ? link : null,
  }));
