/** Wraps text at spaces. Only the first line may look like a label or a heading of its own, so form stays decidable. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const wide = line !== '' && line.length + 1 + word.length > width;
    // A line of one word looks like a heading, so it takes one more.
    if (wide && line.includes(' ')) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines;
}

/** Wraps the lines of a front page, which are names: none is broken before a capital, or its rest would be a name of its own. */
export const wrapNames = (text: string, width: number): string[] =>
  wrap(text.replace(/ (?=\p{Lu})/gu, '\u00a0'), width).map((line) => line.replaceAll('\u00a0', ' '));

/** A line of a narrow cell; `broken` if a word continues in the next. */
export interface CellLine {
  text: string;
  broken: boolean;
}

/** Wraps the text of a narrow cell: at spaces, and if a word is wider than the cell, in the middle of it without a hyphen. */
export function wrapCell(text: string, width: number): CellLine[] {
  const lines: CellLine[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push({ text: line, broken: false });
      line = '';
    }
    let rest = line === '' ? word : ` ${word}`;
    while (line === '' && rest.length > width) {
      lines.push({ text: rest.slice(0, width), broken: true });
      rest = rest.slice(width);
    }
    line += rest;
  }
  lines.push({ text: line, broken: false });
  return lines;
}
