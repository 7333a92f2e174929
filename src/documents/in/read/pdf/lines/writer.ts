import type { Inline } from '../../../../../kernel/richtext.ts';
import { inlineText } from '../../../../../kernel/richtext.ts';
import type { SourceTextLine } from '../../../../model/source.ts';
import type { Block, TableBlock, TableRow, TextBlock } from '../layout/block.ts';
import { beginsGoal } from '../layout/form.ts';
import { isFull, RAGGED, sameLook } from '../layout/paragraph.ts';
import { contentOf, type SetLine, textOf } from '../layout/set-line.ts';
import type { Setting } from '../layout/setting.ts';
import { rowIn } from '../layout/tables.ts';
import type { Box, PageParts } from '../run.ts';
import { continued, joined } from './continued.ts';
import { headingLevels } from './headings.ts';
import { columnWidths, isFilled } from './widths.ts';
import type { Joiner } from './words.ts';

const MIN_COLUMNS = 2;

/** The lines of a paragraph begin no further apart than this, in points. */
const INDENT = 3;

/** A text being written: it may continue at the top of the next page. */
interface OpenText {
  block: TextBlock;
  pages: { page: PageParts; box: Box }[];
}

/** A table that may continue at the top of the next page, and its last row with the line it was written to. */
interface OpenTable {
  block: TableBlock;
  page: number;
  last: { row: TableRow; at: number; isJoined?: boolean };
  /** True if there is a text below it: only the tags can say that it continues. */
  isLeft?: boolean;
}

type WrittenLine = Omit<SourceTextLine, 'number'>;

/** Joins the blocks of page after page: what a page break split is one again. */
export class Writer {
  readonly #lines: WrittenLine[] = [];
  readonly #joiner: Joiner;
  readonly #levelOf: ReturnType<typeof headingLevels>;
  readonly #widthsOf: ReturnType<typeof columnWidths>;
  #text: OpenText | null = null;
  #held: WrittenLine[] = [];
  /** The table that was added last, while it may continue. */
  #table: OpenTable | null = null;
  #depths: number[] = [];
  #page = 0;

  /** `blocks` are all that will be added: what one of them does not show, others may. */
  constructor(joiner: Joiner, blocks: Block[], setting: Setting) {
    this.#joiner = joiner;
    this.#levelOf = headingLevels(blocks, setting);
    this.#widthsOf = columnWidths(blocks);
  }

  add(block: Block, page: PageParts): void {
    // Nothing continues across a page that could not be read.
    if (page.number > this.#page + 1) {
      this.#flush();
      this.#closeTable();
    }
    this.#page = page.number;
    if (block.kind === 'page') this.#hold(this.#pageLine(block.line, page, block.box));
    else if (block.kind === 'text') this.#addText(block, page);
    else this.#addTable(block, page);
  }

  lines(): SourceTextLine[] {
    this.#flush();
    this.#closeTable();
    return this.#lines.map((line, i) => ({ ...line, number: i + 1 }));
  }

  /** A page's own lines come before the text that continues below them. */
  #hold(line: WrittenLine): void {
    if (this.#text) this.#held.push(line);
    else this.#lines.push(line);
  }

