import { type Inline, inlineText } from '../../../kernel/richtext.ts';
import type { SourceText, SourceTextLine } from '../../model/source.ts';
import { readBullet } from './bullet.ts';
import { foldInline } from './inline.ts';
import { notesOf } from './word/notes.ts';
import { type Lists, listsOf } from './word/numbering.ts';
import { openParts, type Parts } from './word/parts.ts';
import { type Piece, piecesOf, type Run, shown } from './word/runs.ts';
import { type Signs, signsIn } from './word/signs.ts';
import { paragraphProperties, stylesOf } from './word/styles.ts';
import { byColumn, isLayout, type Row, rowsOf } from './word/table.ts';
import { child, type Element, valOf } from './word/xml.ts';

/**
 * Lines of a Word document (ISO/IEC 29500), with tracked changes accepted: a line for each paragraph, line break and
 * table row. Footnotes come last, under a heading of their own; headers and footers are left out, and comments are
 * reported in `notes`. Nothing outside the file is fetched and nothing in it is run. Fails with `document-damaged`,
 * `document-encrypted`, `document-too-large`, `document-unsafe` or `not-supported`.
 */
export function readDocx(bytes: Uint8Array, name: string): SourceText {
  const parts = openParts(bytes, name);
  const signs = signsIn(parts.document);
  const reading = new Reading(parts, signs);
  reading.blocks(child(parts.document, 'w:body'));
  reading.notes(parts);
  return { name, format: 'docx', lines: reading.lines, notes: notesOf(parts.comments, signs.changes) };
}

/** What a paragraph is, regardless of its text. */
type Kind = Pick<SourceTextLine, 'mark' | 'bullet'> & { sign: string; isDotted: boolean; isContents: boolean };

class Reading {
  readonly lines: SourceTextLine[] = [];
  private readonly run: Run;
  private readonly lists: Lists;
  private page: number | null;
  private readonly isDrawn: boolean;
  private readonly noted: { part: 'footnotes' | 'endnotes'; id: string }[] = [];
  /** What came before a deleted paragraph mark: it is the beginning of the next paragraph. */
  private held: Piece[] = [];

  constructor({ styles, numbering, links }: Parts, signs: Signs) {
    const found = stylesOf(styles);
    this.run = { styles: found, links, fields: [] };
    this.lists = listsOf(numbering, found);
    // Page ends that Word recorded; only if it never laid out the document, the manual ones.
    this.isDrawn = signs.drawnPages > 0;
    this.page = this.isDrawn || signs.setPages > 0 ? 1 : null;
  }

  /** Paragraphs and tables in order. */
  blocks(element: Element | undefined): void {
    for (const block of shown(element)) {
      if (block.name === 'w:p') this.paragraph(block);
      else if (block.name === 'w:tbl') {
        this.release();
        this.table(block);
      }
    }
    this.release();
  }

  /** The footnotes and endnotes that the text refers to, in its order. */
  notes(parts: Parts): void {
    const found = this.noted.splice(0).flatMap(({ part, id }) => {
      const root = parts[part];
      return root ? shown(root).filter(({ attributes }) => attributes['w:id'] === id) : [];
    });
    this.page = null;
    if (found.length === 0) return;
    this.add([{ text: 'Fotnoter' }], { mark: { kind: 'heading', level: 1 }, begins: true });
    for (const note of new Set(found)) this.blocks(note);
  }

  private paragraph(paragraph: Element): void {
    const pieces = [...this.held, ...piecesOf(paragraph, this.run)];
    this.held = [];
    const mark = child(child(paragraph, 'w:pPr'), 'w:rPr');
    if (child(mark, 'w:del') || child(mark, 'w:moveFrom')) {
      this.held = pieces;
      return;
    }
    this.setParagraph(pieces, this.kindOf(paragraph));
  }

  /** A deleted paragraph mark with no paragraph after it joins nothing. */
  private release(): void {
    if (this.held.length === 0) return;
    const pieces = this.held;
    this.held = [];
    this.setParagraph(pieces, PLAIN);
  }

  private kindOf(paragraph: Element): Kind {
    const properties = child(paragraph, 'w:pPr');
    const own = paragraphProperties(properties);
    const style = this.run.styles(valOf(properties, 'w:pStyle'));
    const level = own.heading ?? style.heading ?? 0;
    const numbering = own.numbering && {
      id: own.numbering.id ?? style.numbering?.id,
      level: own.numbering.level ?? style.numbering?.level,
    };
    // Headings are counted too, but their numbers are not bullets.
    const drawn = this.lists(numbering ?? style.numbering);
    const isContents = style.isContents === true;
    const isDotted = isContents || own.isDotted === true || style.isDotted === true;
    if (level > 0) return { mark: { kind: 'heading', level }, bullet: null, sign: '', isDotted, isContents };
    const sign = drawn ? `${drawn.sign} ` : '';
    return { mark: null, bullet: drawn?.bullet ?? null, sign, isDotted, isContents };
  }

