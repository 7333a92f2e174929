/** What every plan of a year shares: the council's goals, and each board's own. Invented, deterministic, the same for every size. */
export interface Municipality {
  boards: Board[];
  years: number[];
}

export interface Board {
  name: string;
  administration: string;
  departments: { name: string; units: string[] }[];
}

const YEARS = [2024, 2025, 2026];
const UNITS_UNDER_A_BOARD = 143;
const UNITS_IN_A_DEPARTMENT = 20;

const FIELDS = [
  'Social',
  'Utbildnings',
  'Äldre',
  'Kultur',
  'Fritids',
  'Miljö',
  'Tekniska ',
  'Vuxenutbildnings',
  'Arbetsmarknads',
  'Funktionsstöds',
  'Familje',
  'Stadsmiljö',
  'Bygg',
  'Service',
];
const KINDS = [
  'Förskolan',
  'Hemtjänsten',
  'Gruppbostaden',
  'Öppenvården',
  'Biblioteket',
  'Fritidsgården',
  'Mottagningen',
  'Skolan',
  'Dagverksamheten',
  'Parkdriften',
];
const PLACES = [
  'Almen',
  'Björken',
  'Cedern',
  'Eken',
  'Furan',
  'Granen',
  'Hasseln',
  'Idegranen',
  'Järneken',
  'Kastanjen',
  'Linden',
  'Lönnen',
  'Oxeln',
  'Pilen',
  'Rönnen',
  'Syrenen',
  'Tallen',
  'Videt',
  'Åbrodden',
  'Älggräset',
  'Örtagården',
];

/** A municipality with that many units; at most 143 of them under one board, as in the largest cities. */
export function municipalityOf(units: number): Municipality {
  const boards = Math.min(FIELDS.length, Math.ceil(units / UNITS_UNDER_A_BOARD));
  return {
    years: YEARS,
    boards: FIELDS.slice(0, boards).map((field, index) => {
      const least = Math.floor(units / boards);
      const count = least + (index < units - least * boards ? 1 : 0);
      const names = Array.from({ length: count }, (_, i) => unitName(index, i));
      return {
        name: `${field}nämnden`,
        administration: `${field}förvaltningen`,
        departments: Array.from({ length: Math.ceil(count / UNITS_IN_A_DEPARTMENT) }, (_, d) => ({
          name: `Avdelning ${d + 1} i ${field.toLowerCase()}förvaltningen`,
          units: names.slice(d * UNITS_IN_A_DEPARTMENT, (d + 1) * UNITS_IN_A_DEPARTMENT),
        })),
      };
    }),
  };
}

/** Every unit has a name of its own, since the importer knows it by that. */
function unitName(board: number, index: number): string {
  const kind = KINDS[(index + board) % KINDS.length];
  const place = PLACES[Math.floor(index / KINDS.length) % PLACES.length];
  return `${kind} ${place} ${board + 1}–${index + 1}`;
}

/** The parts of the organisation, for `organisation.establish`. */
export const partsOf = ({ boards }: Municipality) =>
  boards.flatMap((board, b) => [
    { key: `b${b}`, kind: 'board', name: board.name, parent: null },
    { key: `b${b}a`, kind: 'administration', name: board.administration, parent: `b${b}` },
    ...board.departments.flatMap((department, d) => [
      { key: `b${b}d${d}`, kind: 'department', name: department.name, parent: `b${b}a` },
      ...department.units.map((name, u) => ({ key: `b${b}d${d}u${u}`, kind: 'unit', name, parent: `b${b}d${d}` })),
    ]),
  ]);
