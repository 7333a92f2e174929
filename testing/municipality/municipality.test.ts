import { describe, expect, it } from 'vitest';
import { documentReader } from '../../src/documents/operations/read-file.ts';
import { documentsOf } from './document.ts';
import { municipalityOf, partsOf } from './municipality.ts';

const read = async ({ file }: { file: { name: string; bytes: Uint8Array } }) =>
  (await documentReader.do(file)).recognition.documents;

describe('a generated municipality', () => {
  it('is the same each time, and has as many units as asked for', () => {
    for (const units of [10, 100, 1000]) {
      const names = municipalityOf(units).boards.flatMap(({ departments }) => departments.flatMap((one) => one.units));
      expect(new Set(names).size).toBe(units);
    }
    expect(partsOf(municipalityOf(30))).toEqual(partsOf(municipalityOf(30)));
    expect([...documentsOf(municipalityOf(2))]).toEqual([...documentsOf(municipalityOf(2))]);
  });

  it('has plans and reports that are read whole, with the board’s texts in common', async () => {
    const documents = [...documentsOf(municipalityOf(3))];
    expect(documents).toHaveLength(15);
    for (const document of documents) {
      const [plan, ...more] = await read(document);
      expect(more).toEqual([]);
      expect(plan).toMatchObject({
        unit: document.unit,
        board: document.board,
        year: document.year,
        kind: document.kind,
        unplaced: [],
      });
      expect(plan?.goals.filter(({ level }) => level === 'unit')).toHaveLength(6);
      expect(plan?.indicators.length).toBeGreaterThan(8);
      expect(plan?.activities).toHaveLength(12);
    }
  });
});
