import { Problem } from '../../../kernel/problem.ts';
import type { Words } from '../../../kernel/words.ts';

/** Files that are not documents to read, by their first bytes. */
const BY_BYTES: [bytes: number[], kind: Words][] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    { sv: 'ett Word-dokument eller en annan zip-fil', en: 'a Word document or another zip file' },
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], { sv: 'ett äldre Office-dokument', en: 'an older Office document' }],
  [[0x89, 0x50, 0x4e, 0x47], { sv: 'en bild', en: 'a picture' }],
  [[0xff, 0xd8, 0xff], { sv: 'en bild', en: 'a picture' }],
  [[0x47, 0x49, 0x46, 0x38], { sv: 'en bild', en: 'a picture' }],
  [[0x1f, 0x8b], { sv: 'en packad fil', en: 'a packed file' }],
];

/** Formats that a computer calls text but a reader would not, by how they begin. */
const BY_TEXT: [begins: RegExp, kind: Words][] = [
  [/^\{\\rtf/u, { sv: 'ett RTF-dokument', en: 'an RTF document' }],
  [/^\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html)\b/isu, { sv: 'en webbsida (HTML)', en: 'a web page (HTML)' }],
  [/^\s*<\?xml\b/iu, { sv: 'en XML-fil', en: 'an XML file' }],
];

export const begins = (bytes: Uint8Array, magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

/** Fails with `not-supported` for a file of another kind, which is named. */
export function refuseOthers(bytes: Uint8Array, name: string): void {
  const known = BY_BYTES.find(([magic]) => begins(bytes, magic));
  if (known) throw notRead(name, known[1]);
}

/** Fails with `not-supported` for text in another format, which is named. */
export function refuseOtherText(text: string, name: string): void {
  const known = BY_TEXT.find(([pattern]) => pattern.test(text.slice(0, LOOKED_AT)));
  if (known) throw notRead(name, known[1]);
}

/** How many characters are enough to see how a file begins. */
const LOOKED_AT = 1000;

const notRead = (name: string, kind: Words) =>
  new Problem(
    'not-supported',
    {
      sv: `${name} är ${kind.sv}. Ledtråd läser Word (.docx), PDF, text (.txt) och Markdown (.md). Öppna dokumentet där det skrevs, spara det som något av dem och försök igen.`,
      en: `${name} is ${kind.en}. Ledtråd reads Word (.docx), PDF, text (.txt) and Markdown (.md). Open the document where it was written, save it as one of them and try again.`,
    },
    415,
  );
