import type { Block } from '../../kernel/richtext.ts';
import type { Assessment } from '../../plan/model/plan.ts';

/** A document to be written, in no format yet: the input of the Markdown, HTML, Word and PDF renderers. */
export interface DocumentTree {
  /** The language of the text, for hyphenation and screen readers. */
  language: 'sv';
  title: string;
  /** The file's metadata besides its title, also printed at the top of its pages; `null` if not known. */
  about: About;
  /** The kind of document, printed above the title: `Tjänsteutlåtande`. */
  form: string | null;
  /** The fields of the front page, in order; an unknown value is `null`. */
  front: { label: string; value: string | null }[];
  /** What follows them on the front page: the proposal for a decision, the list of annexes. */
  frontParts: Part[];
  /** The deepest heading level in the table of contents; 0 for a short document, which has none and begins on its front page. */
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
  /** 1 is the outermost below the title. A document's own headings may skip a level; those read aloud or navigated must not. */
  level: number;
  role: 'goal' | 'label' | 'outside';
  text: string;
  /** Begins on a page of its own, as an annex does. */
  newPage?: true;
  /** Not in the table of contents whatever its level, like the headings in an annex. */
  unlisted?: true;
}

export interface Text {
  type: 'text';
  blocks: Block[];
  /** Kept on the same page as what follows. */
  leads?: true;
}

/** An assessment: shown by shape and word. */
export interface Status {
  type: 'status';
  assessment: Assessment;
  text: string;
}

/** A table of values, such as indicators or activities. Its header row repeats on each page; a row is never split. */
export interface DataTable {
  type: 'data';
  /** What the table holds, for those who cannot see it: `Indikatorer för Enhetsmål ”…”`. */
  caption: string;
  columns: { label: string; kind: 'text' | 'figure' | 'date' }[];
  rows: DataRow[];
}

export interface DataRow {
  /** As printed; `null` is an empty cell. */
  cells: (string | null)[];
  /** Columns that could hold a value printed in the source without a known column. */
  unresolved: number[];
  /** The analysis below the row, over its full width. */
  analysis: string | null;
}

/** Printed in a cell whose value is unresolved; read back as such. */
export const UNRESOLVED = 'Ej avgjort';
