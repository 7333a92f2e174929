import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { structureOf } from './structure.ts';

/** Objects numbered from 1, as in a file. The first refers to the structure tree, which is the second. */
const fileOf = (...objects: string[]): Uint8Array => {
  const all = ['<< /Type /Catalog /StructTreeRoot 2 0 R >>', ...objects];
  return Buffer.from(all.map((text, i) => `${i + 1} 0 obj\n${text}\nendobj\n`).join(''), 'latin1');
};

const treeOf = (bytes: Uint8Array) => {
  const structure = structureOf(bytes);
  return structure === 'locked' ? null : structure;
};

/** What each text of a page is, by its mark: roles from the outermost, a cell with its column. */
const rolesOf = (bytes: Uint8Array, page: number): Record<number, string> =>
  Object.fromEntries(
    [...(treeOf(bytes)?.get(page)?.tags ?? [])].map(([mark, { elements }]) => [
      mark,
      elements
        .map(({ role, column }) => (column === undefined ? role : `${role} ${column}`))
        .reverse()
        .join(' > '),
    ]),
  );

const table = (...rows: string[]): Uint8Array => {
  const cells = rows.flatMap((row) => row.split(' '));
  const firstCell = 4 + rows.length;
  let at = firstCell;
  const trs = rows.map((row) => {
    const kids = row.split(' ').map(() => `${at++} 0 R`);
    return `<< /S /TR /K [${kids.join(' ')}] >>`;
  });
  const tds = cells.map((cell, i) => {
    const [, name = '', columns = '1', down = '1'] = /^(\w*)(?:\+(\d))?(?:\/(\d))?/u.exec(cell) ?? [];
    const attributes = `/A << /O /Table /ColSpan ${columns} /RowSpan ${down} >>`;
    return name === '' ? `<< /S /TD ${attributes} >>` : `<< /S /TD /Pg 90 0 R /K ${i} ${attributes} >>`;
  });
  const kids = trs.map((_, i) => `${4 + i} 0 R`).join(' ');
  return fileOf('<< /Type /StructTreeRoot /K 3 0 R >>', `<< /S /Table /K [${kids}] >>`, ...trs, ...tds);
};

