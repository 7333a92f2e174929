import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxOf, docxParts, p, r, tbl } from '../../../../testing/files/docx.ts';
import { down, pdfOf } from '../../../../testing/files/pdf.ts';
import { Problem } from '../../../kernel/problem.ts';
import { recognise } from '../recognise/recognise.ts';
import { readDocument } from './document.ts';

describe('a file is recognised by its content', () => {
  const refused = async (bytes: Uint8Array, name: string) => {
    const error = await readDocument(bytes, name).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Problem);
    return (error as Problem).words.sv;
  };
  const ole = (text: string) =>
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...strToU8([...text].map((sign) => `${sign}\0`).join('')));

  it('a Word document by any name', async () => {
    for (const name of ['plan.docx', 'plan.txt', '-'])
      expect(await readDocument(docxOf(p('Inledning')), name)).toMatchObject({ name, format: 'docx' });
  });

  it('text that only mentions a web page', async () => {
    expect(await readDocument(strToU8('Vi har en <html>-sida'), 'plan.txt')).toMatchObject({ format: 'txt' });
  });

  it('text as before', async () => {
    expect(await readDocument(strToU8('# Inledning'), 'plan.md')).toMatchObject({ format: 'md' });
  });

  it.each<[string, Uint8Array, string, RegExp]>([
    ['a text that is named as a Word document', strToU8('Inledning'), 'plan.docx', /är inget/u],
    ['a Word document with a password', ole('EncryptedPackage'), 'plan.docx', /lösenord/u],
    ['an older Word document', ole('WordDocument'), 'plan.doc', /äldre Office/u],
    ['one that is named as a newer', ole('WordDocument'), 'plan.docx', /är ett äldre Office-dokument.*spara det/u],
    ['nothing, named as a Word document', new Uint8Array(), 'plan.docx', /plan\.docx är tom/u],
    ['nothing, named as a PDF', new Uint8Array(), 'plan.pdf', /plan\.pdf är tom/u],
    ['a picture that is named as a PDF', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d), 'plan.pdf', /är en bild/u],
    [
      'a photograph that is named as a Word document',
      Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
      'plan.docx',
      /är en bild/u,
    ],
    ['RTF', strToU8('{\\rtf1\\ansi Inledning}'), 'plan.rtf', /är ett RTF-dokument/u],
    ['RTF that is named as text', strToU8('{\\rtf1\\ansi Inledning}'), 'plan.txt', /är ett RTF-dokument/u],
    ['a web page that is named as text', strToU8('\n<!DOCTYPE html><p>Inledning'), 'plan.txt', /är en webbsida/u],
    ['XML', strToU8('<?xml version="1.0"?><a/>'), 'plan.txt', /är en XML-fil/u],
  ])('%s is refused', async (_, bytes, name, sentence) => {
    expect(await refused(bytes, name)).toMatch(sentence);
  });
});

/** How long to search for a file that breaks the reader. */
const SECONDS = Number(process.env.LEDTRAD_FUZZ_SECONDS ?? 4);

/** A corrupted file is either read, with every line accounted for, or refused with a sentence. */
async function readOrRefused(bytes: Uint8Array, name: string): Promise<void> {
  try {
    const { coverage } = recognise(await readDocument(bytes, name));
    expect(coverage.placed + coverage.furniture + coverage.unplaced).toBe(coverage.lines);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.words.sv).toMatch(/\p{L}.*[.!?]$/su);
    expect(error.words.en).toMatch(/\p{L}.*[.!?]$/su);
  }
}

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const limits = { numRuns: 1_000_000, interruptAfterTimeLimit: SECONDS * 1000 };

