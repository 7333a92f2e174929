import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { down, painted, pdfOf, type TestPage } from '../../../../testing/files/pdf.ts';
import { Problem } from '../../../kernel/problem.ts';
import { inlineText } from '../../../kernel/richtext.ts';
import type { SourceTextLine } from '../../model/source.ts';
import { readDocument } from './document.ts';

const read = async (...pages: TestPage[]) => readDocument(pdfOf(pages), 'plan.pdf');
/** A line as a person would describe it. */
const say = ({ mark, bullet, cells, content }: SourceTextLine): string => {
  if (cells) return `| ${cells.map(inlineText).join(' | ')} |`;
  const sign = bullet ? `${' '.repeat(bullet.indent)}${bullet.ordered ? `${bullet.number}.` : '-'} ` : '';
  const kind = mark?.kind === 'heading' ? `${'#'.repeat(mark.level)} ` : mark?.kind === 'page' ? '~ ' : '';
  return kind + sign + inlineText(content);
};
const lines = async (...pages: TestPage[]) => (await read(...pages)).lines.map(say);

const PROSE = [
  'Enheten ska under året pröva ett nytt sätt att ta emot besök, så att den som hör av',
  'sig får en tid samma dag. Medarbetarna turas om.',
];

describe('the text of a PDF', () => {
  it('is paragraphs, separated by distance, indent or a line that ends early', async () => {
    const spaced = down(70, 100, PROSE).concat(down(70, 136, PROSE));
    const tight = down(70, 200, [...PROSE, ...PROSE]);
    // The first line is indented, so it holds less.
    const [first = '', second = ''] = PROSE;
    const indented = [
      ...down(70, 300, PROSE),
      ...down(90, 328, [first.slice(0, -7)]),
      ...down(70, 342, [`som hör av ${second}`]),
    ];
    const whole = PROSE.join(' ');
    expect(await lines({ texts: spaced })).toEqual([whole, whole]);
    expect(await lines({ texts: tight })).toEqual([whole, whole]);
    expect((await lines({ texts: indented })).map((line) => line.length)).toEqual([whole.length, whole.length + 4]);
  });

  it('is headings, by size and weight', async () => {
    const texts = [
      ...down(70, 80, ['Verksamhetsplan 2026'], { size: 20, bold: true }),
      ...down(70, 120, ['Inledning'], { size: 14, bold: true }),
      ...down(70, 150, PROSE),
      ...down(70, 190, ['Personal'], { bold: true }),
      ...down(70, 206, PROSE),
    ];
    const whole = PROSE.join(' ');
    expect(await lines({ texts })).toEqual(['# Verksamhetsplan 2026', '## Inledning', whole, '### Personal', whole]);
  });

  it('is headings, by a colour of their own, though facts and sub-headings are not', async () => {
    const blue: [number, number, number] = [0.2, 0.4, 0.7];
    const texts = [
      ...down(70, 60, ['Verksamhetsplan 2026'], { size: 20, bold: true }),
      ...down(70, 90, ['Diarienummer: LIND 2026/1', 'Datum: 2026-01-20'], { colour: blue }),
      ...['Inledning', 'Uppdrag', 'Personal'].flatMap((text, i) => [
        ...down(70, 140 + i * 60, [text], { colour: blue }),
        ...down(70, 156 + i * 60, PROSE),
      ]),
      ...down(70, 320, ['Lokaler'], { bold: true }),
      ...down(70, 336, PROSE),
    ];
    const result = await lines({ texts });
    expect(result.filter((line) => line.startsWith('#'))).toEqual([
      '# Verksamhetsplan 2026',
      '## Inledning',
      '## Uppdrag',
      '## Personal',
    ]);
  });

  it('is headings whose lines are balanced to equal length, even if a goal is set in the size of the text', async () => {
    const goal = (size: number, bold: boolean) => [
      ...down(70, 60, ['Verksamhetsplan 2026'], { size: 20 }),
      ...down(70, 100, ['Enhetsmål: Alla får svar', '– genom fler tider'], { size, bold, pitch: size * 1.3 }),
      ...down(70, 148, ['• Uppfylls helt'], { bold }),
      ...down(70, 172, [...PROSE, ...PROSE]),
    ];
    const whole = ['- Uppfylls helt', PROSE.join(' '), PROSE.join(' ')];
    for (const [size, bold] of [
      [14, true],
      [11, true],
      [14, false],
    ] as const) {
      const said = await lines({ texts: goal(size, bold) });
      expect(said.map((line) => line.replace(/^#+ /u, '')).slice(1)).toEqual([
        'Enhetsmål: Alla får svar – genom fler tider',
        ...whole,
      ]);
    }
  });

  it('is headings that a page break splits', async () => {
    const look = { size: 14, bold: true };
    const said = await lines(
      { texts: [...down(70, 100, PROSE), ...down(70, 780, ['Enhetsmål: Alla får svar inom'], look)] },
      { texts: [...down(70, 60, ['14 dagar'], look), ...down(70, 90, PROSE)] },
      { texts: [...down(70, 100, PROSE), ...down(70, 780, ['Enhetsmål: Alla får svar'], look)] },
      { texts: [...down(70, 60, ['– genom fler tider'], look), ...down(70, 90, PROSE)] },
    );
    expect(said.filter((line) => line.startsWith('#'))).toEqual([
      '# Enhetsmål: Alla får svar inom 14 dagar',
      '# Enhetsmål: Alla får svar – genom fler tider',
    ]);
  });

  it('is headings by size alone if all of it is bold', async () => {
    const texts = [
      ...down(70, 80, ['Verksamhetsplan 2026'], { size: 20, bold: true }),
      ...down(70, 110, ['Enhet: Hamnenheten', 'Nämnd: Hamnnämnden'], { size: 12, bold: true }),
      ...down(70, 160, ['Inledning'], { size: 15, bold: true }),
      ...down(70, 190, [...PROSE, ...PROSE], { bold: true }),
    ];
    const whole = PROSE.join(' ');
    expect(await lines({ texts })).toEqual([
      '# Verksamhetsplan 2026',
      'Enhet: Hamnenheten',
      'Nämnd: Hamnnämnden',
      '## Inledning',
      whole,
      whole,
    ]);
  });

  it('does not begin a list with a number in the middle of a sentence', async () => {
    const tight = [
      'Vi möts klockan 8, 11 och klockan tre varje dag i veckan, men under sommaren bara klockan',
      '15. Då är det lugnt, och den som vill kan stanna kvar.',
    ];
    expect(await lines({ texts: down(70, 100, tight) })).toEqual([tight.join(' ')]);
  });

  it('is lists, whether bullets are letters or drawn, and numbers', async () => {
    const texts = [
      ...down(70, 100, ['•', '•']),
      ...down(84, 100, ['Fler får svar i tid', 'Färre väntar mer än en vecka']),
      ...down(84, 140, ['Alla vet vem de ska fråga']),
      ...down(70, 170, ['1. Vi ringer upp', '2. Vi skriver ett brev']),
    ];
    expect(await lines({ texts, dots: [[72, 136.5]] })).toEqual([
      '- Fler får svar i tid',
      '- Färre väntar mer än en vecka',
      '- Alla vet vem de ska fråga',
      '1. Vi ringer upp',
      '2. Vi skriver ett brev',
    ]);
  });

  it('has words rejoined that a line end split', async () => {
    const texts = [
      ...down(70, 100, ['Nämnden följer verksamheten och samverkan i hela kommunen under året, och vi ser hur verk-']),
      ...down(70, 114, ['samheten och sam-', 'verkan går. Barn-', 'och unga får e-', 'tjänster som passar.'], {
        pitch: 40,
      }),
    ];
    const result = (await lines({ texts })).join(' ');
    expect(result).toContain('hur verksamheten och');
  });

  it('is read column by column', async () => {
    const left = Array.from({ length: 8 }, (_, i) => `vänster spalt rad ${i + 1} med text som fyller`);
    const right = Array.from({ length: 8 }, (_, i) => `höger spalt rad ${i + 1} med text som fyller`);
    const result = await lines({
      texts: [...down(50, 100, left, { size: 10 }), ...down(320, 100, right, { size: 10 })],
    });
    expect(result.join(' ')).toBe([...left, ...right].join(' '));
  });

  it('is read row by row if there are dates beside it', async () => {
    const rows = Array.from({ length: 8 }, (_, i) => `Vi bjuder in till samtal om trygghet, gång ${i + 1}`);
    const dates = rows.map((_, i) => `2026-0${i + 1}-15 2026-0${i + 1}-28`);
    const said = await lines({ texts: [...down(50, 100, rows, { size: 10 }), ...down(320, 100, dates, { size: 10 })] });
    expect(said.join(' ')).toContain('gång 1 2026-01-15 2026-01-28');
  });

  it('leaves headers and footers to the page, and continues across its end', async () => {
    const page = (number: number, texts: TestPage['texts'] = []): TestPage => ({
      texts: [
        { x: 70, y: 40, text: 'Hamnenheten', size: 9 },
        { x: 480, y: 800, text: `Sid ${number} (3)`, size: 9 },
        ...texts,
      ],
    });
    const result = await lines(
      page(1, down(70, 100, PROSE)),
      page(2, down(70, 100, PROSE.slice(0, 1))),
      page(3, down(70, 100, PROSE.slice(1))),
    );
    const whole = PROSE.join(' ');
    expect(result.filter((line) => !line.startsWith('~'))).toEqual([whole, whole]);
    expect(result.filter((line) => line.startsWith('~'))).toHaveLength(6);
  });

  it('is upright on a page that lies on its side', async () => {
    const source = await read({ texts: down(70, 100, PROSE), rotate: 90 });
    expect(source.lines.map(say)).toEqual([PROSE.join(' ')]);
    // The picture shows the page turned: the text runs along its right edge.
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = source.lines[0]?.box ?? [];
    expect(x0).toBeGreaterThan(0.8);
    expect(x1 - x0).toBeLessThan(y1 - y0);
  });

  it('is what the page shows of it, and not what is painted outside it or clipped away', async () => {
    // As a browser prints a page: within its margins, and with the accents that reach above the first line of the next
    // page.
    const beyond = down(70, 771, ['Övrigt']);
    const page = (raw: string): TestPage => ({
      raw: `q 60 72 475 700 re W n ${painted(down(70, 100, PROSE))} ${raw} Q`,
    });
    const whole = PROSE.join(' ');
    expect(await lines(page(''))).toEqual([whole]);
    expect(await lines(page(painted(beyond)))).toEqual([whole, 'Övrigt']);
    expect(await lines(page(painted(down(70, 776, ['Övrigt']))))).toEqual([whole]);
    expect(await lines(page(`q 60 72 20 20 re W n Q ${painted(beyond)}`))).toEqual([whole, 'Övrigt']);
    expect(await lines({ texts: [...down(70, 100, PROSE), ...down(70, 860, ['Övrigt'])] })).toEqual([whole]);
    // What is cut off at the side is printed nowhere else.
    expect(await lines({ raw: `q 60 72 40 700 re W n ${painted(down(70, 100, PROSE))} Q` })).toEqual([whole]);
  });

  it('keeps its links, and only those that are safe', async () => {
    const box: [number, number, number, number] = [60, 85, 400, 105];
    const linked = async (url: string) =>
      (await read({ texts: down(70, 100, ['Läs mer']), links: [{ url, box }] })).lines[0]?.content;
    expect(await linked('https://lindvik.example/plan')).toEqual([
      { text: 'Läs mer', link: 'https://lindvik.example/plan' },
    ]);
    expect(await linked('javascript:alert(1)')).toEqual([{ text: 'Läs mer' }]);
  });

  it('knows its page and its place on it', async () => {
    const { lines: found } = await read({ texts: down(70, 100, PROSE) }, { texts: down(70, 421, ['Mitt på sidan']) });
    expect(found.at(-1)).toMatchObject({
      page: 2,
      box: [0.1176, expect.closeTo(0.4895, 2), expect.any(Number), 0.5033],
    });
  });
});

describe('a table in a PDF', () => {
  const header = ['Indikator', 'Årsmål', 'KF:s årsmål', 'Periodicitet'];
  const xs = [60, 260, 340, 430, 540];
  const row = (y: number, cells: (string | null)[], bold = false) =>
    cells.flatMap((text, i) => (text === null ? [] : [{ x: (xs[i] ?? 0) + 5, y: y + 12, text, size: 9, bold }]));
  const ys = [100, 118, 136, 154];
  const across = ys.map((y): [number, number, number, number] => [60, y, 540, y]);
  const downward = xs.map((x): [number, number, number, number] => [x, 100, x, 154]);
  const texts = [
    ...row(100, header, true),
    ...row(118, ['Andel besök i tid', '80 %', null, 'Tertial']),
    ...row(136, ['Antal besök', null, 'Tas fram av nämnd', 'År']),
  ];
  const known = [
    '| Indikator | Årsmål | KF:s årsmål | Periodicitet |',
    '| Andel besök i tid | 80 % |  | Tertial |',
    '| Antal besök |  | Tas fram av nämnd | År |',
  ];

  it('has its empty cells in place, with lines drawn round them, below them, or not at all', async () => {
    expect(await lines({ texts, lines: [...across, ...downward] })).toEqual(known);
    expect(await lines({ texts, lines: across })).toEqual(known);
    expect(await lines({ texts })).toEqual(known);
  });

  it('is the same however far apart its lines are', async () => {
    const at = (pitch: number, y: number, cells: (string | null)[], bold = false) =>
      cells.flatMap((text, i) =>
        text === null ? [] : down((xs[i] ?? 0) + 5, y, text.split('\n'), { size: 9, bold, pitch }),
      );
    const set = (pitch: number) => ({
      texts: [
        ...at(pitch, 100, [null, null, 'KF:s'], true),
        ...at(pitch, 100 + pitch, ['Indikator', 'Årsmål', 'årsmål', 'Periodicitet'], true),
        ...at(pitch, 112 + pitch * 2, ['Andel besök\ni tid', '80 %', null, 'Tertial']),
        ...at(pitch, 124 + pitch * 4, ['Antal besök', null, 'Tas fram\nav nämnd', 'År']),
        ...down(60, 200 + pitch * 6, PROSE, { pitch: pitch * 1.2 }),
      ],
      lines: [108 + pitch, 120 + pitch * 3].map((y): [number, number, number, number] => [60, y, 540, y]),
    });
    for (const pitch of [10, 13, 16, 18]) expect((await lines(set(pitch))).slice(0, 3)).toEqual(known);
  });

  it('has no column between two words, however wide a space is', async () => {
    const mono = (y: number, cells: string[], bold = false) =>
      cells.flatMap((text, i) =>
        down([60, 190, 290, 390][i] ?? 0, y, text.split('\n'), { size: 9, mono: true, bold, pitch: 12 }),
      );
    // Each word by itself, as browsers set them.
    const apart = (texts: ReturnType<typeof mono>) =>
      texts.flatMap(({ x, text, ...look }) =>
        [...text.matchAll(/\S+ ?/gu)].map((word) => ({ x: x + word.index * 5.4, text: word[0], ...look })),
      );
    const texts = apart([
      ...mono(88, ['', 'Periodens', 'KF:s', 'Hur'], true),
      ...mono(100, ['Indikator', 'utfall', 'årsmål', 'ofta'], true),
      ...mono(122, ['Antal besök av alla\ni tid', '80 %', '–', 'Tertial']),
      ...mono(156, ['Antal besök av barn\ni tid', '90 %', 'Tas fram av\nnämnd', 'År']),
    ]);
    expect(await lines({ texts })).toEqual([
      '| Indikator | Periodens utfall | KF:s årsmål | Hur ofta |',
      '| Antal besök av alla i tid | 80 % | – | Tertial |',
      '| Antal besök av barn i tid | 90 % | Tas fram av nämnd | År |',
    ]);
  });

  it('keeps a cell that spans columns in the first, and one that spans rows in each', async () => {
    const merged = [
      ...row(100, header, true),
      ...row(118, ['Andel besök i tid', '80 %', '75 %', 'Tertial']),
      {
        x: 65,
        y: 148,
        text: 'Analys: Vi nådde målet för att alla hjälptes åt under hela hösten, också på lördagar.',
        size: 9,
      },
    ];
    const inner = downward.map(([x, y0, , y1], i): [number, number, number, number] =>
      i === 0 || i === 4 ? [x, y0, x, y1] : [x, y0, x, 136],
    );
    expect((await lines({ texts: merged, lines: [...across, ...inner] })).at(-1)).toBe(
      '| Analys: Vi nådde målet för att alla hjälptes åt under hela hösten, också på lördagar. |  |  |  |',
    );
    const tall = [
      ...row(100, header, true),
      ...row(118, ['Besök', '80 %', '75 %', 'År']),
      ...row(136, [null, '90 %', '85 %', 'År']),
    ];
    const short = across.map(([, y, x1], i): [number, number, number, number] => [i === 2 ? 260 : 60, y, x1, y]);
    expect((await lines({ texts: tall, lines: [...short, ...downward] })).slice(1)).toEqual([
      '| Besök | 80 % | 75 % | År |',
      '| Besök | 90 % | 85 % | År |',
    ]);
  });

  it('continues on the next page with the same columns', async () => {
    const first = await read({ texts }, { texts: row(60, ['Antal svar', null, null, 'År']) });
    expect(first.lines.map(say)).toEqual([...known, '| Antal svar |  |  | År |']);
    expect(first.lines.map(({ begins }) => begins === true)).toEqual([true, false, false, false]);
  });
});

describe('a table over several pages of a PDF', () => {
  const xs = [60, 220, 320, 420];
  const header = ['Aktivitet', 'Startdatum', 'Slutdatum'];
  const row = (y: number, ...cells: (string | null)[]) =>
    cells.flatMap((text, i) => (text === null ? [] : [{ x: (xs[i] ?? 0) + 5, y: y + 12, text, size: 9 }]));
  const grid = (...ys: number[]): [number, number, number, number][] => [
    ...ys.map((y): [number, number, number, number] => [60, y, 420, y]),
    ...xs.map((x): [number, number, number, number] => [x, ys[0] ?? 0, x, ys.at(-1) ?? 0]),
  ];
  const first = {
    texts: [
      ...row(700, ...header),
      ...row(718, 'Bygga en lekplats', '2026-01-01', '2026-06-30'),
      ...row(736, 'Ta fram ett program för alla', '2026-01-01', '2026-12-31'),
    ],
    lines: grid(700, 718, 736, 754),
  };
  const following = async (...rows: (string | null)[][]) => {
    const ys = Array.from({ length: rows.length + 1 }, (_, i) => 60 + i * 18);
    const texts = rows.flatMap((cells, i) => row(ys[i] ?? 0, ...cells));
    return (await lines(first, { texts, lines: grid(...ys) })).slice(2);
  };
  const whole = '| Ta fram ett program för alla | 2026-01-01 | 2026-12-31 |';

  it('keeps the rest of a row with the row, if the text continues in lower case', async () => {
    const joined = '| Ta fram ett program för alla skolor i kommunen | 2026-01-01 | 2026-12-31 |';
    expect(await following(['skolor i kommunen', null, null])).toEqual([joined]);
    expect(await following(header, ['skolor i kommunen', null, null])).toEqual([joined, `| ${header.join(' | ')} |`]);
  });

  it.each([
    ['begins with a capital', ['Utvecklingssamtal med alla', null, null]],
    ['is whole', ['skolor i kommunen', '2026-02-01', '2026-03-01']],
    ['is called as its column is', ['Aktivitet för seniorer', '2026-02-01', null]],
  ])('leaves a row by itself that %s', async (_, cells) => {
    expect(await following(cells)).toEqual([whole, `| ${cells.map((cell) => cell ?? '').join(' | ')} |`]);
  });

  it('is another table if it has other columns', async () => {
    const texts = [
      { x: 65, y: 72, text: 'Hyra', size: 9 },
      { x: 365, y: 72, text: '12', size: 9 },
    ];
    const lines: [number, number, number, number][] = [
      [60, 60, 420, 60],
      [60, 78, 420, 78],
      ...[60, 360, 420].map((x): [number, number, number, number] => [x, 60, x, 78]),
    ];
    const { lines: read } = await readDocument(pdfOf([first, { texts, lines }]), 'plan.pdf');
    expect(read.at(-1)).toMatchObject({ begins: true, raw: 'Hyra | 12' });
  });
});

describe('a PDF that gives no plan', () => {
  const refused = async (bytes: Uint8Array, name = 'plan.pdf') => {
    const error = await readDocument(bytes, name).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Problem);
    return error as Problem;
  };
  const good = pdfOf([{ texts: down(70, 100, PROSE) }]);
  const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
  const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

  it('for it is scanned', async () => {
    const { code, words } = await refused(pdfOf([{ picture: true }, { picture: true }]));
    expect(code).toBe('document-without-text');
    expect(words.sv).toMatch(/inskannad/u);
    expect((await refused(pdfOf([{}, {}]))).words.sv).toMatch(/är tom/u);
  });

  it('is reported page by page if only some are pictures', async () => {
    const { notes } = await read({ texts: down(70, 100, PROSE) }, { picture: true }, { picture: true }, {});
    expect(notes.map(({ sv }) => sv)).toEqual([expect.stringMatching(/^Sidan 2 och 3 är en bild utan text/u)]);
  });

  it('for its fonts do not say which letters their characters are', async () => {
    // The letters of a subset are numbered from its first, and nothing else is known about them.
    const numbered = [...PROSE.join(' ').repeat(3)].map((sign) =>
      (sign.charCodeAt(0) - 29).toString(16).padStart(4, '0'),
    );
    const { words } = await refused(pdfOf([{ raw: `BT /F3 6 Tf 20 700 Td <${numbered.join('')}> Tj ET` }]));
    expect(words.sv).toMatch(/vilka bokstäver/u);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['it is cut short', good.subarray(0, 40), /skadad eller avkortad/u],
    ['it is a picture by another name', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3), /är en bild/u],
    ['it is a text by another name', bytesOf('Enhetsmål: Alla får svar'), /är ingen/u],
    [
      'it asks for a password',
      bytesOf(
        text(good).replace(
          /\/Root 1 0 R/u,
          `/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
        ),
      ),
      /lösenord/u,
    ],
  ])('for %s', async (_, bytes, sentence) => {
    expect((await refused(bytes)).words.sv).toMatch(sentence);
  });

  it('for a few of its bytes unpack to more than any page holds', async () => {
    const packed = deflateSync(Buffer.alloc(100 * 1024 * 1024, ' '), { level: 9 }).toString('latin1');
    const stream = `4 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream\nendobj\n`;
    expect((await refused(bytesOf(`%PDF-1.4\n${stream}`))).code).toBe('document-too-large');
  });

  it('is reported if a page is a drawing', async () => {
    const raw = 'BT /F1 1 Tf 100 100 Td (a) Tj ET\n'.repeat(20_001);
    const { notes } = await read({ texts: down(70, 100, PROSE) }, { raw });
    expect(notes.map(({ sv }) => sv)).toEqual([expect.stringMatching(/^Sidan 2 har fler texter/u)]);
  });

  it('is read quickly even if it is full of lines', async () => {
    const drawn = Array.from({ length: 4000 }, (_, i): [number, number, number, number] =>
      i % 2 === 0 ? [0, i / 5, 595, i / 5] : [i / 7, 0, i / 7, 842],
    );
    expect(await lines({ texts: down(70, 100, PROSE), lines: drawn })).toEqual([PROSE.join(' ')]);
  });

  it('for it has far more pages than any plan', async () => {
    const { code } = await refused(pdfOf(Array.from({ length: 5001 }, () => ({}))));
    expect(code).toBe('file-too-long');
  });
});
