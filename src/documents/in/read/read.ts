import type { SourceText } from '../../model/source.ts';
import { decode } from './decode.ts';
import { refuseLarge, refuseLong } from './limits.ts';
import { readMarkdown } from './markdown.ts';
import { readText } from './text.ts';

/**
 * Turns a text or Markdown file into lines and cells (`readDocument` takes every format). The format is known by the
 * name (`.md`, `.markdown`; anything else is text), and text that is plainly Markdown is read as such. Fails with
 * `Problem`: `file-too-large`, `file-too-long`, `file-empty`, `file-binary`, `not-supported`.
 */
export function readFile(bytes: Uint8Array, name: string): SourceText {
  refuseLarge(bytes.length, name);
  const text = decode(bytes, name).replace(/\r\n?/g, '\n');
  refuseLong(countLines(text), name);
  const isMarkdown = /\.(md|markdown)$/i.test(name) || (!/\.txt$/i.test(name) && looksLikeMarkdown(text));
  return isMarkdown
    ? { name, format: 'md', lines: readMarkdown(text), notes: [] }
    : { name, format: 'txt', lines: readText(text), notes: [] };
}

/** Standard input has no name to go by; Markdown headings and table rules do not occur in plain text by chance. */
const looksLikeMarkdown = (text: string): boolean =>
  /^#{1,6} \S/m.test(text) || /^\|.*\|\s*\n\|[ :|-]+\|\s*$/m.test(text);

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
