import type { Inline } from '../../kernel/richtext.ts';
import type { Words } from '../../kernel/words.ts';

/**
 * A file turned into lines and cells, each with its place. Every format's reader produces this, so the recogniser knows
 * of no format.
 */
export interface SourceText {
  /** The file's name without folders, for messages. */
  name: string;
  format: 'txt' | 'md' | 'docx' | 'pdf';
  lines: SourceTextLine[];
  /** What a person must know about how the file was read: a page is a picture, changes have not been accepted yet. */
  notes: Words[];
}

export interface SourceTextLine {
  /** 1-based number in the file. */
  number: number;
  /** The page given by the format itself, otherwise `null`; printed page numbers are the recogniser's concern. */
  page: number | null;
  /** Its place on the page, if the format gives it: left, top, right and bottom as shares of the page, 0 to 1. */
  box?: [x0: number, y0: number, x1: number, y1: number];
  /** As in the file, Unicode NFC, without line end; spaces are kept, since runs of them carry meaning. */
  raw: string;
  /** The text of the line with its emphasis, white space folded, without bullet and heading markers. */
  content: Inline[];
  /** Cells if the format marks them (a Markdown table row); `null` for running text. An empty cell is `[]`. */
  cells: Inline[][] | null;
  /**
   * What the format itself says about the line. `rule` is the line between a table's header and its rows, or a drawn
   * line; `header` a row that names the columns; `page` a page header or footer.
   */
  mark: { kind: 'heading'; level: number } | { kind: 'rule' } | { kind: 'header' } | { kind: 'page' } | null;
  /** The bullet or number the line begins with, its indent, and the number it shows. */
  bullet: { ordered: boolean; indent: number; number: number | null } | null;
  /** True if the format says that a paragraph or a table begins here; in the other formats an empty line before it says so. */
  begins?: boolean;
}
