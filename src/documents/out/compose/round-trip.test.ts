import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatedFile } from '../../../../testing/plans/file.ts';
import type { Plan } from '../../../plan/model/plan.ts';
import { withoutPlaces } from '../../../plan/model/same.ts';
import { readDocument } from '../../in/read/document.ts';
import { readFile } from '../../in/read/read.ts';
import { recognise } from '../../in/recognise/recognise.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { writePlan } from '../write/write.ts';
import { composePlan } from './compose.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Written as Markdown and read again, a plan is the same except for its places in the file. */
function expectSameAgain(plan: Plan): void {
  const { documents, coverage } = recognise(readFile(bytesOf(renderMarkdown(composePlan(plan))), 'again.md'));
  expect(documents.map(withoutPlaces)).toEqual([withoutPlaces(plan)]);
  expect(coverage.unplaced).toBe(0);
}

/** The same through Word. */
async function expectSameThroughWord(plan: Plan): Promise<void> {
  const { bytes } = await writePlan(plan, 'docx');
  const { documents, coverage } = recognise(await readDocument(bytes, 'again.docx'));
  expect(documents.map(withoutPlaces)).toEqual([withoutPlaces(plan)]);
  expect(coverage.unplaced).toBe(0);
}

/**
 * The same through PDF: its tags say what continues across pages, and what its hyphens are. A space at a line's end is
 * invisible.
 */
async function expectSameThroughPdf(plan: Plan): Promise<void> {
  const { bytes } = await writePlan(plan, 'pdf');
  const { documents, coverage } = recognise(await readDocument(bytes, 'again.pdf'));
  const seen = (each: Plan) => JSON.parse(JSON.stringify(withoutPlaces(each)).replaceAll('- ', '-'));
  expect(documents.map(seen)).toEqual([seen(plan)]);
  expect(coverage.unplaced).toBe(0);
}

describe('a plan written and read again is the same plan', () => {
  const demo = join(import.meta.dirname, '../../../../demo/plans');
  it.each(readdirSync(demo))('%s, as Markdown, Word and PDF', async (name) => {
    for (const plan of recognise(readFile(readFileSync(join(demo, name)), name)).documents) {
      expectSameAgain(plan);
      await expectSameThroughWord(plan);
      await expectSameThroughPdf(plan);
    }
  });

  it('three hundred generated ones', () => {
    fc.assert(
      fc.property(generatedFile, ({ bytes, name }) => {
        for (const plan of recognise(readFile(bytes, name)).documents) expectSameAgain(plan);
      }),
      { numRuns: 300, seed: 2026 },
    );
  });

  it('sixty generated ones, as PDF', async () => {
    for (const { bytes, name } of fc.sample(generatedFile, { seed: 2026, numRuns: 60 }))
      for (const plan of recognise(readFile(bytes, name)).documents) await expectSameThroughPdf(plan);
  }, 120_000);

  const corpus = join(import.meta.dirname, '../../../../../shared/corpus');
  const real = existsSync(corpus) ? readdirSync(corpus).filter((name) => /\.(txt|md)$/.test(name)) : [];
  if (real.length === 0)
    console.info('The corpus of real documents is not beside the project: its round trip is not tried.');
  it.skipIf(real.length === 0).each(real)('%s, as Markdown, Word and PDF', async (name) => {
    for (const plan of recognise(readFile(readFileSync(join(corpus, name)), name)).documents) {
      expectSameAgain(plan);
      await expectSameThroughWord(plan);
      await expectSameThroughPdf(plan);
    }
  });
});
