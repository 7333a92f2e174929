import type { Board, Municipality } from './municipality.ts';
import { activityTitle, goalTitle, paragraph, paragraphs, result } from './prose.ts';
import { type Chance, chance } from './random.ts';

/** A plan or report as a file that a unit could have brought. */
export interface Brought {
  unit: string;
  board: string;
  year: number;
  kind: 'plan' | 'report';
  file: { name: string; bytes: Uint8Array };
}

const CITY = [
  [
    '1',
    'En kommun där alla får växa',
    ['Barn och unga har en trygg uppväxt', 'Alla barn lär sig mer', 'Stöd ges i rätt tid'],
  ],
  ['2', 'En kommun som håller ihop', ['Stadsmiljön är trygg och grön', 'Fler tar del av kultur och idrott']],
  ['3', 'En kommun med stark ekonomi', ['Ekonomin är i balans', 'Medarbetare vill stanna']],
] as const;

const SHARED_INDICATORS = [
  'Andel nöjda deltagare',
  'Antal dagar till första besök',
  'Sjukfrånvaro',
  'Andel medarbetare som rekommenderar sin arbetsplats',
  'Budgetavvikelse',
  'Andel barn som känner sig trygga',
];

/** The plans of every unit for every year, and the annual report of every year but the last; in the order of years. */
export function* documentsOf({ boards, years }: Municipality): Generator<Brought> {
  for (const year of years)
    for (const board of boards)
      for (const unit of board.departments.flatMap(({ units }) => units)) {
        yield documentOf({ unit, board, year, kind: 'plan' });
        if (year !== years.at(-1)) yield documentOf({ unit, board, year, kind: 'report' });
      }
}

interface Which {
  unit: string;
  board: Board;
  year: number;
  kind: 'plan' | 'report';
}

/** A board's goals, the same in every plan of its year. */
function boardGoals(
  board: Board,
  year: number,
): { city: string; number: string; title: string; text: string; results: string[] }[] {
  return CITY.flatMap(([n, , goals]) =>
    goals.flatMap((_, i) => {
      const by = chance(`${board.name} ${year} ${n}.${i}`);
      return Array.from({ length: 2 }, (_one, k) => ({
        city: `${n}.${i + 1}`,
        number: `${n}.${i + 1}.${k + 1}`,
        title: goalTitle(by),
        text: paragraphs(by, 2, 3),
        results: Array.from({ length: 3 }, () => result(by)),
      }));
    }),
  );
}

function documentOf({ unit, board, year, kind }: Which): Brought {
  const by = chance(`${unit} ${year} ${kind}`);
  // What a unit promises does not depend on whether it is the plan or the report that says it.
  const promised = chance(`${unit} ${year}`);
  const taken = promised.some(boardGoals(board, year), 6);
  const lines = [
    `# ${kind === 'plan' ? 'Verksamhetsplan' : 'Verksamhetsberättelse'} ${year} för ${unit}`,
    '',
    `- **Enhet:** ${unit}`,
    `- **Nämnd:** ${board.name}`,
    `- **Diarienummer:** ALM ${year}/${by.number(10, 9999)}`,
    `- **Datum:** ${kind === 'plan' ? `${year}-02-0${by.number(1, 9)}` : `${year + 1}-01-2${by.number(0, 9)}`}`,
    '',
    '---',
    '',
    `## ${kind === 'plan' ? 'Inledning' : 'Sammanfattande analys'}`,
    '',
    '### Enhetens uppdrag',
    '',
    paragraphs(by, 1, 3),
    '',
  ];
  for (const [number, direction, goals] of CITY) {
    const below = taken.filter(({ city }) => city.startsWith(`${number}.`));
    if (below.length === 0) continue;
    lines.push(`## KF:s inriktningsmål: ${number}. ${direction}`, '');
    for (const [i, city] of goals.entries()) {
      const ofCity = below.filter((goal) => goal.city === `${number}.${i + 1}`);
      if (ofCity.length === 0) continue;
      lines.push(`### KF:s mål för verksamhetsområdet: ${number}.${i + 1} ${city}`, '');
      lines.push(...indicatorTable(by, kind, year, promised.some(SHARED_INDICATORS, 2)));
      for (const goal of ofCity) {
        lines.push(`#### Nämndmål: ${goal.number} ${goal.title}`, '');
        if (kind === 'plan') lines.push('##### Beskrivning', '', goal.text, '');
        lines.push('##### Förväntat resultat', '', ...goal.results.map((text) => `- ${text}`), '');
        lines.push(...(kind === 'plan' ? ['##### Arbetssätt'] : ['##### Analys']), '', paragraphs(by, 1, 2), '');
        lines.push(...unitGoal(by, promised, kind, year));
      }
    }
  }
  lines.push('## Redovisning av ekonomi', '', paragraph(by), '', '## Övrigt', '', paragraph(by), '');
  const name = `${unit} ${kind === 'plan' ? 'VP' : 'VB'} ${year}.md`;
  return { unit, board: board.name, year, kind, file: { name, bytes: new TextEncoder().encode(lines.join('\n')) } };
}

