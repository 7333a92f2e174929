import { describe, expect, it } from 'vitest';
import { Problem } from '../../../kernel/problem.ts';
import { readFile } from '../read/read.ts';
import { recognise } from './recognise.ts';

/** Reads invented lines; a gap between lines is an empty one. */
const read = (lines: string[], name = 'plan.txt') =>
  recognise(readFile(new TextEncoder().encode(lines.join('\n')), name));
const plan = (lines: string[], name?: string) => {
  const [document] = read(lines, name).documents;
  if (!document) throw new Error('no document');
  return document;
};

const GOAL = 'Enhetsmål: Alla får svar i tid';
const PLAN_HEADER = '  Indikator Årsmål KF:s årsmål 2027 Periodicitet ';
const REPORT_HEADER =
  '   Indikator Periodens utfall Utfall kvinnor/ flickor Utfall män/ pojkar Periodens utfall VB 2025 Årsmål KF:s årsmål Period ';
const DATES = '  Aktivitet Startdatum Slutdatum ';

describe('goals and labels', () => {
  it('hang under the nearest goal of a higher level', () => {
    const { goals } = plan(['KF:s inriktningsmål: 1. Trygg stad', 'KF:s mål: 1.2 Trygga hem', GOAL]);
    expect(goals.map(({ level, number, parent }) => [level, number, parent])).toEqual([
      ['direction', '1', null],
      ['city', '1.2', 'g1'],
      ['unit', null, 'g2'],
    ]);
  });

  it('a label with one letter wrong is still a label, and stays as printed', () => {
    const [goal] = plan([GOAL, '', 'Arbetsätt', '', 'Vi ringer upp.']).goals;
    expect(goal?.sections).toMatchObject([{ kind: 'approach', heading: 'Arbetsätt', text: 'Vi ringer upp.' }]);
  });

  it('a sentence that begins with a label’s word is not a label', () => {
    const [goal] = plan([GOAL, '', 'Arbetssätt', '', 'Uppföljning av rutinen görs i maj.']).goals;
    expect(goal?.sections).toHaveLength(1);
  });

  it('expected results are items', () => {
    const [goal] = plan([GOAL, '', 'Förväntat resultat', '', '- Fler får svar', '- Färre ringer om']).goals;
    expect(goal?.sections[0]?.items).toEqual(['Fler får svar', 'Färre ringer om']);
  });

  it('a title continues after a line that ends in a word no title ends with', () => {
    const [goal] = plan([
      'Enhetsmål: Alla möts med respekt i',
      'Lindviks alla delar',
      '',
      'Arbetssätt',
      '',
      'Så.',
    ]).goals;
    expect(goal?.title).toBe('Alla möts med respekt i Lindviks alla delar');
  });

  it('reads an assessment', () => {
    expect(plan([GOAL, '', ' Uppfylls delvis ']).goals[0]?.assessment).toBe('partlyFulfilled');
  });
});

