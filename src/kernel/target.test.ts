import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTarget, printTarget } from './target.ts';

describe('a target is a number, a delegation or nothing', () => {
  test('a number with its unit', () => {
    expect(parseTarget('80 %')).toEqual({ type: 'quantity', quantity: { value: 80, unit: '%', decimals: 0 } });
  });

  test.each(['Tas fram av nämnd', 'Tas fram av nämnd/styrelse', 'Fastställs 2024', 'tas  fram av nämnd'])(
    '”%s” is a delegation',
    (printed) => {
      expect(parseTarget(printed)).toEqual({ type: 'delegated', text: printed.replace(/\s+/g, ' ') });
    },
  );

  test.each([null, '', '  ', '–', '-'])('”%s” is nothing, which is not zero', (printed) => {
    expect(parseTarget(printed)).toEqual({ type: 'none' });
    expect(parseTarget('0')).not.toEqual({ type: 'none' });
  });

  test('anything else is kept as printed', () => {
    expect(parseTarget('Öka')).toEqual({ type: 'text', text: 'Öka' });
    expect(parseTarget('Fastställsdag')).toEqual({ type: 'text', text: 'Fastställsdag' });
  });

  test('printing and parsing a target returns it, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const target = parseTarget(text);
        expect(parseTarget(printTarget(target))).toEqual(target);
      }),
    );
  });
});
