import { activityColumns, type Columns, indicatorColumns, valueColumns } from './columns.ts';
import { contents, documentTitle, frontOf, OFFICER } from './front.ts';
import { assessmentLabel, goalLabel, goalTitle } from './labels.ts';
import type { MarkdownLayout, Markup } from './layout.ts';
import { activityRows, indicatorRows, type Row } from './rows.ts';
import { printTables } from './table-markdown.ts';
import type { TruthBlock, TruthDocument, TruthGoal, TruthOutside } from './truth.ts';

/** Prints documents one after another as Markdown converted from PDF or Word. All but the first need a front page. */
export function printMarkdown(documents: TruthDocument[], layout: MarkdownLayout): string {
  const printer = new MarkdownPrinter(layout);
  for (const [i, document] of documents.entries()) {
    const wanted = i > 0 && layout.front === 'none' ? 'title' : layout.front;
    printer.document(document, frontOf(document, wanted, layout.yearInHeader));
  }
  return printer.text();
}

/** Marks up a line. The last form has the label bold and the rest italic. */
function marked(label: string, rest: string, markup: Markup): string {
  const text = `${label} ${rest}`.trim();
  switch (markup) {
    case '':
      return text;
    case '**':
    case '*':
      return `${markup}${text}${markup}`;
    case '## **':
    case '### **':
      return `${markup}${text}**`;
    case '**:** *':
      return `**${label}** *${rest}*`;
    default:
      return markup + text;
  }
}

/** A paragraph in two, as when a page ended in the middle of a sentence. Two that begin with the same word could be items. */
function torn(text: string): string[] {
  const at = /(?<=^.{80,}[\p{L}\d]) (?=\p{Ll})/u.exec(text)?.index;
  const parts = at === undefined ? [text] : [text.slice(0, at), text.slice(at + 1)];
  const words = parts.map((part) => part.split(' ')[0]?.toLowerCase());
  return words[0] === words[1] ? [text] : parts;
}

class MarkdownPrinter {
  readonly #layout: MarkdownLayout;
  readonly #parts: string[] = [];
  #turn = 0;
  #paragraphs = 0;

  constructor(layout: MarkdownLayout) {
    this.#layout = layout;
  }

  text(): string {
    return `${this.#parts.join('\n\n')}\n`;
  }

  document(document: TruthDocument, front: MarkdownLayout['front']): void {
    if (front === 'statement') this.#statement(document);
    if (front === 'title') this.#parts.push(`# ${documentTitle(document)}`, document.board);
    this.#contents(document);
    for (const section of document.before) this.#outside(section);
    for (const goal of document.goals) this.#goal(goal, document);
    for (const section of document.after) this.#outside(section);
  }

  #statement(document: TruthDocument): void {
    this.#parts.push(
      `**Handläggare**  \n${OFFICER}`,
      `**Till**  \n${document.board}  \n${document.date}`,
      `Dnr: ${document.registrationNumber}`,
      `## **${documentTitle(document)}**`,
      `**${document.unit}**`,
      '[start.lindvik](http://start.lindvik)',
    );
  }

  #contents(document: TruthDocument): void {
    if (this.#layout.contents === 'none') return;
    const entries = contents(document, this.#layout.numberStop);
    this.#parts.push('## Innehållsförteckning');
    if (this.#layout.contents === 'table') {
      const rows = entries.map((text, i) => `| ${text} ..... | ${i + 3} |`);
      this.#parts.push(['|   |   |', '|---|---|', ...rows].join('\n'));
    } else {
      this.#parts.push(...entries.map((text, i) => `${text} ${'.'.repeat(20)} ${i + 3}`));
    }
  }

  #outside(section: TruthOutside): void {
    this.#parts.push(`${'#'.repeat(section.level + 1)} ${section.heading}`);
    this.#blocks(section.blocks);
  }

  #goal(goal: TruthGoal, document: TruthDocument): void {
    const turn = this.#turn++;
    const { goals, labels, numberStop, yearInHeader } = this.#layout;
    this.#parts.push(marked(goalLabel(goal), goalTitle(goal, numberStop), goals[turn % goals.length] ?? ''));
    if (goal.assessment) this.#parts.push(assessmentLabel(goal.assessment));
    for (const [i, section] of goal.sections.entries()) {
      this.#parts.push(marked(section.heading, '', labels[(turn + i) % labels.length] ?? '### '));
      this.#blocks(section.blocks);
    }
    this.#table(indicatorColumns(document, yearInHeader), indicatorRows(goal.indicators, valueColumns(document)));
    const dates = activityColumns(document);
    this.#table(dates, activityRows(goal.activities, dates.heads.length));
  }

  #table(columns: Columns, rows: Row[]): void {
    if (rows.length > 0) this.#parts.push(printTables(columns, rows, this.#layout));
  }

  #blocks(blocks: TruthBlock[]): void {
    for (const block of blocks) {
      switch (block.type) {
        case 'paragraph':
          this.#parts.push(...(this.#layout.torn && this.#paragraphs++ % 3 === 0 ? torn(block.text) : [block.text]));
          break;
        case 'lines':
          this.#parts.push(...block.items);
          break;
        case 'subheading':
          this.#parts.push(`**${block.text}**`);
          break;
        case 'list':
          this.#parts.push(block.items.map((item, i) => `${this.#bullet(i)}${item}`).join('\n'));
      }
    }
  }

  #bullet(i: number): string {
    return this.#layout.bullet === '1. ' ? `${i + 1}. ` : this.#layout.bullet;
  }
}