describe('indicators in running text', () => {
  it('a plan’s columns', () => {
    const { indicators, year } = plan([GOAL, '', PLAN_HEADER, '', ' Andel svar 80 % 82 % År ']);
    expect(indicators).toMatchObject([{ name: 'Andel svar', target: '80 %', cityTarget: '82 %', periodicity: 'År' }]);
    expect(year).toBe(2027);
  });

  it('a report’s columns, with empty cells shown by their spaces', () => {
    const { indicators } = plan([GOAL, '', REPORT_HEADER, '', '  Andel svar 70 %   71 % 80 % 82 % VB 2026 ']);
    expect(indicators).toMatchObject([
      { outcome: '70 %', outcomeMen: null, outcomeWomen: null, previous: '71 %', target: '80 %', period: 'VB 2026' },
    ]);
  });

  it('wrapped cells, a delegation with its year, and a word broken without a hyphen', () => {
    const rows = [
      ' Andel svar inom ',
      'utsatt tid ',
      '',
      'Fastställs ',
      '2028 ',
      '',
      'Tas fram av ',
      'nämnd/styrel',
      'se ',
      '',
      'År ',
    ];
    expect(plan([GOAL, '', PLAN_HEADER, '', ...rows]).indicators).toMatchObject([
      { name: 'Andel svar inom utsatt tid', target: 'Fastställs 2028', cityTarget: 'Tas fram av nämnd/styrelse' },
    ]);
  });

  it('a name that ends in digits', () => {
    const { indicators } = plan([GOAL, '', PLAN_HEADER, '', ' Antal unga mellan 18 och ', '24 år ', '', '80 82 År ']);
    expect(indicators).toMatchObject([{ name: 'Antal unga mellan 18 och 24 år', target: '80', cityTarget: '82' }]);
  });

  it('a header repeated at a page break is furniture, even inside a cell', () => {
    const document = plan([
      GOAL,
      '',
      PLAN_HEADER,
      '',
      ' Andel svar 1 % 2 % År ',
      '',
      PLAN_HEADER,
      '',
      'inom utsatt tid ',
      '',
    ]);
    expect(document.indicators).toMatchObject([{ name: 'Andel svar inom utsatt tid', target: '1 %' }]);
    expect(document.furniture).toHaveLength(2);
  });

  it('if an empty cell left no trace, the value is unresolved and its line is shown', () => {
    const { indicators, unplaced } = plan([GOAL, '', PLAN_HEADER, '', 'Andel svar 80 % År']);
    expect(indicators).toMatchObject([{ target: null, cityTarget: null, unresolved: ['target', 'cityTarget'] }]);
    expect(unplaced).toEqual([{ line: 5, text: 'Andel svar 80 % År' }]);
  });

  it('an analysis belongs to the row above it', () => {
    const rows = ['  Andel svar 70 % 71 % 69 % 68 % 80 % 82 % VB 2026 ', '', 'Analys ', 'Det tog tid.'];
    expect(plan([GOAL, '', REPORT_HEADER, '', ...rows]).indicators[0]?.analysis).toBe('Det tog tid.');
  });
});

describe('activities', () => {
  it('a date inside a title, and dates on a line of their own', () => {
    const rows = [' Förslag lämnas senast 2027-03-05 efter samråd ', 'med alla ', '', '2027-01-01 2027-12-31 '];
    expect(plan([GOAL, '', DATES, '', ...rows]).activities).toMatchObject([
      { title: 'Förslag lämnas senast 2027-03-05 efter samråd med alla', start: '2027-01-01', end: '2027-12-31' },
    ]);
  });

  it('a deviation after one date of two', () => {
    const { activities } = plan([
      GOAL,
      '',
      '   Aktivitet Startdatum Slutdatum Avvikelse ',
      '',
      '  Vi ringer 2027-01-01  Nej ',
    ]);
    expect(activities).toMatchObject([{ title: 'Vi ringer', start: '2027-01-01', end: null, deviation: 'Nej' }]);
  });
});

describe('tables of Markdown', () => {
  it('an analysis is a row of one cell', () => {
    const header = '| Indikator | Periodens utfall | Årsmål | Period |';
    const rows = ['| Andel svar | 70 % | 80 % | VB 2026 |', '| **Analys**<br>Det tog tid. | | | |'];
    const { indicators } = plan([`### ${GOAL}`, '', header, '|---|---|---|---|', ...rows], 'plan.md');
    expect(indicators).toMatchObject([{ outcome: '70 %', analysis: 'Det tog tid.' }]);
  });
});

