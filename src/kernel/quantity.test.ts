import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuantity, printQuantity } from './quantity.ts';

describe('a quantity as Swedish documents print it', () => {
  test.each([
    ['80 %', { value: 80, unit: '%', decimals: 0 }],
    ['80  %', { value: 80, unit: '%', decimals: 0 }],
    ['98,18 %', { value: 98.18, unit: '%', decimals: 2 }],
    ['48.53 %', { value: 48.53, unit: '%', decimals: 2 }],
    ['82', { value: 82, unit: null, decimals: 0 }],
    ['0', { value: 0, unit: null, decimals: 0 }],
    ['1,5 kg CO2 per kg livsmedel', { value: 1.5, unit: 'kg CO2 per kg livsmedel', decimals: 1 }],
    ['12 500 kr', { value: 12500, unit: 'kr', decimals: 0 }],
    ['12\u00a0500', { value: 12500, unit: null, decimals: 0 }],
    ['−3,2 %', { value: -3.2, unit: '%', decimals: 1 }],
    ['3st', { value: 3, unit: 'st', decimals: 0 }],
  ])('%s', (printed, quantity) => {
    expect(parseQuantity(printed)).toEqual(quantity);
  });

  test.each([
    '',
    '-',
    '–',
    'Tas fram av nämnd',
    'Fastställs 2024',
    'ca 80 %',
    '80–90 %',
    '1,2,3',
    '%',
    '2025-12-31',
    '07:30',
  ])('”%s” is no quantity', (printed) => {
    expect(parseQuantity(printed)).toBeNull();
  });

  test('what is printed is read back the same', () => {
    const unit = fc.option(fc.constantFrom('%', 'kr', 'st', 'kg CO2 per kg livsmedel', 'mnkr', 'dagar'), { nil: null });
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(3), unit, (n, decimals, unit) => {
        const value = n / 10 ** decimals;
        const quantity = { value: value === 0 ? 0 : value, unit, decimals };
        expect(parseQuantity(printQuantity(quantity))).toEqual(quantity);
      }),
    );
  });

  test('no text makes it throw or hang', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000, unit: fc.constantFrom(...'0123456789 ,.%-–\u00a0kr\n') }), (text) => {
        const read = parseQuantity(text);
        expect(read === null || Number.isFinite(read.value)).toBe(true);
      }),
    );
  });
});
