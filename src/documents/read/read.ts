import { Problem } from '../../kernel/problem.ts';
import type { SourceText } from '../model/source.ts';
import { decode } from './decode.ts';
import { readMarkdown } from './markdown.ts';
import { readText } from './text.ts';

/** More than this is no plan, and would take the memory of the process. */
const MAX_BYTES = 50 * 1024 * 1024;
/** Some six thousand pages: a hundred times the longest plan there is. */
const MAX_LINES = 300_000;

/**
 * Turns a file into lines and cells. The format is known by the name (`.md`, `.markdown`; anything else is text), and text that is plainly
 * Markdown is read as such. Fails with `Problem`: `file-too-large`, `file-too-long`, `file-empty`, `file-binary`, `not-supported`.
 */
export function readFile(bytes: Uint8Array, name: string): SourceText {
  if (bytes.length > MAX_BYTES) {
    throw new Problem(
      'file-too-large',
      {
        sv: `${name} är större än 50 MB och läses inte. Dela upp den, eller kontrollera att det är rätt fil.`,
        en: `${name} is larger than 50 MB and is not read. Split it, or check that it is the right file.`,
      },
      413,
    );
  }
  const text = decode(bytes, name).replace(/\r\n?/g, '\n');
  if (countLines(text) > MAX_LINES) throw tooLong(name);
  const isMarkdown = /\.(md|markdown)$/i.test(name) || (!/\.txt$/i.test(name) && looksLikeMarkdown(text));
  return isMarkdown
    ? { name, format: 'md', lines: readMarkdown(text) }
    : { name, format: 'txt', lines: readText(text) };
}

/** Standard input has no name to go by; headings and table rules of Markdown do not stand in plain text by chance. */
const looksLikeMarkdown = (text: string): boolean =>
  /^#{1,6} \S/m.test(text) || /^\|.*\|\s*\n\|[ :|-]+\|\s*$/m.test(text);

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

const tooLong = (name: string) =>
  new Problem(
    'file-too-long',
    {
      sv: `${name} har fler än 300 000 rader och läses inte. Dela upp den, eller kontrollera att det är rätt fil.`,
      en: `${name} has more than 300,000 lines and is not read. Split it, or check that it is the right file.`,
    },
    413,
  );
