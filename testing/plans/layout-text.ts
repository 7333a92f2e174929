import { activityColumns, type Columns, indicatorColumns, valueColumns } from './columns.ts';
import { contents, documentTitle, frontOf, kindName, OFFICER } from './front.ts';
import { assessmentLabel, goalLabel, goalTitle } from './labels.ts';
import type { TextLayout } from './layout.ts';
import { activityRows, indicatorRows, type Row } from './rows.ts';
import { Sheet } from './sheet.ts';
import { TextTable } from './table-text.ts';
import type { TruthBlock, TruthDocument, TruthGoal, TruthOutside, TruthSection } from './truth.ts';
import { wrap, wrapNames } from './wrap.ts';

/** Prints documents one after another as text extracted from PDF. All but the first need a front page to begin with. */
export function printText(documents: TruthDocument[], layout: TextLayout): string {
  let current = documents[0] as TruthDocument;
  const sheet = new Sheet(layout, (page) => footer(current, layout, page));
  for (const [i, document] of documents.entries()) {
    if (i > 0) sheet.breakPage();
    current = document;
    const wanted = i > 0 && layout.front === 'none' ? 'title' : layout.front;
    new TextPrinter(sheet, layout, document).print(frontOf(document, wanted, layout.yearInHeader));
  }
  return sheet.print();
}

function footer(document: TruthDocument, layout: TextLayout, page: number): string[] {
  switch (layout.pageMark) {
    case 'footer':
      return ['Tjänsteutlåtande ', `Sid ${page + 1} (300) `, ' ', ` ${layout.web} `, ' '];
    case 'reportFooter':
      return [`${document.unit}, ${kindName(document)} ${page}(300) `, ' '];
    default:
      return [`Sida ${page} (300) `];
  }
}

/** A longer item never leaves half of its line empty. */
const LONG = 30;

/** True if a line continues in the middle of a sentence, and could be nothing else. */
const goesOn = (before: string, line: string): boolean => /[\p{L}\d)]$/u.test(before) && /^\p{Ll}/u.test(line);

/** Text set narrower than the rest; set normally if that would make lines so short that they could end a paragraph. */
function narrow(text: string, width: number): string[] {
  const lines = wrap(text, Math.floor(width * 0.85));
  const shows = lines.every(
    (line, i) => i === 0 || (goesOn(lines[i - 1] ?? '', line) && (lines[i - 1] ?? '').length >= width * 0.78),
  );
  return shows ? lines : wrap(text, width);
}

class TextPrinter {
  readonly #sheet: Sheet;
  readonly #layout: TextLayout;
  readonly #document: TruthDocument;
  #turn = 0;

  constructor(sheet: Sheet, layout: TextLayout, document: TruthDocument) {
    this.#sheet = sheet;
    this.#layout = layout;
    this.#document = document;
  }

