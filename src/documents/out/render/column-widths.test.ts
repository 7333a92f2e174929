import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DataTable } from '../../model/tree.ts';
import { columnWidths } from './column-widths.ts';
import { tableWidths } from './table-widths.ts';

test('gives every column room for its longest word, and the rest to the text', () => {
  const [name = 0, figure = 0, date = 0] = columnWidths(
    [{ label: 'Aktivitet' }, { label: 'Antal' }, { label: 'Slutdatum', spaced: true }],
    [['Ett möte varje vecka med alla som arbetar med barn', '7', '2026-05-31']],
    { signs: 60 },
  );
  expect(name).toBeGreaterThan(0.5);
  expect(figure * 60).toBeGreaterThanOrEqual(5);
  expect(date * 60).toBeGreaterThanOrEqual(10);
});

test('sets a value given in words on two lines at most', () => {
  const values = ['Tas fram av nämnd', 'Tas fram av nämnd/styrelse', 'Ej avgjort', 'Fastställs 2026'];
  const columns = ['Indikator', 'Utfall', 'Utfall', 'Utfall', 'Utfall', 'Årsmål', 'KF:s årsmål', 'Period'];
  const rows = values.map((value) => ['Ord '.repeat(60), '1', '2', '3', '4', '5', value, 'VB 2025']);
  const widths = columnWidths(
    columns.map((label) => ({ label })),
    rows,
    { signs: 96, slash: true },
  );
  expect((widths[6] ?? 0) * 96).toBeGreaterThanOrEqual('Tas fram av'.length);
});

test('a line may end after a slash only if allowed to', () => {
  const width = (slash: boolean) =>
    columnWidths([{ label: 'Utfall kvinnor/flickor' }, { label: 'Indikator' }], [['1', 'Ord '.repeat(60)]], {
      signs: 40,
      slash,
    })[0] ?? 0;
  expect(width(true)).toBeLessThan(width(false));
});

test('tables of the same kind have the same widths throughout a document', () => {
  const table = (value: string): DataTable => ({
    type: 'data',
    caption: value,
    columns: [
      { label: 'Indikator', kind: 'text' },
      { label: 'Årsmål', kind: 'figure' },
    ],
    rows: [{ cells: ['Antal', value], unresolved: [], analysis: null }],
  });
  const [few, many] = [table('1'), table('1 500 000')];
  const widthsOf = tableWidths([few, many], { signs: 96 });
  expect(widthsOf(few)).toEqual(widthsOf(many));
  expect(tableWidths([few], { signs: 96 })(few)).not.toEqual(widthsOf(few));
});

test('shares out the whole width, whatever the cells hold', () => {
  const cells = fc.array(fc.string({ maxLength: 200 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(cells, fc.array(cells, { maxLength: 5 }), (header, rows) => {
      const widths = columnWidths(
        header.map((label) => ({ label })),
        rows,
        { signs: 96 },
      );
      expect(widths).toHaveLength(header.length);
      expect(widths.every((width) => width > 0)).toBe(true);
      expect(widths.reduce((total, width) => total + width, 0)).toBeCloseTo(1);
    }),
  );
});
