import { describe, expect, it } from 'vitest';
import type { Plan } from '../../plan/model/plan.ts';
import type { Answer, Preview } from '../model/preview.ts';
import { isAnswered, nextValue, place, type Question, questionsOf, saidOf, say, sayEmpty } from './questions.ts';

const question = (row: string[], indicator: Partial<Plan['indicators'][number]>): Question => {
  const plan = { indicators: [{ source: { line: 1, lastLine: row.length }, ...indicator }], activities: [] };
  const lines = row.map((text, i) => ({ number: i + 1, page: null, text }));
  return questionsOf({ documents: [{ plan }], lines } as unknown as Preview)[0] as Question;
};
const TARGETS = ['target', 'cityTarget', 'outcome'] as const;
const share = question(['Andel som trivs 80 % 75 % År'], {
  name: 'Andel som trivs',
  periodicity: 'År',
  unresolved: [...TARGETS],
});

describe('what a file leaves open', () => {
  it.each([
    [['Andel som trivs 80 % 75 % År'], 'Andel som trivs', 'År', ['80 %', '75 %']],
    [
      ['Antal besök i', 'hallen Tas fram av nämnd 1 200 Tertial'],
      'Antal besök i hallen',
      'Tertial',
      ['Tas fram av nämnd', '1 200'],
    ],
    [
      ['Utsläpp per måltid Tas fram av', 'nämnd 1,5 kg per portion'],
      'Utsläpp per måltid',
      null,
      ['Tas fram av nämnd', '1,5 kg per portion'],
    ],
    [['| Andel klara | Ej avgjort | År |'], 'Andel klara', 'År', []],
  ])('offers the values of %j', (row, name, periodicity, values) => {
    expect(question(row, { name, periodicity, unresolved: ['target', 'cityTarget'] }).values).toEqual(values);
  });

  it('is answered value by value, and what is left when all have a column is empty', () => {
    const first = place([], share, 'cityTarget', '80 %');
    expect(saidOf(first, share)).toEqual({ cityTarget: '80 %' });
    expect(nextValue(share, saidOf(first, share))).toBe('75 %');
    const both = place(first, share, 'outcome', '75 %');
    expect(saidOf(both, share)).toEqual({ target: null, cityTarget: '80 %', outcome: '75 %' });
    expect(isAnswered(both, share)).toBe(true);
  });

  it('is empty when said so, open again when taken back, and leaves other answers alone', () => {
    const other: Answer[] = [
      { document: 0, unit: 'Simhallen', indicators: [{ index: 7, values: { target: '1' } }], activities: [] },
    ];
    const empty = sayEmpty(other, share);
    expect(saidOf(empty, share)).toEqual({ target: null, cityTarget: null, outcome: null });
    expect(say(empty, share, {})).toEqual(other);
  });
});
