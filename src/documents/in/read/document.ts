import { Problem } from '../../../kernel/problem.ts';
import type { SourceText } from '../../model/source.ts';
import { begins, refuseOthers } from './kinds.ts';
import { refuseLarge, refuseLong } from './limits.ts';
import { empty, encrypted } from './problems.ts';
import { readFile } from './read.ts';

/**
 * Turns a file of any format that Ledtråd reads into lines and cells. The format is known by the file's first bytes, since a name may say
 * anything; what reads Word is loaded when the first such file comes. Fails with `Problem`: those of `readFile` and `readDocx`.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<SourceText> {
  refuseLarge(bytes.length, name);
  if (bytes.length === 0) throw empty(name);
  if (begins(bytes, ZIP)) {
    const { readDocx } = await import('./docx.ts');
    const source = readDocx(bytes, name);
    refuseLong(source.lines.length, name);
    return source;
  }
  if (isPdf(bytes)) {
    const { readPdf } = await import('./pdf.ts');
    const source = await readPdf(bytes, name);
    refuseLong(source.lines.length, name);
    return source;
  }
  if (begins(bytes, OLE) && new TextDecoder('latin1').decode(bytes).includes(PROTECTED)) {
    throw encrypted(name);
  }
  refuseOthers(bytes, name);
  if (/\.docx$/i.test(name)) throw notWhatItSays(name, WORD);
  if (/\.pdf$/i.test(name)) throw notWhatItSays(name, PDF);
  return readFile(bytes, name);
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The container of older Office documents, and of newer ones with a password (MS-OFFCRYPTO). */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PROTECTED = [...'EncryptedPackage'].join('\0');

/** The mark may stand after a few other bytes (ISO 32000-1, annex H). */
const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');

const WORD = {
  sv: 'ett Word-dokument',
  en: 'a Word document',
  fix: {
    sv: 'Öppna dokumentet i Word, spara det på nytt (.docx)',
    en: 'Open the document in Word, save it again (.docx)',
  },
};
const PDF = {
  sv: 'en PDF',
  en: 'a PDF',
  fix: {
    sv: 'Öppna dokumentet där det skrevs, spara det som PDF på nytt',
    en: 'Open the document where it was written, save it as PDF again',
  },
};

const notWhatItSays = (name: string, { sv, en, fix }: typeof WORD) =>
  new Problem(
    'not-supported',
    {
      sv: `${name} heter som ${sv} men är ${sv.startsWith('ett') ? 'inget' : 'ingen'}. ${fix.sv} och försök igen.`,
      en: `${name} is named as ${en} but is none. ${fix.en} and try again.`,
    },
    415,
  );