describe('the pages', () => {
  it('the front page says what the document is', () => {
    const front = [
      'Tjänsteutlåtande',
      'Dnr: LIND 2027/41',
      '2027-02-14',
      '',
      'Verksamhetsplan 2027 för Barnenheten',
      '',
      'Till',
      'Lindvik socialnämnd',
      '',
    ];
    expect(plan([...front, 'Inledning', '', 'Så är det.', '', 'KF:s mål: 1.1 Trygga hem'])).toMatchObject({
      kind: 'plan',
      year: 2027,
      unit: 'Barnenheten',
      board: 'Lindvik socialnämnd',
      registrationNumber: 'LIND 2027/41',
      date: '2027-02-14',
    });
  });

  it('the fields of the front page may be set as headings', () => {
    const fields = ['Enhet: Hamnenheten', 'Nämnd: Hamnnämnden', 'Diarienummer: HAMN 2026/4', 'Till: Hamnnämnden'];
    const text = [
      '# Verksamhetsplan 2026',
      ...fields.map((field) => `#### ${field}`),
      '',
      '## Inledning',
      '',
      'Vi är 12.',
    ];
    const { unit, board, registrationNumber, sections } = plan([...text, '', `### ${GOAL}`], 'plan.md');
    expect({ unit, board, registrationNumber }).toEqual({
      unit: 'Hamnenheten',
      board: 'Hamnnämnden',
      registrationNumber: 'HAMN 2026/4',
    });
    expect(sections.map(({ heading }) => heading)).toEqual(['Inledning']);
  });

  it('a table of contents is furniture, and a year at the end of a title is not a page number', () => {
    const contents = ['Innehållsförteckning', 'KF:s mål: 1.1 Utan utsläpp år 2030 ...... 3'];
    const document = plan([...contents, '', 'KF:s mål: 1.1 Utan utsläpp år 2030', '', GOAL]);
    expect(document.goals.map(({ title }) => title)).toEqual(['Utan utsläpp år 2030', 'Alla får svar i tid']);
    expect(document.furniture).toHaveLength(2);
  });

  it('footers are furniture and give the page; a sentence continues across them', () => {
    const document = plan([
      GOAL,
      '',
      'Arbetssätt',
      'Vi går igenom alla ärenden som har kommit in under veckan och tar dem sedan i',
      ' ',
      'Sid 1 (2)',
      ' ',
      'den ordning som de kom in.',
    ]);
    expect(document.goals[0]?.sections[0]?.text).toBe(
      'Vi går igenom alla ärenden som har kommit in under veckan och tar dem sedan i den ordning som de kom in.',
    );
    expect(document.furniture).toEqual([{ line: 6, text: 'Sid 1 (2)' }]);
  });

  it('labels repeated beside page numbers are not furniture', () => {
    const page = (n: number) => [GOAL, '', 'Arbetssätt', `Sid ${n} (3)`, 'Vi ringer upp.', ''];
    expect(plan([1, 2, 3].flatMap(page)).goals.map(({ sections }) => sections[0]?.kind)).toEqual(
      Array(3).fill('approach'),
    );
  });
});

describe('files of several documents', () => {
  const document = (year: number) => [
    `Verksamhetsplan ${year} för Barnenheten`,
    '',
    'KF:s inriktningsmål: 1. Trygg stad',
    '',
    GOAL,
    '',
  ];

  it('are split where the goals start over', () => {
    expect(read([...document(2027), ...document(2028)]).documents.map(({ year }) => year)).toEqual([2027, 2028]);
  });

  it('a stray heading of another document does not begin one', () => {
    expect(read([...document(2027), 'Verksamhetsplan 2028 för Biblioteket', '', GOAL]).documents).toHaveLength(1);
  });

  it('a file without goals is refused with a sentence', () => {
    expect(() => read(['Pannkakor', '3 ägg'])).toThrow(Problem);
  });

  it('a row of a hundred thousand cells does not exhaust memory', () => {
    const rows = ['|a'.repeat(100_000), ...Array.from({ length: 100_000 }, () => '|a|')].join('\n');
    const { documents } = recognise(
      readFile(new TextEncoder().encode(`# Nämndmål: Alla får svar\n\n${rows}\n`), 'plan.md'),
    );
    expect(documents[0]?.goals[0]?.sections[0]?.body).toHaveLength(100_001);
  });

  it('a table, an analysis and page lines with more rows than a call can take as arguments', () => {
    const many = <T>(one: T) => Array.from({ length: 200_000 }, () => one);
    const table = read([`# ${GOAL}`, '', '|Indikator|Årsmål|', '|---|---|', ...many('|Andel svar|80 %|')], 'plan.md');
    expect(table.coverage.placed).toBe(200_001);
    const analysis = read([GOAL, '', PLAN_HEADER, '', ' Andel svar 80 % 82 % År ', 'Analys', ...many('Vi svarar.')]);
    expect(analysis.coverage.placed).toBe(200_003);
    const line = { number: 1, page: null, raw: 'Lindviks kommun', content: [], cells: null, bullet: null };
    const pages = recognise({
      name: 'plan.pdf',
      format: 'pdf',
      lines: [
        { ...line, raw: GOAL, content: [{ text: GOAL }], mark: null },
        ...many({ ...line, mark: { kind: 'page' as const } }),
      ],
      notes: [],
    });
    expect(pages.coverage.furniture).toBe(200_000);
  });
});