describe('a corrupted PDF', () => {
  const header = ['Indikator', 'Årsmål', 'Periodicitet'];
  const row = (y: number, cells: string[]) => cells.map((text, i) => ({ x: 70 + i * 150, y, text, size: 9 }));
  const texts = [
    ...down(70, 100, ['Enhetsmål: Alla får svar i tid'], { size: 14, bold: true }),
    ...down(70, 130, [
      'Arbetssätt',
      'Vi ringer upp alla som hör av sig, och vi skriver till dem som inte sva-',
      'rar.',
    ]),
    ...row(200, header),
    ...row(220, ['Andel svar', '80 %', 'År']),
  ];
  const lines: [number, number, number, number][] = [
    [65, 205, 500, 205],
    [65, 190, 65, 230],
    [210, 190, 210, 230],
    [65, 230, 500, 230],
  ];
  const whole = pdfOf([
    { texts, lines, dots: [[60, 126]] },
    { texts, rotate: 90 },
  ]);
  const edit = fc.tuple(
    share,
    fc.nat(60),
    fc.constantFrom(
      '',
      '(',
      ')',
      ' Tj',
      ' -1e9 Td',
      ' 0 0 0 0 0 0 Tm',
      ' Q',
      'q ',
      ' 1e38 0 0 1e38 0 0 cm',
      '/F9 0 Tf',
      '[[[[',
      '<<',
      '>>',
      ' re f',
      '99999999999',
      '\0',
      'endstream',
      ' 0 R',
    ),
  );
  const edited = fc.array(edit, { minLength: 1, maxLength: 5 }).map((edits) => {
    let text = Buffer.from(whole).toString('latin1');
    for (const [from, length, what] of edits) {
      const at = Math.floor(from * text.length);
      text = text.slice(0, at) + what + text.slice(at + length);
    }
    return new Uint8Array(Buffer.from(text, 'latin1'));
  });
  const cut = share.map((at) => whole.subarray(0, Math.floor(at * whole.length)));

  it(
    `is read, or refused with a sentence, for ${SECONDS} seconds`,
    async () =>
      fc.assert(
        fc.asyncProperty(fc.oneof(cut, { weight: 9, arbitrary: edited }), (bytes) => readOrRefused(bytes, 'plan.pdf')),
        limits,
      ),
    SECONDS * 1000 + 120_000,
  );
});

describe('a corrupted Word document', () => {
  const body =
    p('Enhetsmål: Alla får svar i tid') +
    p('Arbetssätt') +
    p(`${r('Vi ringer', '<w:b/>')}<w:ins w:id="1">${r(' upp.')}</w:ins>`, '<w:numPr><w:numId w:val="1"/></w:numPr>') +
    tbl(['Indikator', 'Årsmål', 'Periodicitet'], ['Andel svar', '80 %', 'År']);
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const parts = docxParts(body, { numbering, styles: '<w:style w:styleId="a"><w:name w:val="heading 1"/></w:style>' });
  const whole = zipSync(parts);

  // Bytes of the file itself, which its own checksums mostly give away; and texts inside it, repacked so nothing does.
  const flipped = fc.array(fc.tuple(share, fc.nat(255)), { minLength: 1, maxLength: 8 }).map((flips) => {
    const bytes = whole.slice();
    for (const [at, byte] of flips) bytes[Math.floor(at * bytes.length)] = byte;
    return bytes;
  });
  const cut = share.map((at) => whole.subarray(0, Math.floor(at * whole.length)));
  const edit = fc.tuple(
    fc.constantFrom(...Object.keys(parts)),
    share,
    share,
    fc.constantFrom(
      '',
      '<',
      '>',
      '</w:p>',
      '<w:tbl>',
      '<w:p>',
      '"',
      '&#0;',
      '&#x110000;',
      '<![CDATA[',
      '<w:numId w:val="-9"/>',
      '\0',
      '999999999999',
    ),
  );
  const edited = fc.array(edit, { minLength: 1, maxLength: 3 }).map((edits) => {
    const texts = Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
    );
    for (const [name, from, length, what] of edits) {
      const text = texts[name] ?? '';
      const at = Math.floor(from * text.length);
      texts[name] = text.slice(0, at) + what + text.slice(at + Math.floor(length * length * 40));
    }
    return zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])));
  });

  it(
    `is read, or refused with a sentence, for ${SECONDS} seconds`,
    async () =>
      fc.assert(
        fc.asyncProperty(fc.oneof(flipped, cut, edited), (bytes) => readOrRefused(bytes, 'plan.docx')),
        limits,
      ),
    SECONDS * 1000 + 120_000,
  );
});
