import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures.ts';

describe('figures of a column', () => {
  it('are split at the comma, with room for the longest rest', () => {
    expect(figuresOf(['80 %', '12,5 %', '1 200,75'])).toEqual([
      { whole: '80', rest: ' %', width: 4 },
      { whole: '12', rest: ',5 %', width: 4 },
      { whole: '1 200', rest: ',75', width: 4 },
    ]);
  });

  it('are left alone if they are aligned already, or are not figures', () => {
    expect(figuresOf([3, 14, 0])).toEqual([undefined, undefined, undefined]);
    expect(figuresOf(['Tas fram av nämnd', '3', null, '4,5'])).toEqual([
      undefined,
      { whole: '3', rest: '', width: 2 },
      undefined,
      { whole: '4', rest: ',5', width: 2 },
    ]);
  });
});
