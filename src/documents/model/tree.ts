import type { Block } from '../../kernel/richtext.ts';
import type { Assessment } from '../../plan/model/plan.ts';

/** A document to be written, in no format yet: what a renderer turns into Markdown, HTML, Word or PDF. */
export interface DocumentTree {
  /** The language of the text, for hyphenation and screen readers. */
  language: 'sv';
  title: string;
  /** What the file says of itself beside its title, and its pages at their top; `null` where it is not known. */
  about: About;
  /** What kind of written matter it is, above the title: `Tjänsteutlåtande`. */
  form: string | null;
  /** What the front page says, in order; a value that is not known is `null`. */
  front: { label: string; value: string | null }[];
  /** What stands on the front page below that: the proposal for a decision, the list of annexes. */
  frontParts: Part[];
  /** The deepest heading level that a table of contents shows; 0 for a short document, which has none and begins on its front page. */
  contents: number;
  parts: Part[];
}

export interface About {
  /** Whose document it is: the unit. */
  author: string | null;
  registrationNumber: string | null;
  /** ISO date. */
  date: string | null;
}

/** One part after another, in the order of the document. */
export type Part = Heading | Text | Status | DataTable;

export interface Heading {
  type: 'heading';
  /** 1 is the outermost below the title. A document's own headings may skip a level; what is read aloud or navigated must not. */
  level: number;
  role: 'goal' | 'label' | 'outside';
  text: string;
  /** Begins on a page of its own, as an annex does. */
  newPage?: true;
  /** Not in the table of contents whatever its level, as what stands in an annex. */
  unlisted?: true;
}

export interface Text {
  type: 'text';
  blocks: Block[];
  /** Belongs to what follows and stands on the same page. */
  leads?: true;
}

/** A judgement: shown by shape and word. */
export interface Status {
  type: 'status';
  assessment: Assessment;
  text: string;
}

/** A table of values, such as indicators or activities. Its header row repeats on each page; a row is never split. */
export interface DataTable {
  type: 'data';
  /** What the table holds, said to those who cannot see it: `Indikatorer för Enhetsmål ”…”`. */
  caption: string;
  columns: { label: string; kind: 'text' | 'figure' | 'date' }[];
  rows: DataRow[];
}

export interface DataRow {
  /** As printed; `null` is an empty cell. */
  cells: (string | null)[];
  /** Columns whose value stands in the source, but not under which column. */
  unresolved: number[];
  /** The analysis below the row, over its full width. */
  analysis: string | null;
}

/** What stands in a cell whose value is not decided; read back as such. */
export const UNRESOLVED = 'Ej avgjort';
