import type { Plan } from '../../../../plan/model/plan.ts';
import { fold } from '../fold.ts';
import type { Line } from '../line.ts';

/** What the front page, the footers and the running text say of the document as a whole. */
export type Front = Pick<Plan, 'kind' | 'year' | 'occasion' | 'unit' | 'board' | 'registrationNumber' | 'date'>;

/** What else is known when the front page is read. */
export interface Known {
  /** Text in page headers and footers, beside the page number. */
  pageLines: string[];
  /** Years named by table columns (`KF:s årsmål år 2026`). */
  columnYears: number[];
  /** Periods of a report's indicators (`VB 2025`). */
  periods: string[];
  /** True if the tables or assessments are a report's. */
  hasOutcomes: boolean;
  /** Titles of board goals, which often name the board's area of work. */
  boardGoals: string[];
}

const TITLE =
  /\b(verksamhetsplan|verksamhetsberättelse|tertialrapport|uppföljningsrapport)(?:\s+([12]))?(?:\s+(?:för\s+)?((?:19|20)\d{2}))?(?:\s+([12])(?=\s|$))?(?:\s*(?:för|,|–|-|:)\s*(.{3,100}))?$/iu;
const REGISTRATION =
  /\b(?:Dnr|Diarienr|Diarienummer)\.?\s*:?\s*(\p{Lu}[\p{L}\d./-]{0,12}\s\d{2,4}[/:-]\d{1,6}(?:[.-]\d{1,5}){0,3}|\d[\d./:-]{3,20}|\p{Lu}[\p{L}\d]{0,9}[-/ ]\d[\d./:-]{2,20})/u;
const DATE = /^(?:Datum:?\s*)?((?:19|20)\d{2}-\d{2}-\d{2})$/u;

/**
 * Reads what a document says about itself. `front` is the text before the first heading or goal, `all` the whole. What
 * the front page does not say is taken from page headers and footers, then from tables, then from running text; what
 * none of them says is `null`.
 */
export function readFront(front: Line[], all: Line[], known: Known): Front {
  const title = readTitle(front) ?? readTitle(all.filter((line) => line.mark?.kind === 'heading'));
  const pageLine = known.pageLines.map((text) => TITLE.exec(text)).find((match) => match !== null);
  const named = title?.kind ?? pageLine?.[1]?.toLowerCase();
  const isReport =
    named === 'verksamhetsberättelse' ||
    named === 'tertialrapport' ||
    (named !== 'verksamhetsplan' && known.hasOutcomes);
  const fields = readFields(front);
  const period = known.periods.map((text) => /(VB|T[12])\s+(\d{4})/u.exec(text)).find((match) => match !== null);
  const tertial = title?.tertial ?? pageLine?.[2] ?? null;
  return {
    kind: isReport ? 'report' : 'plan',
    year:
      title?.year ??
      (period ? Number(period[2]) : null) ??
      yearOfPeriods(known.periods) ??
      mostCommon(known.columnYears) ??
      yearInText(all),
    occasion: !isReport
      ? null
      : named === 'verksamhetsberättelse'
        ? 'VB'
        : tertial
          ? (`T${tertial}` as 'T1' | 'T2')
          : ((period?.[1] as Plan['occasion']) ?? null),
    unit: 'enhet' in fields ? fields.enhet : (title?.unit ?? unitOfPageLines(known.pageLines) ?? unitInText(all)),
    board:
      'nämnd' in fields
        ? fields.nämnd
        : (boardIn(front.map(textOf).join('\n')) ??
          boardLine(front) ??
          boardIn(runningText(known.boardGoals)) ??
          boardIn(runningText(all.map(textOf)))),
    registrationNumber: 'diarienummer' in fields ? fields.diarienummer : firstMatch(front, REGISTRATION),
    date: 'datum' in fields ? fields.datum : firstMatch(front, DATE),
  };
}

const FIELD_LABEL = /^(?:Enhet|Nämnd|Diarienummer|Datum|Dnr|Till|Handläggare|Telefon|Sid)(?![\p{L}])/u;

type Fields = Partial<Record<'enhet' | 'nämnd' | 'diarienummer' | 'datum', string | null>>;

/** Fields that the front page labels; a dash means no value. */
function readFields(front: Line[]): Fields {
  const fields: Fields = {};
  for (const [i, { text }] of front.entries()) {
    // The value may be on the next line.
    const label = /^(?:Enhet|Nämnd|Diarienummer|Datum):?$/u.test(text)
      ? `${text.replace(':', '')}: ${front[i + 1]?.text ?? ''}`
      : text;
    const match = /^(Enhet|Nämnd|Diarienummer|Datum):\s*(\S.*)$/u.exec(label);
    if (match && !FIELD_LABEL.test(match[2] ?? ''))
      fields[match[1]?.toLowerCase() as keyof Fields] = /^[-–—]$/u.test(match[2] ?? '') ? null : fold(match[2] ?? '');
  }
  return fields;
}

interface Title {
  kind: string;
  year: number | null;
  tertial: string | null;
  unit: string | null;
}

