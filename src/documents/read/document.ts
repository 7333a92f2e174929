import { Problem } from '../../kernel/problem.ts';
import type { SourceText } from '../model/source.ts';
import { refuseLarge, refuseLong } from './limits.ts';
import { readFile } from './read.ts';

/**
 * Turns a file of any format that Ledtråd reads into lines and cells. The format is known by the file's first bytes, since a name may say
 * anything; what reads Word is loaded when the first such file comes. Fails with `Problem`: those of `readFile` and `readDocx`.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<SourceText> {
  refuseLarge(bytes.length, name);
  if (begins(bytes, ZIP)) {
    const { readDocx } = await import('./docx.ts');
    const source = readDocx(bytes, name);
    refuseLong(source.lines.length, name);
    return source;
  }
  if (begins(bytes, OLE) && new TextDecoder('latin1').decode(bytes).includes(PROTECTED)) {
    const { encrypted } = await import('./word/problems.ts');
    throw encrypted(name);
  }
  if (/\.docx$/i.test(name)) throw notWhatItSays(name);
  return readFile(bytes, name);
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The container of older Office documents, and of newer ones with a password (MS-OFFCRYPTO). */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PROTECTED = [...'EncryptedPackage'].join('\0');

const begins = (bytes: Uint8Array, magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

const notWhatItSays = (name: string) =>
  new Problem(
    'not-supported',
    {
      sv: `${name} heter som ett Word-dokument men är inget. Öppna dokumentet i Word, spara det på nytt (.docx) och försök igen.`,
      en: `${name} is named as a Word document but is none. Open the document in Word, save it again (.docx) and try again.`,
    },
    415,
  );
