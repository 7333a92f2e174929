import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDate, type Period, parsePeriod, periodDays, printPeriod, TERTIAL_DAYS } from './period.ts';

const year = fc.integer({ min: 1990, max: 2100 });
const period: fc.Arbitrary<Period> = fc.oneof(
  fc.record({
    type: fc.constant('occasion' as const),
    occasion: fc.constantFrom('T1' as const, 'T2' as const, 'VB' as const),
    year,
  }),
  fc.record({ type: fc.constant('month' as const), month: fc.integer({ min: 1, max: 12 }), year }),
  fc.record({
    type: fc.constant('quarter' as const),
    quarter: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    year,
  }),
  fc.record({ type: fc.constant('half' as const), half: fc.constantFrom(1 as const, 2 as const), year }),
  fc.record({ type: fc.constant('year' as const), year }),
);

describe('periods', () => {
  test('the occasions cover the year so far, by the municipality’s own dates', () => {
    expect(periodDays({ type: 'occasion', occasion: 'T1', year: 2026 })).toEqual({
      start: '2026-01-01',
      end: '2026-04-30',
    });
    expect(periodDays({ type: 'occasion', occasion: 'T2', year: 2026 }, { ...TERTIAL_DAYS, T2: '09-30' }).end).toBe(
      '2026-09-30',
    );
  });

  test('February follows leap years', () => {
    expect(periodDays({ type: 'month', month: 2, year: 2024 }).end).toBe('2024-02-29');
    expect(periodDays({ type: 'month', month: 2, year: 2025 }).end).toBe('2025-02-28');
  });

  test.each([
    ['VB 2022', { type: 'occasion', occasion: 'VB', year: 2022 }],
    ['Tertial 1 2026', { type: 'occasion', occasion: 'T1', year: 2026 }],
    ['t2 2026', { type: 'occasion', occasion: 'T2', year: 2026 }],
    ['mars 2025', { type: 'month', month: 3, year: 2025 }],
    ['Kvartal 3 2025', { type: 'quarter', quarter: 3, year: 2025 }],
    ['halvår 2 2025', { type: 'half', half: 2, year: 2025 }],
    ['2022', { type: 'year', year: 2022 }],
  ])('”%s” is read', (printed, expected) => {
    expect(parsePeriod(printed)).toEqual(expected);
  });

  test.each(['', 'T3 2026', 'kv 5 2025', 'snart', 'ma 2025', '22', 'mars'])('”%s” is not a period', (printed) => {
    expect(parsePeriod(printed)).toBeNull();
  });

  test('what is printed is read back, with real dates in order', () => {
    fc.assert(
      fc.property(period, (value) => {
        expect(parsePeriod(printPeriod(value))).toEqual(value);
        const { start, end } = periodDays(value);
        expect(isDate(start) && isDate(end) && start < end).toBe(true);
      }),
    );
  });

  test('only dates in the calendar are dates', () => {
    expect(isDate('2024-02-29')).toBe(true);
    for (const wrong of ['2025-02-29', '2025-13-01', '2025-00-10', '25-01-01', '2025-1-1', '2025-04-31', ''])
      expect(isDate(wrong)).toBe(false);
  });
});
