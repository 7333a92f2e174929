import { isDate } from '../../../kernel/period.ts';
import { type Block, type Inline, inlineText, type List } from '../../../kernel/richtext.ts';
import { type DataTable, type DocumentTree, type Part, UNRESOLVED } from '../../model/tree.ts';
import { type Across, columnWidths } from './column-widths.ts';
import { placesInContents } from './contents.ts';
import { leads } from './leads.ts';
import { isSafeLink } from './links.ts';
import { type Look, logoSize } from './look.ts';
import { runningHead } from './running-head.ts';
import { isLong, isShort } from './short.ts';
import { isSpaced, tableWidths } from './table-widths.ts';

/** How many characters of table text fit across a page. */
const SIGNS = 100;
const ACROSS: Across = { signs: SIGNS, slash: true };
/** A row of more lines than this may continue on the next page; one much longer than a page would be cut off. */
const WHOLE = 25;

/** Whether texts in columns of these widths form a row to be kept whole. */
const isWhole = (texts: string[], widths: number[]): boolean =>
  texts.every((text, i) => text.length / ((widths[i] ?? 1) * SIGNS) <= WHOLE);

interface Cell {
  content: Piece[];
  span: number;
  /** Two for the empty cell that keeps a row on the same page as its analysis. */
  rows: number;
  head: boolean;
  right: boolean;
  /** Some space to the left: the column before is right-aligned. */
  spaced: boolean;
  /** No line below: the row's analysis follows. */
  open: boolean;
  /** Never split across pages. */
  whole: boolean;
  /** Enough text to be read rather than looked up. */
  long: boolean;
}

/** What the parts of a document need to know about the whole. */
interface Around {
  isListed: (part: Part) => boolean;
  widthsOf: (table: DataTable) => number[];
}

/** A document as the template wants it: flat, with every value given, so the template only typesets and decides nothing. */
export function pdfData(tree: DocumentTree, look: Look) {
  const { title, about, form, front, frontParts, contents, parts } = tree;
  const places = placesInContents(tree);
  const around: Around = { isListed: (part) => places.has(part), widthsOf: tableWidths(parts, ACROSS) };
  return {
    title,
    about: { author: about.author ?? look.name, subject: about.registrationNumber, date: dateData(about.date) },
    head: runningHead(tree),
    form,
    front: front.map(({ label, value }) => ({ label, value: value ?? '–' })),
    contents,
    mayTurn: mayTurn([...places.keys()]),
    frontParts: frontParts.flatMap((part) => partData(part, around)),
    parts: parts.flatMap((part) => partData(part, around)),
    look: lookData(look),
  };
}

/** Whether a table of contents for these could be longer than a page: if it surely is not, nothing needs measuring. */
const mayTurn = (listed: Part[]): boolean =>
  listed.reduce((lines, part) => lines + (part.type === 'heading' ? Math.ceil(part.text.length / 70) : 0), 0) > 30;

const lookData = (look: Look) => ({
  name: look.name,
  logo: look.logo && {
    ...logoSize(look.logo),
    alt: look.logo.alt,
    format: look.logo.svg === null ? 'png' : 'svg',
    // Typst cannot read base64.
    picture: look.logo.svg ?? [...Buffer.from(look.logo.png ?? '', 'base64')],
  },
  heading: look.pdf.heading,
  body: look.pdf.body,
  ink: look.ink,
  quiet: look.quiet,
  rule: look.rule,
  accent: look.accent,
  link: look.link,
});

/** The parts of an ISO date; `null` for one that does not exist, such as the thirtieth of February. */
function dateData(date: string | null): { year: number; month: number; day: number } | null {
  if (date === null || !isDate(date)) return null;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

function partData(part: Part, { isListed, widthsOf }: Around): object[] {
  switch (part.type) {
    case 'heading':
      return [
        {
          type: 'heading',
          level: part.level,
          quiet: part.role === 'label',
          listed: isListed(part),
          newPage: part.newPage ?? false,
          text: part.text,
        },
      ];
    case 'status':
      return [{ type: 'status', assessment: part.assessment, text: part.text }];
    case 'text':
      return part.blocks.flatMap(blockData).map((block) => (part.leads ? { ...block, leads: true } : block));
    case 'data':
      return [dataTable(part, widthsOf(part))];
  }
}

function blockData(block: Block): object[] {
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
      return [{ type: block.type, leads: leads(block), content: prose(block.content) }];
    case 'list':
      return [{ type: 'list', leads: false, short: isShort(block), ...list(block) }];
    case 'table': {
      const [first = [], ...rest] = block.rows.map((cells) => cells.map(inlineText));
      if (first.length === 0) return [];
      const columns = first.map((label) => ({ label }));
      const widths = columnWidths(columns, rest, ACROSS);
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
  items: { content: Piece[]; children: ListData[] }[];
}

const list = ({ ordered, start, items }: List): ListData => ({
  ordered,
  start: start ?? 1,
  items: items.map(({ content, children }) => ({ content: prose(content), children: (children ?? []).map(list) })),
});

function dataTable(table: DataTable, widths: number[]): object {
  const { columns, rows } = table;
  const looks = columns.map(({ kind }, i) => ({ right: kind === 'figure', spaced: isSpaced(table, i) }));
  const analysed = rows.some(({ analysis }) => analysis !== null);
  const last = columns.length - 1;
  // The last cell of a row also spans the zero-width column that holds rows together.
  const span = (i: number) => (analysed && i === last ? 2 : 1);
  const body = rows.flatMap(({ cells, unresolved, analysis }) => {
    // A row and its analysis are kept whole together.
    const whole =
      isWhole(
        columns.map((_, i) => cells[i] ?? ''),
        widths,
      ) && isWhole([analysis ?? ''], [1]);
    const values = columns.map((_, i) => {
      const value: Inline = unresolved.includes(i) ? { text: UNRESOLVED, italic: true } : { text: cells[i] ?? '' };
      return cell([value], { ...looks[i], whole, open: analysis !== null, span: analysis === null ? span(i) : 1 });
    });
    if (analysis === null) return [values];
    const note = cell([{ text: 'Analys: ', bold: true }, { text: analysis }], {
      span: columns.length,
      whole,
      long: isLong(analysis),
    });
    return [[...values, cell([], { rows: 2, open: true, whole })], [note]];
  });
  const head = columns.map(({ label }, i) => cell([{ text: label }], { head: true, ...looks[i], span: span(i) }));
  return { type: 'table', header: true, widths: analysed ? [...widths, 0] : widths, rows: [head, ...body] };
}

const cell = (content: Inline[], look: Partial<Cell>): Cell => ({
  content: look.long ? prose(content) : inline(content),
  span: 1,
  rows: 1,
  head: false,
  right: false,
  spaced: false,
  open: false,
  whole: true,
  long: false,
  ...look,
});

interface Piece {
  text: string;
  /** A word long enough to be hyphenated in ragged text. */
  long: boolean;
  bold: boolean;
  italic: boolean;
  link: string | null;
}

const inline = (content: Inline[]): Piece[] =>
  content.map(({ text, bold = false, italic = false, link }) => ({
    text,
    long: false,
    bold,
    italic,
    link: isSafeLink(link) ? link : null,
  }));

/** Running text, with its long words as separate pieces. */
const prose = (content: Inline[]): Piece[] =>
  inline(content).flatMap((piece) =>
    piece.text.split(LONG_WORD).map((text, i) => ({ ...piece, text, long: i % 2 === 1 })),
  );

const LONG_WORD = /(\p{L}{13,})/u;
