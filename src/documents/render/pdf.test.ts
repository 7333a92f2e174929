import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composePlan } from '../compose/compose.ts';
import type { DocumentTree } from '../model/tree.ts';
import { readFile } from '../read/read.ts';
import { recognise } from '../recognise/recognise.ts';
import { renderPdf } from './pdf.ts';

const NAME = 'oppenvardsenheten-vb-2025.md';
const report = (): DocumentTree => {
  const bytes = readFileSync(join(import.meta.dirname, '../../../demo/plans', NAME));
  const [plan] = recognise(readFile(bytes, NAME)).documents;
  if (!plan) throw new Error('The demo holds a report');
  return composePlan(plan);
};
/** What a PDF says of itself stands unpacked in it. */
const said = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

describe('a PDF', () => {
  it('says that it is tagged, in Swedish, and made by the standard for accessible documents', () => {
    const text = said(renderPdf(report()));
    expect(text).toMatch(/^%PDF-1\.7/);
    expect(text).toContain('/StructTreeRoot');
    expect(text).toMatch(/\/Lang\s*\(sv/);
    expect(text).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
  });

  it('is the same each time', () => {
    expect(Buffer.from(renderPdf(report())).equals(Buffer.from(renderPdf(report())))).toBe(true);
  });

  it('refuses a document that would take the memory of the process', () => {
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
      expect(said(renderPdf(tree))).toMatch(/%%EOF\s*$/);
    },
  );
});
