import type { Inline } from '../../kernel/richtext.ts';
import type { Words } from '../../kernel/words.ts';

/**
 * A file turned into lines and cells, each with its place. Every format's reader makes this; the recogniser knows no format.
 */
export interface SourceText {
  /** The file's name without folders, for messages. */
  name: string;
  format: 'txt' | 'md' | 'docx' | 'pdf';
  lines: SourceTextLine[];
  /** What a person must be told of how the file was read: a page that is a picture, changes that no one has accepted yet. */
  notes: Words[];
}

export interface SourceTextLine {
  /** 1-based number in the file. */
  number: number;
  /** The page the format itself shows, else `null`; printed page numbers are the recogniser's. */
  page: number | null;
  /** Where on the page it stands, where the format shows it: left, top, right and bottom as shares of the page, 0 to 1. */
  box?: [x0: number, y0: number, x1: number, y1: number];
  /** As in the file, Unicode NFC, without line end; blanks are kept since runs of them carry meaning. */
  raw: string;
  /** The text of the line with its emphasis, white space folded, without bullet and heading signs. */
  content: Inline[];
  /** Cells where the format knows them (a Markdown table row); `null` for running text. An empty cell is `[]`. */
  cells: Inline[][] | null;
  /**
   * What the format itself says of the line. `rule` is the line between a table's header and its rows, or a drawn line; `header` a row that
   * names the columns; `page` a line that belongs to the page and to no text.
   */
  mark: { kind: 'heading'; level: number } | { kind: 'rule' } | { kind: 'header' } | { kind: 'page' } | null;
  /** The bullet or number the line begins with, how far it is indented, and the number it shows. */
  bullet: { ordered: boolean; indent: number; number: number | null } | null;
  /** True where the format says that a paragraph or a table begins here; in the others an empty line before it does. */
  begins?: boolean;
}
