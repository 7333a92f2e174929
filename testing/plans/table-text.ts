import type { Columns } from './columns.ts';
import type { TextLayout } from './layout.ts';
import type { Row } from './rows.ts';
import type { Sheet } from './sheet.ts';
import { type CellLine, wrap, wrapCell } from './wrap.ts';

const ANALYSIS_WIDTH = 120;

/**
 * A table as extraction prints it: one-line cells follow each other on a line, a cell of several lines ends the line it
 * began on, and an empty cell leaves only its space, so a run of n spaces means n − 1 empty cells.
 */
export class TextTable {
  readonly #sheet: Sheet;
  readonly #layout: TextLayout;
  readonly #columns: Columns;
  readonly #report: boolean;
  #line = '';
  /**
   * The last row ended in an empty cell, which shows as a white line just as a page break does, so the page may not end
   * there.
   */
  #open = false;

  constructor(sheet: Sheet, layout: TextLayout, columns: Columns, report: boolean) {
    this.#sheet = sheet;
    this.#layout = layout;
    this.#columns = columns;
    this.#report = report;
  }

  print(rows: Row[]): void {
    this.#sheet.mayBreak(4);
    this.#header();
    for (const row of rows) {
      this.#row(row);
      if (row.analysis) this.#analysis(row.analysis);
    }
    this.#sheet.line(' ');
    this.#sheet.blank();
  }

  #header(): void {
    const { first, heads } = this.#columns;
    this.#line = this.#report ? '   ' : '  ';
    if (!this.#layout.splitHeader) {
      this.#line += `${[first, ...heads].join(' ')} `;
      this.#end();
      return;
    }
    this.#cell([{ text: first, broken: false }]);
    for (const head of heads) {
      const lines = wrapCell(head, 12);
      if (lines.length > 1 && this.#layout.headerOwnLine && this.#line !== '') {
        this.#sheet.line(this.#line);
        this.#line = '';
      }
      this.#cell(lines);
    }
    this.#end();
  }

  #row(row: Row): void {
    const lines = wrap(row.name, this.#nameWidth(row));
    const { room } = this.#sheet;
    const fits = this.#open || room > lines.length;
    this.#open = row.cells.at(-1) === '';
    // Split where the page ends, if the rest reads as the end of a sentence; otherwise the whole row moves to the next
    // page.
    const splits =
      !fits && room >= 2 && room < lines.length && row.cells.some(Boolean) && /^\p{Ll}/u.test(lines[room] ?? '');
    if (!fits && !splits) this.#nextPage();
    this.#start();
    this.#cell((splits ? lines.slice(0, room) : lines).map((text) => ({ text, broken: false })));
    for (const cell of row.cells) this.#cell(wrapCell(cell, this.#layout.valueWidth));
    this.#end();
    if (splits) {
      this.#nextPage();
      for (const line of lines.slice(room)) this.#sheet.line(`${line} `);
      this.#sheet.blank();
    }
  }

  /** Without the spaces of empty cells, a number at the end of a name could be a value: such a name gets lines of its own. */
  #nameWidth(row: Row): number {
    const ambiguous = this.#layout.folded && /\d/.test(row.name);
    return ambiguous ? Math.min(this.#layout.nameWidth, Math.ceil(row.name.length / 2) + 4) : this.#layout.nameWidth;
  }

  #analysis(paragraphs: string[]): void {
    const lines = paragraphs.flatMap((text) => wrap(text, ANALYSIS_WIDTH));
    if (this.#open || this.#layout.folded || this.#sheet.room > 2) {
      if (!this.#open && this.#layout.folded && this.#sheet.room < lines.length + 1) this.#nextPage();
    } else {
      this.#nextPage();
    }
    this.#sheet.line('Analys ');
    for (const line of lines) {
      if (!this.#layout.folded && this.#sheet.room < 1) {
        this.#sheet.blank();
        this.#nextPage();
      }
      this.#sheet.line(`${line} `);
    }
    this.#sheet.blank();
  }

  #nextPage(): void {
    this.#sheet.breakPage();
    this.#header();
  }

  /** What a row begins with. */
  #start(): void {
    this.#line = '';
    if (this.#layout.rowStart === 'space') {
      this.#line = this.#report ? '  ' : ' ';
    } else if (this.#report) {
      this.#sheet.line('  ');
      this.#sheet.line(' ');
      this.#sheet.blank();
    } else {
      for (let i = 0; i < 2; i++) {
        this.#sheet.line(' ');
        this.#sheet.blank();
      }
    }
  }

  #cell(lines: CellLine[]): void {
    const [first, ...rest] = lines;
    this.#line += `${first?.text}${first?.broken ? '' : ' '}`;
    if (rest.length === 0) return;
    this.#sheet.line(this.#line);
    let { broken } = first as CellLine;
    for (const line of rest) {
      if (broken && this.#layout.brokenWordGap) this.#sheet.blank();
      this.#sheet.line(`${line.text}${line.broken ? '' : ' '}`);
      broken = line.broken;
    }
    this.#sheet.blank();
    this.#line = '';
  }

  #end(): void {
    if (this.#line === '') return;
    this.#sheet.line(this.#line);
    this.#sheet.blank();
    this.#line = '';
  }
}
