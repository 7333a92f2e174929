import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byLibreOffice, byPandoc, has, pdfWithTags } from '../../../../testing/files/programs.ts';
import { withoutSeams } from '../../../../testing/files/seams.ts';
import { generatedFile } from '../../../../testing/plans/file.ts';
import type { Plan } from '../../../plan/model/plan.ts';
import { withoutPlaces } from '../../../plan/model/same.ts';
import { writePlan } from '../../out/write/write.ts';
import { recognise } from '../recognise/recognise.ts';
import { readDocument } from './document.ts';
import { readFile } from './read.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledtrad-programs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [pandoc, soffice] = [has('pandoc'), has('soffice')];
if (!pandoc) console.info('pandoc is not installed: plans turned into Word by it are not tried.');
if (!soffice) console.info('LibreOffice is not installed: plans saved by it are not tried.');

const read = async (bytes: Uint8Array, name: string): Promise<Plan[]> =>
  recognise(await readDocument(bytes, name)).documents;

/** Counts how many of the plans come back the same; `as` picks what is compared. */
async function same(files: Uint8Array[], name: string, plans: Plan[], as: (plan: Plan) => unknown): Promise<number> {
  let found = 0;
  for (const [i, plan] of plans.entries()) {
    const again = (await read(files[i] as Uint8Array, name)).map(as);
    if (isDeepStrictEqual(again, [as(plan)])) found++;
  }
  return found / plans.length;
}

const exactly = (plan: Plan): unknown => JSON.parse(JSON.stringify(withoutPlaces(plan)));

describe('the same plan, whatever program made the file', () => {
  const demo = join(import.meta.dirname, '../../../../demo/plans');
  const generated = fc
    .sample(generatedFile, { seed: 31, numRuns: 10 })
    .flatMap(({ bytes, name }) => recognise(readFile(bytes, name)).documents);
  const own = readdirSync(demo)
    .filter((name) => /2026|vb/.test(name))
    .flatMap((name) => recognise(readFile(readFileSync(join(demo, name)), name)).documents);
  const plans = [...own, ...generated];
  let word: Uint8Array[];
  let pandocs: Uint8Array[];
  beforeAll(async () => {
    word = [];
    pandocs = [];
    for (const plan of plans) {
      word.push((await writePlan(plan, 'docx')).bytes);
      if (pandoc) pandocs.push(byPandoc(folder, (await writePlan(plan, 'md')).bytes));
    }
  });

  it('as our Word document', async () => {
    expect(await same(word, 'plan.docx', plans, exactly)).toBe(1);
  });

  it('as our PDF', async () => {
    const files: Uint8Array[] = [];
    for (const plan of plans) files.push((await writePlan(plan, 'pdf')).bytes);
    expect(await same(files, 'plan.pdf', plans, exactly)).toBe(1);
  });

  it.skipIf(!pandoc)('as pandoc’s Word document', async () => {
    expect(await same(pandocs, 'plan.docx', plans, exactly)).toBe(1);
  });

  it.skipIf(!soffice)('as Word saved again by LibreOffice', async () => {
    expect(await same(byLibreOffice(folder, word, 'docx'), 'plan.docx', plans, exactly)).toBe(1);
  });

  // Which words a narrow cell breaks, and which paragraphs a page break splits, depends on the machine's typefaces.
  it.skipIf(!soffice).each([
    ['with tags', true, exactly],
    ['without tags, but for what a page’s end hides', false, withoutSeams],
  ])('as our Word document made PDF by LibreOffice, %s', async (_, isTagged, as) => {
    const files = byLibreOffice(folder, word, pdfWithTags(isTagged));
    expect(await same(files, 'plan.pdf', plans, as)).toBeGreaterThanOrEqual(0.85);
  });

  it.skipIf(!pandoc || !soffice).each([true, false])(
    'as pandoc’s Word document made PDF by LibreOffice, where tables have no lines and cells break words, with tags: %s',
    async (isTagged) => {
      const files = byLibreOffice(folder, pandocs, pdfWithTags(isTagged));
      expect(await same(files, 'plan.pdf', plans, withoutSeams)).toBeGreaterThanOrEqual(0.75);
    },
  );
});