/** The title, which may wrap: `Verksamhetsplan 2026 för Enheten för` / `stöd och service`. */
function readTitle(lines: Line[]): Title | null {
  for (const [i, line] of lines.entries()) {
    if (!/^\W{0,3}(verksamhetsplan|verksamhetsberättelse|tertialrapport|uppföljningsrapport)\b/iu.test(line.text))
      continue;
    let text = line.text;
    for (let next = i + 1; next < lines.length && next < i + 4; next++) {
      const more = lines[next]?.text ?? '';
      if (!/^\p{Ll}/u.test(more) && !/\b(för|och|i|på|av)$/u.test(text)) break;
      text = `${text} ${more}`;
    }
    const match = TITLE.exec(fold(text));
    if (match?.[3] || match?.[5]) {
      return {
        kind: (match[1] ?? '').toLowerCase(),
        year: match[3] ? Number(match[3]) : null,
        tertial: match[2] ?? match[4] ?? null,
        unit: match[5] ? fold(match[5]) : null,
      };
    }
  }
  return null;
}

const unitOfPageLines = (pageLines: string[]): string | null => {
  for (const pageLine of pageLines) {
    const unit = /^(.{3,80}?),\s*(?:verksamhetsplan|verksamhetsberättelse|tertialrapport)/iu.exec(pageLine)?.[1];
    if (unit) return unit;
  }
  return null;
};

const UNIT =
  /(?<!\p{L})(\p{Lu}\p{Ll}+enheten|Enheten\s+för\s+\p{Ll}+(?:\s+(?:och|med|i|till|för|av|på|inom|\p{Ll}+)){0,6}?)(?=\s+(?:är|ingår|tillhör|arbetar|består|har|ansvarar|utreder|ska|leds|erbjuder|bedriver|på|finns|följer|vänder|riktar)(?!\p{L}))/gu;

const textOf = (line: Line): string => line.text;

/** The text as one string, with hyphenated names rejoined, and no more of it than is needed to say which document it is. */
const runningText = (texts: string[]): string =>
  texts
    .map((text) => (text.endsWith('-') ? text : `${text} `))
    .join('')
    .slice(0, 400_000);

/**
 * The passages of a text around a word, overlapping ones merged: a pattern that may begin at any capital is slow on the
 * whole text.
 */
function near(text: string, word: string, before: number, after: number): string[] {
  const stretches: string[] = [];
  let [from, to] = [0, -1];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at - before > to) {
      if (to !== -1) stretches.push(text.slice(from, to));
      from = Math.max(0, at - before);
    }
    to = at + word.length + after;
  }
  if (to !== -1) stretches.push(text.slice(from, to));
  return stretches;
}

/** The unit that running text most often names as the subject of a sentence. */
function unitInText(lines: Line[]): string | null {
  const text = runningText(lines.map(textOf));
  return mostCommon(
    near(text, 'nheten', 60, 300).flatMap((part) => [...part.matchAll(UNIT)].map((match) => fold(match[1] ?? ''))),
  );
}

// A district board is known by its district; other boards by their own name.
const DISTRICT = /(?<!\p{L})(\p{Lu}[\p{L}]+(?:[-–]? ?\p{Lu}[\p{L}]+)*)\s+stadsdels(?:nämnd|förvaltning|område)/gu;
const BOARD = /(?<!\p{L})(\p{Lu}\p{Ll}+(?:-\s?och\s\p{Ll}+)?nämnden)(?!\p{L})/gu;

function boardIn(text: string): string | null {
  const districts = near(text, 'stadsdels', 100, 20).flatMap((part) =>
    [...part.matchAll(DISTRICT)].map((match) => (match[1] ?? '').replace(/^(Till|För|På|I|Inom)\s/u, '')),
  );
  const district = mostCommon(districts);
  // "Västra strandens stadsdelsförvaltning" is the genitive of its district; a name in -s looks the same in both, so
  // the bare form decides.
  if (district) {
    const bare = district.endsWith('s') ? district.slice(0, -1) : null;
    return bare && new RegExp(`(?<!\\p{L})${bare}(?!\\p{L})`, 'u').test(text) ? bare : district;
  }
  return mostCommon(
    near(text, 'nämnden', 80, 2)
      .flatMap((part) => [...part.matchAll(BOARD)].map((match) => match[1] ?? ''))
      .filter((name) => name !== 'Stadsdelsnämnden'),
  );
}

/** A front-page line that is exactly a board's name, including its place: `Lindvik socialnämnd`. */
const boardLine = (front: Line[]): string | null =>
  firstMatch(front, /^(\p{Lu}[\p{L}\s-]{2,70}(?:nämnd|nämnden|styrelse|styrelsen))$/u);

/** The year of those periods that are just a year. */
const yearOfPeriods = (periods: string[]): number | null =>
  mostCommon(periods.filter((text) => /^(19|20)\d{2}$/.test(text)).map(Number));

/** The year that headings name ("Budget 2026"), otherwise the year most often mentioned. */
function yearInText(lines: Line[]): number | null {
  const headings = lines
    .filter((line) => line.text.length <= 60)
    .flatMap(
      (line) =>
        /^(?:Budget|Utvecklingsområden|Mål|Prioriteringar)\b.{0,30}\b((?:19|20)\d{2})$/u.exec(line.text)?.[1] ?? [],
    );
  const years =
    headings.length > 0 ? headings : lines.flatMap((line) => line.text.match(/(?<![\d–-])20\d{2}(?![\d–-])/g) ?? []);
  return mostCommon(years.map(Number));
}

function firstMatch(lines: Line[], pattern: RegExp): string | null {
  for (const line of lines) {
    const found = pattern.exec(line.text)?.[1];
    if (found) return fold(found);
  }
  return null;
}

function mostCommon<T>(values: T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
