import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnWidths } from './column-widths.ts';

test('gives every column room for its longest word, and the rest to the text', () => {
  const [name = 0, figure = 0, date = 0] = columnWidths(
    [{ label: 'Aktivitet' }, { label: 'Antal' }, { label: 'Slutdatum', apart: true }],
    [['Ett möte varje vecka med alla som arbetar med barn', '7', '2026-05-31']],
    60,
  );
  expect(name).toBeGreaterThan(0.5);
  expect(figure * 60).toBeGreaterThanOrEqual(5);
  expect(date * 60).toBeGreaterThanOrEqual(10);
});

test('shares out the whole width, whatever the cells hold', () => {
  const cells = fc.array(fc.string({ maxLength: 200 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(cells, fc.array(cells, { maxLength: 5 }), (header, rows) => {
      const widths = columnWidths(
        header.map((label) => ({ label })),
        rows,
        96,
      );
      expect(widths).toHaveLength(header.length);
      expect(widths.every((width) => width > 0)).toBe(true);
      expect(widths.reduce((total, width) => total + width, 0)).toBeCloseTo(1);
    }),
  );
});
