/**
 * A file turned into lines and cells, each with its place. Every format's reader makes this; the recogniser knows no format.
 */
export interface SourceText {
  /** The file's name without folders, for messages. */
  name: string;
  format: 'txt' | 'md';
  lines: SourceTextLine[];
}

export interface SourceTextLine {
  /** 1-based number in the file. */
  number: number;
  page: number | null;
  /** As in the file, Unicode NFC, without line end; blanks are kept since runs of them carry meaning. */
  raw: string;
  /** Cells where the format knows them (a Markdown table row); `null` for running text. An empty cell is `''`. */
  cells: string[] | null;
  /** What the format itself says of the line. */
  mark: { kind: 'heading'; level: number } | { kind: 'rule' } | null;
}
