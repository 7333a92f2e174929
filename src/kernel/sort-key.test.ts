import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortKey, sortStart } from './sort-key.ts';

const SIGNS = ` _-–,;:!?.'’"”()[]{}§@*/&#%+`;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖéÉèÈüÜáàôÔæÆøØñšŠžłŁ0123456789';
const name = fc.string({ unit: fc.constantFrom(...LETTERS, ...SIGNS), maxLength: 12 });
const compare = new Intl.Collator('sv').compare;
const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b)));

describe('the sort key of a name', () => {
  it('has the order of Swedish, for names alike and unlike', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(Math.sign(byBytes(a, b))).toBe(Math.sign(compare(a, b)));
      }),
      { numRuns: 5000, seed: 9 },
    );
    const near = fc.tuple(
      name,
      fc.constantFrom('', 'a', 'A', 'å', 'é', 'E', ' ', '1'),
      name,
      fc.constantFrom('e', 'É', 'a', 'ü', 'y'),
    );
    fc.assert(
      fc.property(near, near, ([start, , end], [, one, , other]) => {
        const [a, b] = [start + one + end, start + other + end];
        expect(Math.sign(byBytes(a, b))).toBe(Math.sign(compare(a, b)));
      }),
      { numRuns: 2000, seed: 10 },
    );
  });

  it('begins as the key of what the name begins with does', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(sortKey(a + b).startsWith(sortStart(a))).toBe(true);
      }),
    );
    expect(sortKey('Åsö')).toContain(sortStart('åS'));
  });

  it('sorts what it does not know last, and the same each time', () => {
    expect(['Ж', 'ö', '日', 'a'].sort(byBytes)).toEqual(['a', 'ö', 'Ж', '日']);
  });
});