describe('the structure of a PDF', () => {
  it('gives the role of each text, by the names of the standard', () => {
    const bytes = fileOf(
      '<< /Type /StructTreeRoot /K [3 0 R] /RoleMap << /Rubrik /Heading /Heading /H2 >> >>',
      '<< /S /Document /K [4 0 R 5 0 R] >>',
      '<< /S /Rubrik /Pg 90 0 R /K 0 >>',
      '<< /S /P /Pg 90 0 R /K [1 << /Type /MCR /Pg 91 0 R /MCID 0 >>] >>',
    );
    expect(rolesOf(bytes, 90)).toEqual({ 0: 'Document > H2', 1: 'Document > P' });
    const pages = treeOf(bytes);
    // A paragraph that continues on the next page is the same element.
    expect(pages?.get(90)?.tags.get(1)?.elements[0]).toBe(pages?.get(91)?.tags.get(0)?.elements[0]);
  });

  it('is read from packed objects, and from the last object with a number', () => {
    const first = '3 0 4 17 ';
    const packed = deflateSync(
      Buffer.from(
        `${first}<< /S /P /K 4 0 R >>`.padEnd(first.length + 17).slice(0, first.length) +
          '<< /S /P /K [0]>>'.padEnd(17) +
          '[]',
      ),
    );
    const head = Buffer.from(
      `1 0 obj << /StructTreeRoot 2 0 R >> endobj\n2 0 obj << /K 9 0 R >> endobj\n8 0 obj << /Type /ObjStm /N 2 /First ${first.length} /Filter /FlateDecode >> stream\n`,
    );
    const tail = Buffer.from('\nendstream endobj\n2 0 obj << /K << /S /Sect /Pg 90 0 R /K 3 0 R >> >> endobj\n');
    expect(rolesOf(Buffer.concat([head, packed, tail]), 90)).toEqual({ 0: 'Sect > P' });
  });

  it.each([
    ['a full row', ['a b c'], { 0: 0, 1: 1, 2: 2 }],
    ['an empty cell', ['a b c', 'd  f'.replace('  ', ' - ')], { 0: 0, 1: 1, 2: 2, 3: 0, 5: 2 }],
    ['a cell over two columns', ['a b c', 'd+2 e'], { 0: 0, 1: 1, 2: 2, 3: 0, 4: 2 }],
    ['a cell over two rows', ['a b/2 c', 'd e'], { 0: 0, 1: 1, 2: 2, 3: 0, 4: 2 }],
  ])('gives the column of each cell: %s', (_, rows, columns) => {
    const found = rolesOf(table(...rows), 90);
    for (const [mark, column] of Object.entries(columns)) expect(found[Number(mark)]).toBe(`Table > TR > TD ${column}`);
  });

  it('knows the column of a cell by its header when empty cells are left out', () => {
    const bytes = fileOf(
      '<< /K 3 0 R >>',
      '<< /S /Table /K [4 0 R 5 0 R] >>',
      '<< /S /TR /K [6 0 R 7 0 R 8 0 R] >>',
      '<< /S /TR /K [9 0 R 10 0 R] >>',
      ...['a', 'b', 'c'].map((id, i) => `<< /S /TH /ID (${id}) /Pg 90 0 R /K ${i} >>`),
      '<< /S /TD /Pg 90 0 R /K 3 /A [<< /O /Table /Headers [(a)] >>] >>',
      '<< /S /TD /Pg 90 0 R /K 4 /A [<< /O /Layout >> << /O /Table /Headers [<63>] >>] >>',
    );
    expect(rolesOf(bytes, 90)).toMatchObject({ 3: 'Table > TR > TD 0', 4: 'Table > TR > TD 2' });
  });

  it('that is circular ends', () => {
    const ring = fileOf('<< /K 3 0 R >>', '<< /S /Sect /Pg 90 0 R /K [0 4 0 R] >>', '<< /S /P /K [3 0 R 1] >>');
    expect(rolesOf(ring, 90)).toEqual({ 0: 'Sect', 1: 'Sect > P' });
  });

  it('is read or is null, however corrupted', () => {
    const whole = Buffer.from(table('a b/2 c', 'd+2 -', 'e f g')).toString('latin1');
    const spoilt = fc.array(
      fc.tuple(
        fc.nat(whole.length),
        fc.nat(30),
        fc.constantFrom(
          '',
          '[',
          '[[[[',
          '<<',
          '>>',
          '(',
          '<',
          '%',
          ' 3 0 R ',
          '/K 2 0 R',
          ' -1 ',
          '9e9',
          'endobj',
          '\0',
        ),
      ),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(spoilt, (edits) => {
        let text = whole;
        for (const [at, length, what] of edits) text = text.slice(0, at) + what + text.slice(at + length);
        expect(() => structureOf(Buffer.from(text, 'latin1'))).not.toThrow();
      }),
      { numRuns: 3000, seed: 2026 },
    );
  });

  const many = (count: number, made: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => made(i)).join('');
  it.each([
    ['arrays that never end', '[ '.repeat(200_000)],
    ['an array in itself', '3 0 obj [3 0 R] endobj '],
    ['arrays each twice in the one before', many(40, (i) => `${i + 3} 0 obj [${i + 4} 0 R ${i + 4} 0 R] endobj `)],
    ['arrays far down in each other', many(20_000, (i) => `${i + 3} 0 obj [${i + 4} 0 R] endobj `)],
    ['objects that never end', many(20_000, (i) => `${i + 3} 0 obj << /S /P /K [ ${i + 4} 0 R `)],
    ['one line of comments', many(20_000, (i) => `${i + 3} 0 obj % `)],
    ['strings that never end', many(20_000, (i) => `${i + 3} 0 obj (`)],
    ['a dictionary of names of streams', `3 0 obj << ${'/ObjStm '.repeat(20_000)}`],
    ['a table of very many rows', `3 0 obj << /S /Table /K [${'<< /S /TR >> '.repeat(200_000)}] >> endobj `],
  ])('of %s is none', (_, text) => {
    expect(structureOf(fileOf(`<< /K [${many(20_000, (i) => `${i + 3} 0 R `)}] >>`, text))).toBeNull();
  });
});