  print(front: TextLayout['front']): void {
    if (front === 'statement') this.#statement();
    if (front === 'title') this.#lines([documentTitle(this.#document), this.#document.board]);
    if (this.#layout.contents) this.#contents();
    if (front !== 'none' || this.#layout.contents) this.#sheet.breakPage();
    for (const section of this.#document.before) this.#outside(section);
    for (const goal of this.#document.goals) this.#goal(goal);
    for (const section of this.#document.after) this.#outside(section);
  }

  /** Each on lines of its own with empty lines between, as on front pages. */
  #lines(texts: string[]): void {
    for (const text of texts) {
      for (const line of wrapNames(text, 42)) {
        this.#sheet.line(`${line} `);
        if (this.#layout.spaced) this.#sheet.blank();
      }
      this.#sheet.blank();
    }
  }

  #statement(): void {
    const { unit, registrationNumber, date, board } = this.#document;
    this.#lines([unit, 'Tjänsteutlåtande']);
    this.#sheet.line(`Dnr: ${registrationNumber} `);
    this.#sheet.line('Sid 1 (300) ');
    this.#lines(['', date, '', '', this.#layout.web, '', documentTitle(this.#document), '', 'Förslag till beslut', '']);
    // With white space folded, nothing separates the two values.
    if (this.#layout.sharedLabels && !this.#layout.folded) {
      this.#sheet.line('Handläggare  Till ');
      this.#sheet.line(`${OFFICER}   ${board} `);
    } else {
      this.#sheet.line('Handläggare ');
      this.#sheet.line(`${OFFICER} `);
      this.#sheet.blank();
      this.#sheet.line('Till ');
      this.#sheet.line(`${board} `);
    }
    this.#sheet.blank();
  }

  #contents(): void {
    this.#sheet.line('Innehållsförteckning ');
    this.#sheet.blank();
    for (const [i, text] of contents(this.#document, this.#layout.numberStop).entries()) {
      const lines = wrap(text, this.#layout.width - 8);
      for (const line of lines.slice(0, -1)) this.#spaced(line);
      const last = lines.at(-1) ?? '';
      this.#spaced(`${last} ${'.'.repeat(Math.max(4, this.#layout.width - last.length))} ${i + 3}`);
    }
    this.#sheet.blank();
  }

  #spaced(line: string): void {
    this.#sheet.line(`${line} `);
    if (this.#layout.spaced) this.#sheet.blank();
  }

  #outside(section: TruthOutside): void {
    this.#sheet.mayBreak(3);
    this.#spaced(section.heading);
    this.#blocks(section.blocks);
    if (!this.#layout.spaced) this.#sheet.blank();
  }

  #goal(goal: TruthGoal): void {
    this.#sheet.mayBreak(5);
    for (const line of wrap(
      `${goalLabel(goal)} ${goalTitle(goal, this.#layout.numberStop)}`,
      this.#layout.width - 10,
    )) {
      this.#spaced(line);
    }
    if (!this.#layout.spaced) this.#sheet.blank();
    if (goal.assessment) {
      this.#sheet.line(` ${assessmentLabel(goal.assessment)} `);
      this.#sheet.blank();
    }
    for (const section of goal.sections) this.#section(section);
    const document = this.#document;
    const columns = valueColumns(document);
    this.#table(indicatorColumns(document, this.#layout.yearInHeader), indicatorRows(goal.indicators, columns));
    const dates = activityColumns(document);
    this.#table(dates, activityRows(goal.activities, dates.heads.length));
  }

  #section(section: TruthSection): void {
    this.#sheet.mayBreak(3);
    this.#sheet.line(`${section.heading} `);
    this.#sheet.blank();
    this.#blocks(section.blocks);
    if (!this.#layout.spaced) this.#sheet.blank();
  }

  #blocks(blocks: TruthBlock[]): void {
    for (const [i, block] of blocks.entries()) {
      const before = blocks[i - 1];
      if (before) this.#between(before, block);
      if (block.type === 'list') {
        for (const [n, item] of block.items.entries()) this.#prose(`${this.#bullet(n)}${item}`);
      } else if (block.type === 'lines') {
        this.#unmarked(block.items);
      } else {
        this.#prose(block.text);
      }
    }
  }

  /** The end of a list must be visible, or the prose after it would be its last item's; so must a short line on its own. */
  #between(before: TruthBlock, block: TruthBlock): void {
    const needsEnd =
      [before.type, block.type].some((type) => type === 'lines') ||
      before.type === 'list' ||
      block.type === 'subheading';
    if (needsEnd) this.#showEnd();
    else this.#mark(this.#layout.paragraphMark);
  }

  /** Makes the end of a text visible, on the same page as what follows: the traces of a page break look the same. */
  #showEnd(): void {
    this.#sheet.mayBreak(2);
    this.#mark(' ');
  }

  #mark(mark: string): void {
    if (mark === '') return;
    this.#sheet.line(mark);
    if (this.#layout.spaced) this.#sheet.blank();
  }

  /** Items one below the other. If one fills its line, it must be visible that the next is another. */
  #unmarked(items: string[]): void {
    for (const [i, item] of items.entries()) {
      const before = items[i - 1] ?? '';
      if (before.length > LONG) this.#showEnd();
      else if (i > 0) this.#mark(this.#layout.paragraphMark);
      this.#prose(item);
    }
  }

  #bullet(n: number): string {
    return this.#layout.bullet === '1. ' ? `${n + 1}. ` : this.#layout.bullet;
  }

  #prose(text: string): void {
    const { torn, width } = this.#layout;
    const isTorn = torn !== 'no' && this.#turn++ % 3 === 0;
    const lines = isTorn && torn === 'narrow' ? narrow(text, width) : wrap(text, width);
    const at =
      isTorn && torn !== 'narrow' ? lines.findIndex((line, i) => i > 0 && goesOn(lines[i - 1] ?? '', line)) : -1;
    for (const [i, line] of lines.entries()) {
      this.#sheet.mayBreak();
      if (i === at) this.#tear(torn);
      this.#spaced(line);
    }
  }

  #tear(mark: string): void {
    if (mark === ' ') this.#mark(mark);
    else this.#sheet.blank();
  }

  #table(columns: Columns, rows: Row[]): void {
    if (rows.length > 0)
      new TextTable(this.#sheet, this.#layout, columns, this.#document.kind === 'report').print(rows);
  }
}
