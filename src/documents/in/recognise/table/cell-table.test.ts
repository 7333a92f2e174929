import { expect, it } from 'vitest';
import { readFile } from '../../read/read.ts';
import { recognise } from '../recognise.ts';

/** Reads a Markdown table under a goal, beginning with its header rows. */
function read(...rows: string[]) {
  const [header = '', ...others] = rows.map((row) => `|${row}|`);
  const rule = header.replace(/[^|]+/gu, '---');
  const text = ['## Enhetsmål: Alla får svar i tid', '', header, rule, ...others].join('\n');
  const { documents, coverage } = recognise(readFile(new TextEncoder().encode(text), 'plan.md'));
  const [document] = documents;
  if (!document) throw new Error('no document');
  return { ...document, coverage, unplaced: document.unplaced.map((line) => line.text) };
}

it('a second header row names the parts of what the first spans', () => {
  const { indicators, unplaced } = read(
    'Indikator | Periodens utfall | | | Årsmål',
    ' | Totalt | Kvinnor | Män | ',
    'Andel b | 5 % | 6 % | 4 % | 7 %',
  );
  expect(indicators).toMatchObject([
    { name: 'Andel b', outcome: '5 %', outcomeWomen: '6 %', outcomeMen: '4 %', target: '7 %', unresolved: [] },
  ]);
  expect(unplaced).toEqual([]);
});

it('a name spanning both header rows, as a reader of pages gives it, is in each', () => {
  const { indicators, unplaced } = read(
    'Indikator | Periodens utfall | | Årsmål',
    'Indikator | Kvinnor | Män | Årsmål',
    'Andel b | 6 % | 4 % | 7 %',
  );
  expect(indicators).toMatchObject([{ name: 'Andel b', outcomeWomen: '6 %', outcomeMen: '4 %', target: '7 %' }]);
  expect(unplaced).toEqual([]);
});

it('a second row names the dates, though the first names one column only, and both are printed again', () => {
  const names = ['Aktivitet | Tid | ', ' | Startdatum | Slutdatum'];
  const { activities, coverage } = read(...names, 'Ring | 2027-01-01 | 2027-02-01', ...names, 'Skriv | 2027-03-01 | -');
  expect(activities).toMatchObject([
    { title: 'Ring', start: '2027-01-01', end: '2027-02-01' },
    { title: 'Skriv', start: '2027-03-01', end: null },
  ]);
  expect(coverage).toMatchObject({ furniture: 5, unplaced: 0 });
});

it('a name divided in a way unknown to Ledtråd names no column', () => {
  const { indicators, unplaced } = read('Indikator | Årsmål | ', ' | Kvinnor | Män', 'Andel b | 5 % | 6 %');
  expect(indicators).toMatchObject([{ name: 'Andel b', target: null }]);
  expect(indicators[0]?.unresolved).toContain('target');
  expect(unplaced).toEqual(['Andel b 5 % 6 %']);
});

it('a row of values below the header is not a header', () => {
  const { indicators } = read('Indikator | Årsmål | Period', ' | 5 % | 2027', 'Andel b | 6 % | 2027');
  expect(indicators).toMatchObject([{ target: '5 %' }, { target: '6 %', period: '2027' }]);
});

it('a value in a column without a name asks a person which column it could belong to', () => {
  const { indicators, unplaced } = read(
    'Indikator | Utfall | | Ansvarig',
    'Andel b | 5 % | 6 % | -',
    'Andel c | 5 % | | Kim',
  );
  expect(indicators).toMatchObject([
    { outcome: '5 %', unresolved: ['target', 'cityTarget', 'outcomeMen', 'outcomeWomen', 'previous'] },
    { outcome: '5 %', unresolved: [] },
  ]);
  expect(unplaced).toEqual(['Andel b 5 % 6 % -', 'Andel c 5 % Kim']);
});

it('so does a cell beyond the header, a date without a name, and a column of another table', () => {
  expect(read('Aktivitet | Startdatum', 'Ring | 2027-01-01 | 2027-02-01')).toMatchObject({
    activities: [{ start: '2027-01-01', end: null, unresolved: ['end'] }],
    unplaced: ['Ring 2027-01-01 2027-02-01'],
  });
  expect(read('Aktivitet | Startdatum | Årsmål', 'Ring | 2027-01-01 | Alla')).toMatchObject({
    activities: [{ unresolved: [] }],
    unplaced: ['Ring 2027-01-01 Alla'],
  });
});

it('two columns of the same name are left for a person to tell apart', () => {
  const { indicators, unplaced } = read(
    'Indikator | Årsmål | Nämndens årsmål | Periodicitet',
    'Andel b | 5 % | 6 % | År',
  );
  expect(indicators).toMatchObject([{ target: null, periodicity: 'År' }]);
  expect(indicators[0]?.unresolved).toContain('target');
  expect(unplaced).toEqual(['Andel b 5 % 6 % År']);
});

it('a header of other columns begins another table', () => {
  const { indicators, activities } = read(
    'Indikator | Årsmål',
    'Andel b | 5 %',
    'Aktivitet | Startdatum',
    'Ring | 2027-01-01',
  );
  expect(indicators).toMatchObject([{ name: 'Andel b', target: '5 %' }]);
  expect(activities).toMatchObject([{ title: 'Ring', start: '2027-01-01' }]);
});