  #pageLine(line: SetLine, page: PageParts, box: Box): WrittenLine {
    const content = contentOf(line.runs);
    return {
      page: page.number,
      box: page.toShares(box),
      raw: inlineText(content),
      content,
      cells: null,
      mark: { kind: 'page' },
      bullet: null,
    };
  }

  #addText(block: TextBlock, page: PageParts): void {
    const open = block.element === null && this.#table?.page !== page.number ? this.#table : null;
    const row = open && rowIn(block, open.block);
    if (row) {
      this.#addTable(row, page);
      return;
    }
    // With tags a table may continue below a footnote.
    if (block.element === null) this.#closeTable();
    else if (this.#table) this.#table.isLeft = true;
    if (this.#text && this.#goesOn(this.#text, block, page)) {
      this.#text.block = { ...this.#text.block, lines: [...this.#text.block.lines, ...block.lines] };
      this.#text.pages.push({ page, box: block.box });
      return;
    }
    this.#flush();
    this.#text = { block, pages: [{ page, box: block.box }] };
  }

  /**
   * A paragraph continues on the next page if the tags say so, or otherwise if its last line is full and the next looks
   * the same.
   */
  #goesOn({ block, pages }: OpenText, next: TextBlock, page: PageParts): boolean {
    if (next.element && block.element) return next.element === block.element;
    const last = block.lines.at(-1);
    const first = next.lines[0];
    if (!last || !first || next.bullet || pages.at(-1)?.page === page) return false;
    if (block.heading !== next.heading || !sameLook(last, first) || Math.abs(last.x0 - first.x0) > INDENT) return false;
    const end = textOf(last.runs);
    if (this.#levelOf(block) !== null || last.bold) {
      const more = beginsGoal(block.lines[0] as SetLine) ? /^[\p{Ll}\d–—-]/u : /^[\p{Ll}–—-]/u;
      return more.test(textOf(first.runs)) && !/[.!?:;]$/u.test(end);
    }
    if (/[-\u00ad]$/u.test(end)) return true;
    // A line seldom ends where a sentence does; a paragraph always does.
    if (/[.!?:;]$/u.test(end)) return false;
    return isFull(last, first, block.right - (block.right - last.x0) * RAGGED);
  }

  #flush(): void {
    const open = this.#text;
    if (open) {
      const [first] = open.pages;
      const content = this.#joiner.join(open.block.lines.map((line) => ({ content: contentOf(line.runs) })));
      const level = this.#levelOf(open.block);
      const { bullet } = open.block;
      const depth = bullet ? this.#depthOf(bullet) : null;
      if (!bullet) this.#depths = [];
      if (first && content.length > 0)
        this.#lines.push({
          page: first.page.number,
          box: first.page.toShares(first.box),
          raw: `${bullet ? `${bullet.sign} ` : ''}${inlineText(content)}`,
          content: level === null ? content : plain(content),
          cells: null,
          mark: level === null ? null : { kind: 'heading', level },
          bullet:
            bullet && depth !== null ? { ordered: bullet.ordered, number: bullet.number, indent: depth * 2 } : null,
          begins: true,
        });
    }
    this.#lines.push(...this.#held);
    this.#held = [];
    this.#text = null;
  }

  /** How deep an item is: as its tags say, otherwise by the indent of its bullet among those before it. */
  #depthOf({ depth, x }: NonNullable<TextBlock['bullet']>): number {
    if (depth !== null) return depth;
    while (this.#depths.length > 0 && (this.#depths.at(-1) as number) > x + 4) this.#depths.pop();
    if (this.#depths.length === 0 || (this.#depths.at(-1) as number) < x - 4) this.#depths.push(x);
    return this.#depths.length - 1;
  }

  /** Texts in a frame, one below the other, are not a table. */
  #addFramed({ rows, box }: TableBlock, page: PageParts): void {
    for (const { lines } of rows.flatMap(({ cells }) => cells))
      if (lines.length > 0)
        this.#addText({ kind: 'text', lines, heading: null, bullet: null, right: box[2], box, element: null }, page);
  }

  #addTable(found: TableBlock, page: PageParts): void {
    this.#flush();
    const isSame = found.element !== null && found.element === this.#table?.block.element;
    const open = this.#table?.page !== page.number && (isSame || !this.#table?.isLeft) ? this.#table : null;
    if (!open) this.#closeTable();
    const whole = open && continued(found, open.block, open.last.row);
    const block = whole?.block ?? found;
    if (block.xs.length < MIN_COLUMNS + 1) {
      this.#addFramed(block, page);
      return;
    }
    const widths = this.#widthsOf(block);
    let last = open?.last;
    if (open && last && whole?.rest) {
      // What the page break split is one row again, where it began. It may still continue.
      last = { ...last, row: joined(last.row, whole.rest), isJoined: true };
    }
    if (last !== undefined && block.rows.length > (whole?.headers ?? 0)) this.#closeTable(last);
    for (const [i, row] of block.rows.entries()) {
      if (i >= (whole?.headers ?? 0)) last = { row, at: this.#lines.length };
      const isHeader = i === 0 && block.rows.length > 1 && row.isHeader;
      const written = this.#written(row, widths);
      this.#lines.push({
        ...written,
        cells: isHeader ? (written.cells?.map(plain) ?? null) : written.cells,
        page: page.number,
        box: page.toShares(row.box),
        mark: isHeader ? { kind: 'header' } : null,
        bullet: null,
        ...(i === 0 && !whole ? { begins: true } : {}),
      });
    }
    if (last)
      this.#table = { block: whole && open ? { ...block, rows: open.block.rows } : block, page: page.number, last };
  }

  /** Rewrites the last row if later pages have brought the rest of it. */
  #closeTable(last = this.#table?.last): void {
    const line = last && this.#lines[last.at];
    if (last?.isJoined && line && this.#table)
      this.#lines[last.at] = { ...line, ...this.#written(last.row, this.#widthsOf(this.#table.block)) };
    this.#table = null;
  }

  /** The text of a row, by its cells. */
  #written(row: TableRow, widths: number[]): Pick<WrittenLine, 'raw' | 'content' | 'cells'> {
    const cells = row.cells.map(({ lines, isDrawn }, column) =>
      this.#joiner.join(
        lines.map((line, i) => ({
          content: contentOf(line.runs),
          cell: { isFull: isFilled(line, lines[i + 1], widths[column] ?? 0), isDrawn },
        })),
      ),
    );
    const content = cells
      .filter((cell) => cell.length > 0)
      .flatMap((cell, at) => (at === 0 ? cell : [{ text: ' ' }, ...cell]));
    return { raw: cells.map(inlineText).join(' | '), content, cells };
  }
}

/** Headings and headers are bold already. */
const plain = (content: Inline[]): Inline[] => content.map(({ bold: _bold, ...part }) => part);
