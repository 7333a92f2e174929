import type { TextLayout } from './layout.ts';

/**
 * The paper that text is printed on: it counts lines per page, and when the page is full it prints what extraction
 * leaves of a page break before the next line.
 */
export class Sheet {
  readonly #lines: string[] = [];
  readonly #layout: TextLayout;
  readonly #footer: (page: number) => string[];
  #page = 1;
  #used = 0;
  #lead = '';

  /** `footer` gives the lines at the foot of a page, for the kinds of page break that have one. */
  constructor(layout: TextLayout, footer: (page: number) => string[]) {
    this.#layout = layout;
    this.#footer = footer;
  }

  /** How many non-blank lines the page has room for. */
  get room(): number {
    return this.#layout.pageLength === null ? Number.POSITIVE_INFINITY : this.#layout.pageLength - this.#used;
  }

  /** A line as it is, with what a page break left before it. */
  line(text: string): void {
    this.#lines.push(this.#lead + text);
    this.#lead = '';
    if (text.trim() !== '') this.#used++;
  }

  blank(): void {
    this.#lines.push('');
  }

  /** Ends the page if it is full. `keep` lines must still fit on it. True if a new page began. */
  mayBreak(keep = 1): boolean {
    if (this.room >= keep || this.#used === 0) return false;
    this.breakPage();
    return true;
  }

  breakPage(): void {
    this.#used = 0;
    const page = this.#page++;
    switch (this.#layout.pageMark) {
      case 'bare':
        // All that is left of it is a space, which folding removes: then the empty line must stay.
        if (this.#lines.at(-1) === '' && !this.#layout.folded) this.#lines.pop();
        this.#lead = ' ';
        return;
      case 'formFeed':
        this.#foot(this.#footer(page));
        this.#lead = '\f';
        return;
      default:
        this.#lines.push(' ', '', ' ', '');
        this.#foot(this.#footer(page));
    }
  }

  #foot(lines: string[]): void {
    this.#lines.push(...lines, '');
  }

  /** The whole text. */
  print(): string {
    const lines = this.#layout.folded
      ? this.#lines.map((line) => line.replace(/[^\S\f]+/g, ' ').replace(/^ | $/g, ''))
      : this.#lines;
    return `${lines.join('\n')}\n`;
  }
}