function unitGoal(by: Chance, promised: Chance, kind: Which['kind'], year: number): string[] {
  const judged = ['Uppfylls helt', 'Uppfylls delvis', 'Uppfylls ej'];
  const lines = [`#### Enhetsmål: ${goalTitle(promised)}`, ''];
  if (kind === 'report') lines.push(by.pick(judged), '');
  lines.push('##### Förväntat resultat', '', ...Array.from({ length: 3 }, () => `- ${result(promised)}`), '');
  if (kind === 'plan')
    lines.push(
      ...['##### Arbetssätt', '', paragraphs(by, 2, 3), ''],
      ...['##### Uppföljning', '', paragraph(by), ''],
      ...['##### Utveckling', '', paragraph(by), ''],
    );
  else lines.push('##### Analys', '', paragraphs(by, 2, 3), '');
  lines.push(...indicatorTable(by, kind, year, [`Andel ${promised.pick(['samtal', 'besök', 'planer'])} i tid`]));
  lines.push(...activityTable(by, kind, year, [activityTitle(promised), activityTitle(promised)]));
  return lines;
}

function indicatorTable(by: Chance, kind: Which['kind'], year: number, names: string[]): string[] {
  const head =
    kind === 'plan'
      ? ['Indikator', 'Årsmål', `KF:s årsmål år ${year}`, 'Periodicitet']
      : [
          'Indikator',
          'Periodens utfall',
          'Utfall män/pojkar',
          'Utfall kvinnor/flickor',
          'Årsmål',
          'KF:s årsmål',
          'Period',
        ];
  const percent = () => `${by.number(50, 95)} %`;
  return tableOf(
    head,
    names.map((name) =>
      kind === 'plan'
        ? [name, percent(), percent(), by.pick(['Tertial', 'År'])]
        : [name, percent(), percent(), percent(), percent(), percent(), `VB ${year}`],
    ),
  );
}

function activityTable(by: Chance, kind: Which['kind'], year: number, titles: string[]): string[] {
  const head = ['Aktivitet', 'Startdatum', 'Slutdatum', ...(kind === 'report' ? ['Avvikelse'] : [])];
  const day = (month: number) => `${year}-${String(month).padStart(2, '0')}-01`;
  return tableOf(
    head,
    titles.map((title) => {
      const start = by.number(1, 8);
      return [
        title,
        day(start),
        day(start + by.number(1, 4)),
        ...(kind === 'report' ? [by.pick(['', '', 'Försenad'])] : []),
      ];
    }),
  );
}

const tableOf = (head: string[], rows: string[][]): string[] => [
  row(head),
  row(head.map(() => '---')),
  ...rows.map(row),
  '',
];
const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
