import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { generatedFile } from '../../../../testing/plans/file.ts';
import { withoutSources } from '../../../../testing/plans/ids.ts';
import { check } from '../../../check/check.ts';
import type { Finding } from '../../../check/model/finding.ts';
import { swedishSpeller } from '../../../check/speller.ts';
import { faultsOf } from '../../../plan/model/faults.ts';
import type { Plan } from '../../../plan/model/plan.ts';
import { withoutPlaces } from '../../../plan/model/same.ts';
import { readDocument } from '../../in/read/document.ts';
import { readFile } from '../../in/read/read.ts';
import { recognise } from '../../in/recognise/recognise.ts';
import { type Format, writePlan } from '../write/write.ts';
import { composePlan } from './compose.ts';

const generatedPlan = generatedFile.map(({ bytes, name }) => recognise(readFile(bytes, name)).documents[0] as Plan);

/** A value without its line numbers. */
const lineless = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner) => (key === 'lines' ? undefined : key === 'source' ? null : inner)));

let means: Parameters<typeof check>[1];
beforeAll(async () => {
  means = { speller: await swedishSpeller() };
});

/** If a capital begins a paragraph right after an unfinished one, only the file shows whether a page break came between. */
const asksTheFile = ({ rule }: Finding): boolean => rule === 'unfinished-sentence';

const written = async (plan: Plan, format: Format): Promise<string> =>
  Buffer.from((await writePlan(plan, format)).bytes).toString('latin1');

describe('a plan that was not read from a file', () => {
  it('is the same document', () => {
    fc.assert(
      fc.property(generatedPlan, (plan) => {
        expect(lineless(composePlan(withoutSources(plan)))).toEqual(lineless(composePlan(plan)));
      }),
      { numRuns: 200, seed: 32 },
    );
  });

  it('is written identically, in every format', async () => {
    for (const plan of fc.sample(generatedPlan, { seed: 33, numRuns: 4 })) {
      for (const format of ['md', 'html', 'docx', 'pdf'] as const)
        expect(await written(withoutSources(plan), format)).toBe(await written(plan, format));
      const data = JSON.parse(Buffer.from((await writePlan(withoutSources(plan), 'json')).bytes).toString());
      expect(data).toEqual({ documents: [withoutSources(plan)] });
    }
  });

  it('is reviewed the same, in the same order, and its quotations name their part where the others name a line', () => {
    fc.assert(
      fc.property(generatedPlan, (plan) => {
        const bare = check(withoutSources(plan), means);
        for (const { place, evidence } of bare) {
          expect(place.source).toBeNull();
          for (const { line, part } of evidence) expect([line, part.kind]).not.toEqual([null, 'plan']);
        }
        const expected = check(plan, means).map(({ place, evidence, ...finding }) => ({
          ...finding,
          place: { ...place, source: null },
          evidence: evidence.map((quote) => ({ ...quote, line: null })),
        }));
        const others = (findings: Finding[]) => findings.filter((finding) => !asksTheFile(finding));
        expect(others(bare)).toEqual(others(expected));
      }),
      { numRuns: 60, seed: 34 },
    );
  });

  it.each([
    ['md', 40],
    ['docx', 25],
  ] as const)('is read back as the same plan with the same ids in the same order, as %s', async (format, numRuns) => {
    for (const plan of fc.sample(generatedPlan, { seed: 35, numRuns })) {
      const { name, bytes } = await writePlan(withoutSources(plan), format);
      const [again] = recognise(await readDocument(bytes, name)).documents;
      expect(withoutPlaces(again as Plan)).toEqual(withoutPlaces(plan));
      expect(again?.order).toEqual(plan.order);
    }
  });
});

describe('the parts of a plan that is read', () => {
  it('are complete, in an order that has each once, and get the same ids when the file is read again', () => {
    fc.assert(
      fc.property(generatedFile, ({ bytes, name }) => {
        const { documents } = recognise(readFile(bytes, name));
        for (const plan of documents) expect(faultsOf(plan)).toEqual([]);
        expect(recognise(readFile(bytes, name)).documents).toEqual(documents);
      }),
      { numRuns: 100, seed: 36 },
    );
  });

  it('are printed in the order of the plan, whatever lines they were read from', () => {
    fc.assert(
      fc.property(generatedPlan, (plan) => {
        const upsideDown = structuredClone(plan);
        for (const { source } of [...upsideDown.goals, ...upsideDown.sections, ...upsideDown.indicators])
          if (source) source.line = 100_000 - source.line;
        expect(lineless(composePlan({ ...upsideDown, furniture: [] }).parts)).toEqual(
          lineless(composePlan({ ...plan, furniture: [] }).parts),
        );
      }),
      { numRuns: 60, seed: 37 },
    );
  });
});
