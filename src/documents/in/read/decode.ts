import { Problem } from '../../../kernel/problem.ts';
import { refuseOthers, refuseOtherText } from './kinds.ts';
import { empty } from './problems.ts';

/**
 * The text of a file, Unicode NFC. Reads UTF-8, UTF-16 with a byte order mark, and Windows-1252 (with it Latin-1).
 * Fails with `file-empty`, `not-supported` (another kind of file, named) or `file-binary`.
 */
export function decode(bytes: Uint8Array, name: string): string {
  refuseOthers(bytes, name);
  const text = utf16(bytes) ?? utf8(bytes) ?? windows1252(bytes);
  if (hasControls(text)) {
    throw new Problem(
      'file-binary',
      {
        sv: `${name} innehåller annat än text och kan inte läsas. Spara dokumentet som Word (.docx), PDF eller text (.txt) och försök igen.`,
        en: `${name} holds something other than text and cannot be read. Save the document as Word (.docx), PDF or text (.txt) and try again.`,
      },
      415,
    );
  }
  if (text.trim() === '') throw empty(name);
  refuseOtherText(text, name);
  return text.normalize('NFC');
}

function utf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

// 0x80–0x9f of Windows-1252 (WHATWG Encoding, index-windows-1252). Node 22 decodes that range as Latin-1's control characters instead, which
// would lose dashes and curly quotes.
const C1 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const windows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/gu, (control) => C1[control.charCodeAt(0) - 0x80] ?? control);

// Text holds tabs, line ends and form feeds; a few stray controls come from bad conversions, many mean that it is no text.
function hasControls(text: string): boolean {
  if (text.includes('\0')) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  return (text.match(/[\u0001-\u0008\u000b\u000e-\u001f\ufffd]/g)?.length ?? 0) > Math.max(8, text.length / 200);
}
