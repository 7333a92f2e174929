import { describe, expect, it } from 'vitest';
import type { Answer, Preview } from '../model/preview.ts';
import { isAnswered, nextValue, place, type Question, questionsOf, saidOf, say, sayEmpty } from './questions.ts';

const TARGETS = ['target', 'cityTarget', 'outcome'] as const;
const plan = {
  indicators: [{ id: 'i1', name: 'Andel som trivs', source: { line: 1, lastLine: 1 }, unresolved: TARGETS }],
};
const open = [{ list: 'indicators', id: 'i1', values: ['80 %', '75 %'] }];
const [share] = questionsOf({ documents: [{ plan, open }] } as unknown as Preview) as [Question];

describe('what a file leaves open', () => {
  it('is answered value by value, and what is left when all have a column is empty', () => {
    const first = place([], share, 'cityTarget', '80 %');
    expect(saidOf(first, share)).toEqual({ cityTarget: '80 %' });
    expect(nextValue(share, saidOf(first, share))).toBe('75 %');
    const both = place(first, share, 'outcome', '75 %');
    expect(saidOf(both, share)).toEqual({ target: null, cityTarget: '80 %', outcome: '75 %' });
    expect(isAnswered(both, share)).toBe(true);
  });

  it('asks for a value as many times as it is printed', () => {
    const same = { ...share, values: ['80 %', '80 %'] };
    const first = place([], same, 'target', '80 %');
    expect(nextValue(same, saidOf(first, same))).toBe('80 %');
    expect(saidOf(place(first, same, 'cityTarget', '80 %'), same)).toEqual({
      target: '80 %',
      cityTarget: '80 %',
      outcome: null,
    });
  });

  it('is empty when said so, open again when taken back, and leaves other answers alone', () => {
    const other: Answer[] = [
      { document: 0, unit: 'Simhallen', indicators: [{ id: 'i8', values: { target: '1' } }], activities: [] },
    ];
    const empty = sayEmpty(other, share);
    expect(saidOf(empty, share)).toEqual({ target: null, cityTarget: null, outcome: null });
    expect(say(empty, share, {})).toEqual(other);
  });
});
