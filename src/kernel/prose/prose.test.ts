import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMentions } from './read.ts';

const read = (text: string) => readMentions(text).map(({ start: _start, end: _end, text: _text, ...rest }) => rest);
const exactly = (value: number) => ({ value, upTo: null, bound: 'exactly' });

describe('quantities and times in Swedish prose', () => {
  test.each([
    [
      'minst 4 gemensamma hälsofrämjande aktiviteter per år',
      [
        {
          kind: 'count',
          value: 4,
          upTo: null,
          bound: 'atLeast',
          subject: 'gemensamma hälsofrämjande aktiviteter',
          per: 'år',
        },
      ],
    ],
    ['Antalet hembesök ökar med 20 procent.', [{ kind: 'change', direction: 'up', by: { type: 'share', value: 20 } }]],
    ['Kön halveras.', [{ kind: 'change', direction: 'down', by: { type: 'factor', value: 0.5 } }]],
    ['två gånger per år', [{ kind: 'frequency', times: 2, per: 'year' }]],
    ['en gång i månaden', [{ kind: 'frequency', times: 1, per: 'month' }]],
    ['2 ggr/år', [{ kind: 'frequency', times: 2, per: 'year' }]],
    ['senast den 30 april', [{ kind: 'day', year: null, month: 4, day: 30, deadline: true }]],
    ['vt 2023', [{ kind: 'season', season: 'spring', year: 2023 }]],
    ['under HT-25', [{ kind: 'season', season: 'autumn', year: 2025 }]],
    ['budgeten är 35,5 mnkr', [{ kind: 'amount', ...exactly(35.5), unit: 'mnkr', kronor: 35_500_000 }]],
    [
      'ca 5 miljoner kronor',
      [{ kind: 'amount', value: 5, upTo: null, bound: 'about', unit: 'mnkr', kronor: 5_000_000 }],
    ],
    ['12 500 kr', [{ kind: 'amount', ...exactly(12_500), unit: 'kr', kronor: 12_500 }]],
    ['Minst 80 % av barnen', [{ kind: 'share', value: 80, upTo: null, bound: 'atLeast', points: false }]],
    ['tre procentenheter', [{ kind: 'share', ...exactly(3), points: true }]],
    ['4–5 träffar', [{ kind: 'count', value: 4, upTo: 5, bound: 'exactly', subject: 'träffar', per: null }]],
    [
      'mellan två och fyra möten',
      [{ kind: 'count', value: 2, upTo: 4, bound: 'exactly', subject: 'möten', per: null }],
    ],
    ['planen 2024–2029', [{ kind: 'year', year: 2024, upTo: 2029 }]],
    ['under 2026', [{ kind: 'year', year: 2026, upTo: null }]],
    ['2026-04-30', [{ kind: 'day', year: 2026, month: 4, day: 30, deadline: false }]],
    [
      'i maj och oktober',
      [
        { kind: 'day', year: null, month: 5, day: null, deadline: false },
        { kind: 'day', year: null, month: 10, day: null, deadline: false },
      ],
    ],
    [
      'i T1, T2 och VB',
      [
        { kind: 'report', occasion: 'T1' },
        { kind: 'report', occasion: 'T2' },
        { kind: 'report', occasion: 'VB' },
      ],
    ],
    [
      'i tertialrapport 2 och i verksamhetsberättelsen',
      [
        { kind: 'report', occasion: 'T2' },
        { kind: 'report', occasion: 'VB' },
      ],
    ],
    ['månadsvis', [{ kind: 'frequency', times: 1, per: 'month' }]],
    ['varannan vecka', [{ kind: 'frequency', times: 0.5, per: 'week' }]],
    ['följs upp löpande', [{ kind: 'frequency', times: null, per: null }]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    'mål 10 i Agenda 2030',
    'steg 2',
    'en ny rutin för ett bra möte',
    'vår verksamhet är till för barn',
    'Sid 3',
    'den nya lagen',
    'var och en',
  ])('”%s” counts nothing', (text) => {
    expect(read(text).filter(({ kind }) => kind !== 'year')).toEqual([]);
  });

  test.each(['barn 0–19 år', 'alla över 18 år', 'enligt 11 kap'])(
    '”%s” is an age or a law, read as a bare number',
    (text) => {
      expect(read(text).map(({ kind }) => kind)).toEqual(['number']);
    },
  );

  test('mentions come in order, never overlap, and quote the text at their offsets', () => {
    const word = fc.constantFrom(
      'minst',
      '4',
      '80',
      '%',
      'procent',
      'mnkr',
      'aktiviteter',
      'per',
      'år',
      'och',
      '2026',
      'den',
      'april',
      'senast',
      'ökar',
      'med',
      'två',
      'gånger',
      '–',
      ',',
      '.',
      'i',
      'maj',
      'T1',
      '12 500',
      'kr',
      'vt',
      'mellan',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
        ),
        (text) => {
          let end = 0;
          for (const mention of readMentions(text)) {
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(text.slice(mention.start, mention.end)).toBe(mention.text);
            end = mention.end;
          }
        },
      ),
    );
  });

  test('an amount is read back whatever its size and unit', () => {
    const unit = fc.constantFrom(
      ['kr', 1] as const,
      ['tkr', 1e3] as const,
      ['mnkr', 1e6] as const,
      ['miljoner kronor', 1e6] as const,
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), unit, fc.boolean(), (n, [name, factor], grouped) => {
        const printed = grouped ? n.toLocaleString('sv-SE') : String(n);
        const [amount] = readMentions(`Nettobudgeten uppgår till ${printed} ${name} för året.`);
        expect(amount).toMatchObject({ kind: 'amount', value: n, kronor: n * factor });
      }),
    );
  });
});
