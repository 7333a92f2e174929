import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/documents/in/read/read.ts';
import { recognise } from '../../src/documents/in/recognise/recognise.ts';
import { compare } from './compare.ts';
import { fileOf, type GeneratedFile, generatedFile, markdownFile, textFile } from './file.ts';
import { guessed, lost, untraced } from './promises.ts';
import { parents } from './truth.ts';

const SEED = 2026;

const read = (file: GeneratedFile) => {
  const source = readFile(file.bytes, file.name);
  return { source, recognition: recognise(source) };
};

describe('the generator', () => {
  it('gives the same file for the same seed', () => {
    expect(fileOf(7).text).toBe(fileOf(7).text);
  });

  it('prints every goal, indicator and activity of its truth', () => {
    fc.assert(
      fc.property(generatedFile, (file) => {
        const squeeze = (text: string) => text.replace(/[\s*|]|<[^>]*>/g, '').replaceAll('\f', '');
        const printed = squeeze(file.text);
        for (const goal of file.documents.flatMap(({ goals }) => goals)) {
          expect(printed).toContain(squeeze(goal.title));
          for (const { start } of goal.activities) if (start) expect(printed).toContain(start);
        }
      }),
      { numRuns: 100, seed: SEED },
    );
  });

  it('puts a goal below the nearest one of a higher level', () => {
    const levels = ['direction', 'city', 'board', 'unit', 'department', 'board', 'city', 'unit', 'direction'] as const;
    expect(parents(levels.map((level) => ({ level })))).toEqual([null, 0, 1, 2, 2, 1, 0, 6, null]);
  });
});

describe('a thousand generated documents', () => {
  it.each([
    ['text', textFile, 600],
    ['Markdown', markdownFile, 400],
  ])('are read exactly as %s', (_, files, numRuns) => {
    fc.assert(
      fc.property(files, (file) => {
        expect(compare(file, read(file).recognition).wrong).toEqual([]);
      }),
      { numRuns, seed: SEED },
    );
  });

  it('lose no line, guess no value, and trace every value to its lines', () => {
    fc.assert(
      fc.property(generatedFile, (file) => {
        const { source, recognition } = read(file);
        expect([...lost(source, recognition), ...guessed(recognition), ...untraced(source, recognition)]).toEqual([]);
      }),
      { numRuns: 400, seed: SEED + 1 },
    );
  });
});