  private setParagraph(pieces: Piece[], kind: Kind): void {
    const boxes: Element[] = [];
    let begins = true;
    let parts: Inline[] = [];
    let page: number | null = null;
    const flush = (isLast: boolean) => {
      const content = foldInline(parts);
      // An empty line within a paragraph is dropped, but an empty paragraph is kept.
      if (content.length > 0 || (isLast && begins)) this.setLine(content, kind, begins, page ?? this.page);
      if (content.length > 0) begins = false;
      parts = [];
      page = null;
    };
    for (const piece of pieces) {
      if (piece.kind === 'text') {
        page ??= piece.inline.text.trim() === '' ? null : this.page;
        parts.push(kind.isDotted ? withDots(piece.inline) : piece.inline);
      } else if (piece.kind === 'break') {
        // A heading's lines form one heading.
        if (kind.mark) parts.push({ text: ' ' });
        else flush(false);
      } else if (piece.kind === 'page') {
        if (!piece.drawn && !kind.mark) flush(false);
        this.turnPage(piece.drawn);
      } else if (piece.kind === 'note') this.noted.push(piece);
      else boxes.push(piece.content);
    }
    // An entry without a page number is still an entry.
    if (kind.isContents && parts.length > 0 && !parts.some(({ text }) => text.includes(DOTS)))
      parts.push({ text: DOTS });
    flush(true);
    for (const box of boxes) this.blocks(box);
  }

  private turnPage(drawn: boolean): void {
    if (drawn === this.isDrawn && this.page !== null) this.page++;
  }

  /** A line of a paragraph: its first has the bullet, either Word's own or a typed one. */
  private setLine(content: Inline[], kind: Kind, begins: boolean, page: number | null): void {
    const typed = begins && kind.bullet === null && kind.mark === null ? readBullet(inlineText(content)) : null;
    const bullet = begins ? (kind.bullet ?? typed?.bullet ?? null) : null;
    const sign = begins && content.length > 0 ? kind.sign : '';
    this.add(content, { ...kind, bullet, begins, page, raw: sign + inlineText(content) });
    const last = this.lines.at(-1);
    if (typed && last) last.content = without(typed.length, content);
  }

  private table(table: Element): void {
    const rows = rowsOf(table);
    if (isLayout(rows)) {
      for (const { cells } of rows) for (const { element, continues } of cells) if (!continues) this.blocks(element);
      return;
    }
    let above: Inline[][] = [];
    for (const [i, row] of rows.entries()) {
      const { texts, page, after, boxes } = this.cellTexts(row);
      const columns = byColumn(row, texts, above);
      const content = columns
        .filter((cell) => cell.length > 0)
        .flatMap((cell, at) => (at === 0 ? cell : [{ text: ' ' }, ...cell]));
      this.add(content, {
        cells: columns,
        mark: i === 0 && rows.length > 1 && isHeader(row, texts) ? { kind: 'header' } : null,
        begins: i === 0,
        page,
        raw: columns.map(inlineText).join(' | '),
      });
      above = columns;
      this.page = after;
      for (const box of boxes) this.blocks(box);
    }
  }

  /** Cells are side by side: a page that ends within a row ends in each of them, but counts once. */
  private cellTexts({ cells }: Row) {
    const before = this.page;
    let page: number | null = null;
    let after = before;
    const boxes: Element[] = [];
    const texts = cells.map(({ element }) => {
      this.page = before;
      const parts: Inline[] = [];
      for (const paragraph of shown(element)) {
        if (paragraph.name !== 'w:p') continue;
        const { sign } = this.kindOf(paragraph);
        const from = parts.length;
        for (const piece of piecesOf(paragraph, this.run)) {
          if (piece.kind === 'text') {
            page ??= piece.inline.text.trim() === '' ? null : this.page;
            if (parts.length === from && sign !== '') parts.push({ text: sign });
            parts.push(piece.inline);
          } else if (piece.kind === 'break') parts.push({ text: ' ' });
          else if (piece.kind === 'page') this.turnPage(piece.drawn);
          else if (piece.kind === 'note') this.noted.push(piece);
          else boxes.push(piece.content);
        }
        parts.push({ text: ' ' });
      }
      if (this.page !== null && (after === null || this.page > after)) after = this.page;
      return foldInline(parts);
    });
    return { texts, page: page ?? before, after, boxes };
  }

  private add(content: Inline[], line: Partial<SourceTextLine>): void {
    this.lines.push({
      number: this.lines.length + 1,
      page: line.page ?? null,
      raw: (line.raw ?? inlineText(content)).normalize('NFC'),
      content,
      cells: line.cells ?? null,
      mark: content.length > 0 ? (line.mark ?? null) : null,
      bullet: line.bullet ?? null,
      ...(line.begins ? { begins: true } : {}),
    });
  }
}

const PLAIN: Kind = { mark: null, bullet: null, sign: '', isDotted: false, isContents: false };

const DOTS = ' ..... ';
/** In a table of contents Word draws the space before a page number as dots. */
const withDots = (inline: Inline): Inline => ({ ...inline, text: inline.text.replaceAll('\t', DOTS) });

/** The first row names the columns if Word prints it on each page, or everything in it is bold. */
const isHeader = (row: Row, texts: Inline[][]): boolean =>
  row.isHeader || (texts.some((cell) => cell.length > 0) && texts.every((cell) => cell.every(({ bold }) => bold)));

/** Content without its first `length` characters. */
function without(length: number, content: Inline[]): Inline[] {
  let left = length;
  const rest = content.map((part) => {
    const text = part.text.slice(left);
    left = Math.max(0, left - part.text.length);
    return { ...part, text };
  });
  return foldInline(rest);
}
