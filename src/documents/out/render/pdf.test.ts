import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../in/read/read.ts';
import { recognise } from '../../in/recognise/recognise.ts';
import type { DocumentTree, Part } from '../../model/tree.ts';
import { composePlan } from '../compose/compose.ts';
import { renderPdf } from './pdf.ts';

const NAME = 'oppenvardsenheten-vb-2025.md';
const report = (): DocumentTree => {
  const bytes = readFileSync(join(import.meta.dirname, '../../../../demo/plans', NAME));
  const [plan] = recognise(readFile(bytes, NAME)).documents;
  if (!plan) throw new Error('The demo holds a report');
  return composePlan(plan);
};
const opened = async (tree: DocumentTree): Promise<PDFDocumentProxy> =>
  await getDocument({ data: new Uint8Array(renderPdf(tree)), verbosity: 0 }).promise;

/** The text on the lines of a page. */
async function linesOn(pdf: PDFDocumentProxy, number: number): Promise<string[]> {
  const lines = new Map<number, string>();
  for (const item of (await (await pdf.getPage(number)).getTextContent()).items) {
    if (!('str' in item)) continue;
    const height = Math.round(item.transform[5]);
    lines.set(height, (lines.get(height) ?? '') + item.str);
  }
  return [...lines.values()];
}

/** The metadata of a PDF is uncompressed. */
const metadata = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

describe('a PDF', () => {
  it('declares that it is tagged, in Swedish, and conforms to the standard for accessible documents', () => {
    const text = metadata(renderPdf(report()));
    expect(text).toMatch(/^%PDF-1\.7/);
    expect(text).toContain('/StructTreeRoot');
    expect(text).toMatch(/\/Lang\s*\(sv/);
    expect(text).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
  });

  it('is the same each time', () => {
    expect(Buffer.from(renderPdf(report())).equals(Buffer.from(renderPdf(report())))).toBe(true);
  });

  it('hyphenates long words in running text and no short ones', async () => {
    const words = ['och', 'barnen', 'ensamkommande', 'familjehemsplaceringarna'];
    const parts = words.map(
      (word): Part => ({
        type: 'text',
        blocks: [{ type: 'paragraph', content: [{ text: `${word} `.repeat(100) }] }],
      }),
    );
    const pdf = await opened({ ...report(), parts });
    const lines = (await Promise.all([3, 4].map((number) => linesOn(pdf, number)))).flat();
    // The hyphen itself is not part of the text.
    const ends = lines.map((line) => line.trim().split(' ').at(-1) ?? '');
    const begun = ends.filter((end) => !words.includes(end)).map((end) => words.find((word) => word.startsWith(end)));
    expect(begun.length).toBeGreaterThan(0);
    expect(begun).not.toContain('och');
    expect(begun).not.toContain('barnen');
  });

  it('keeps a few lines of a table of contents on the page before', async () => {
    const pagesOf = async (count: number) => {
      const parts = Array.from(
        { length: count },
        (_, i): Part => ({ type: 'heading', level: 1, role: 'outside', text: `Avsnitt ${i}` }),
      );
      const pdf = await opened({ ...report(), contents: 1, frontParts: [], parts });
      const counts: number[] = [];
      for (let number = 2; number <= 3; number++)
        counts.push((await linesOn(pdf, number)).filter((line) => /\.{4}/u.test(line)).length);
      return counts;
    };
    for (const count of [36, 38, 40, 42, 44]) {
      const [, over = 0] = await pagesOf(count);
      expect(over === 0 || over > 2, `${count}: ${over}`).toBe(true);
    }
  });

  it('refuses a document that would exhaust memory', () => {
    const parts = Array.from({ length: 60_000 }, (): DocumentTree['parts'][number] => ({
      type: 'text',
      blocks: [{ type: 'paragraph', content: [{ text: 'Ord som fyller sidan. '.repeat(10) }] }],
    }));
    expect(() => renderPdf({ ...report(), parts })).toThrow('för långt för PDF');
  });

  it.each(['#panic("x")', '$ x $', '[', '#include "/etc/passwd"', '*a _b `c <d> @e ~ \\', '🦭 语'])(
    'takes %s as text and never as code',
    (text) => {
      const tree: DocumentTree = {
        language: 'sv',
        title: text,
        about: { author: text, registrationNumber: text, date: text },
        form: text,
        contents: 1,
        frontParts: [],
        front: [{ label: text, value: text }],
        parts: [
          { type: 'heading', level: 1, role: 'goal', text },
          { type: 'text', blocks: [{ type: 'paragraph', content: [{ text, bold: true }] }] },
          {
            type: 'data',
            caption: 'Aktiviteter',
            columns: [{ label: text, kind: 'text' }],
            rows: [{ cells: [text], unresolved: [], analysis: text }],
          },
        ],
      };
      expect(metadata(renderPdf(tree))).toMatch(/%%EOF\s*$/);
    },
  );
});
