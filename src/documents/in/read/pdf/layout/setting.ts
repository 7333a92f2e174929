import type { PageParts, Run } from '../run.ts';
import { namesColumns } from './form.ts';
import { isFull, sameLook } from './paragraph.ts';
import { gapOf, linesOf, type SetLine, segmentsOf, textOf } from './set-line.ts';
import { rightOf } from './zones.ts';

/** How a document sets its pages, learnt from the whole of it. */
export interface Setting {
  /** True if its tags can be trusted: what they leave out belongs to the page. */
  tagged: boolean;
  /** The right edge of its lines, in points. */
  right: number;
  /** The size of its running text, in points, and its face. */
  body: number;
  face: string;
  /** The distance between lines of a paragraph, in points, by their size. */
  pitch: (size: number) => number;
  /** True if paragraphs are separated by space, so a line that happens to be short does not end one. */
  spaced: boolean;
}

/** A document's pages without what belongs to each page itself, and how they are set. */
export interface SetPages {
  pages: { page: PageParts; furniture: SetLine[] }[];
  setting: Setting;
}

/** Removes headers and footers from the pages, and learns how the rest is set. */
export function setPages(all: PageParts[]): SetPages {
  const tagged = areTagged(all);
  if (tagged) for (const { runs } of all) adoptLeaders(runs);
  weighBold(all);
  const whole = all.map(({ runs }) => linesOf(runs));
  const pitch = pitchOf(whole);
  const furniture = furnitureOf(all, whole, tagged, pitch);
  const pages = all.map((page, i) => {
    const own = furniture[i] ?? [];
    const taken = new Set(own.flatMap(({ runs }) => runs));
    return { page: { ...page, runs: page.runs.filter((run) => !taken.has(run)) }, furniture: own };
  });
  const lines = pages.map(({ page, furniture }, i) =>
    furniture.length > 0 ? linesOf(page.runs) : (whole[i] as SetLine[]),
  );
  const right = rightOf(lines.flat());
  return {
    pages,
    setting: { tagged, right, ...bodyOf(lines.flat()), pitch, spaced: areSpaced(lines, right, pitch) },
  };
}

/** Bold for more than this share of the letters is not emphasis: the typeface may have no other weight. */
const ALL_BOLD = 0.9;

/** Bold means heavier than the running text: if that is bold too, nothing is. */
function weighBold(pages: PageParts[]): void {
  let [all, bold] = [0, 0];
  for (const { runs } of pages) {
    for (const run of runs) {
      all += run.text.length;
      if (run.bold) bold += run.text.length;
    }
  }
  if (bold > all * ALL_BOLD) for (const { runs } of pages) for (const run of runs) run.bold = false;
}

/** The dots that lead to a page number are in no tag, and belong to the text that they follow. */
function adoptLeaders(runs: Run[]): void {
  for (const line of linesOf(runs)) {
    for (const [i, run] of line.runs.entries()) {
      const before = line.runs[i - 1];
      if (run.tag === null && signsIn(run) === 0 && before) run.tag = before.tag;
    }
  }
}

/** This share of the lines that end early, with room for much more, have a larger distance below them. */
const SPACED = 0.8;
const ROOM = 5;

function areSpaced(pages: SetLine[][], right: number, pitch: Setting['pitch']): boolean {
  let [short, apart] = [0, 0];
  for (const lines of pages) {
    for (const [i, line] of lines.entries()) {
      const next = lines[i + 1];
      if (!next || !sameLook(line, next) || line.x0 !== next.x0 || next.base - line.base > line.size * 4) continue;
      if (isFull(line, next, right - line.size * ROOM)) continue;
      short++;
      if (next.base - line.base > pitch(line.size) * 1.1) apart++;
    }
  }
  return short > 0 && apart >= short * SPACED;
}

/** The share of the text that tags must cover, and the height of the page's edges where what they leave out may be. */
const COVER = 0.85;
const EDGE = 0.14;
/** What is at the same place on this share of the pages, and on at least this many, is page furniture. */
const SHARE = 0.4;
const PAGES = 3;
/** It is separated from the text by this many times the distance between lines of a text. */
const APART = 1.25;

/** Letters and digits: the dots that lead to a page number are not text. */
const signsIn = ({ text }: { text: string }): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** If more than this share of the text is marked as artifacts, the marking is not to be trusted. */
const ARTIFACTS = 0.4;

/** True if the tags cover the text, except for what the file itself marks as artifacts, and what is at the pages' edges. */
function areTagged(pages: PageParts[]): boolean {
  let [all, tagged, stray, artifacts] = [0, 0, 0, 0];
  for (const { runs, height } of pages) {
    for (const run of runs) {
      const signs = signsIn(run);
      all += signs;
      if (run.tag) tagged += signs;
      else if (run.isArtifact) artifacts += signs;
      else if (run.base > height * EDGE && run.base < height * (1 - EDGE)) stray += signs;
    }
  }
  const text = all - artifacts;
  return artifacts <= all * ARTIFACTS && text > 0 && tagged >= text * COVER && stray <= text * 0.02;
}

/** Tables may hold most letters of a document, in a smaller size: running text has at least this share of what they have. */
const RUNNING = 0.25;

/**
 * The size of running text, and the face that most of it has. Bold text is a heading or a header, unless there is
 * little else.
 */
function bodyOf(all: SetLine[]): Pick<Setting, 'body' | 'face'> {
  const plain = all.filter(({ bold }) => !bold);
  const lines = plain.length >= all.length * RUNNING ? plain : all;
  const halves = ({ size }: SetLine) => Math.round(size * 2) / 2;
  const sizes = lettersBy(lines, halves);
  const most = Math.max(...sizes.values());
  const body = Math.max(...[...sizes].filter(([, letters]) => letters >= most * RUNNING).map(([size]) => size));
  const faces = lettersBy(
    lines.filter((line) => halves(line) === body),
    ({ face }) => face,
  );
  return { body, face: [...faces].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0])[0] };
}

/** The number of letters of each kind. */
function lettersBy<Kind>(lines: SetLine[], kindOf: (line: SetLine) => Kind): Map<Kind, number> {
  const letters = new Map<Kind, number>();
  for (const line of lines) {
    const kind = kindOf(line);
    letters.set(kind, (letters.get(kind) ?? 0) + line.runs.reduce((sum, { text }) => sum + text.length, 0));
  }
  return letters;
}

/** True for a line in columns: it may begin a row, which is separated from the one above it. */
function hasGap(line: SetLine): boolean {
  const gap = gapOf(line);
  return line.runs.some(({ x0 }, i) => x0 - (line.runs[i - 1]?.x1 ?? x0) > gap);
}

/** The distance between lines of a paragraph by their size: the smallest that is common. */
function pitchOf(pages: SetLine[][]): Setting['pitch'] {
  const distances = new Map<number, Map<number, number>>();
  for (const lines of pages) {
    for (const [i, line] of lines.entries()) {
      const before = lines[i - 1];
      if (!before || Math.abs(before.size - line.size) > 0.1 || hasGap(line)) continue;
      const distance = Math.round((line.base - before.base) * 4) / 4;
      if (distance < line.size * 0.8 || distance > line.size * 2.6) continue;
      const key = Math.round(line.size * 2);
      const counts = distances.get(key) ?? new Map<number, number>();
      counts.set(distance, (counts.get(distance) ?? 0) + 1);
      distances.set(key, counts);
    }
  }
  const known = new Map<number, number>();
  for (const [key, counts] of distances) {
    const most = Math.max(...counts.values());
    const common = [...counts].filter(([, count]) => count >= most * 0.35).map(([distance]) => distance);
    known.set(key, Math.min(...common));
  }
  return (size) => known.get(Math.round(size * 2)) ?? size * USUAL;
}

/** The distance between lines of a text in most documents, as a share of the size. */
const USUAL = 1.45;

/** The distance between lines of a text, and in a tight document the usual one: lines within it need not be separate. */
export const roomyPitch = (pitch: Setting['pitch'], size: number): number => Math.max(pitch(size), size * USUAL);

/**
 * The lines of each page that are its header or footer: what the tags leave out, or what is at the same place on page
 * after page.
 */
function furnitureOf(pages: PageParts[], linesOn: SetLine[][], tagged: boolean, pitch: Setting['pitch']): SetLine[][] {
  if (tagged) return pages.map(({ runs }) => linesOf(runs.filter((run) => run.tag === null && signsIn(run) > 0)));
  const counts = new Map<string, number>();
  const edges = pages.map(({ height }, i) => {
    const lines = linesOn[i] as SetLine[];
    const heads = tableHeads(lines, pitch);
    return edgeLines(lines, height, pitch)
      .filter((line) => !heads.has(line))
      .map((line) => ({ line, key: keyOf(line) }));
  });
  for (const page of edges)
    for (const key of new Set(page.map((each) => each.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(PAGES, pages.length * SHARE);
  return edges.map((page) =>
    page
      .filter(({ key }) => (counts.get(key) ?? 0) >= Math.min(least, Math.max(2, pages.length)))
      .map(({ line }) => line),
  );
}

/** Lines of one text are at most this many times the distance between lines apart. */
const CLOSE = 1.05;

/** The lines that name the columns of a table: a header printed again at the top of page after page belongs to the table. */
function tableHeads(lines: SetLine[], pitch: Setting['pitch']): Set<SetLine> {
  const heads = new Set<SetLine>();
  for (const [i, line] of lines.entries()) {
    if (!namesColumns(segmentsOf(line, line.size).map(({ runs }) => textOf(runs)))) continue;
    heads.add(line);
    // Names of several lines may be vertically centred or bottom-aligned.
    for (const step of [-1, 1])
      for (let at = i + step; isCloseTo(lines[at], lines[at - step]); at += step) heads.add(lines[at] as SetLine);
  }
  return heads;

  function isCloseTo(line: SetLine | undefined, beside: SetLine | undefined): boolean {
    if (!line || !beside) return false;
    return Math.abs(line.base - beside.base) < roomyPitch(pitch, line.size) * CLOSE;
  }
}

const keyOf = (line: SetLine): string => `${Math.round(line.base / 4)} ${textOf(line.runs).replace(/\d+/gu, '#')}`;

/** The lines at the top and bottom that are separated from the rest of the page. */
function edgeLines(lines: SetLine[], height: number, pitch: Setting['pitch']): SetLine[] {
  const isApart = (line: SetLine, next: SetLine) => next.base - line.base > roomyPitch(pitch, line.size) * APART;
  const top = lines.filter(({ base }) => base < height * EDGE);
  const bottom = lines.filter(({ base }) => base > height * (1 - EDGE));
  const found: SetLine[] = [];
  for (let i = top.length - 1; i >= 0; i--) {
    const line = top[i] as SetLine;
    const next = lines[lines.indexOf(line) + 1];
    if (!next || isApart(line, next) || found.includes(next)) {
      found.push(...top.slice(0, i + 1).filter((each) => !found.includes(each)));
      break;
    }
  }
  for (const [i, line] of bottom.entries()) {
    const before = lines[lines.indexOf(line) - 1];
    if (!before || isApart(before, line)) {
      found.push(...bottom.slice(i).filter((each) => !found.includes(each)));
      break;
    }
  }
  return found;
}
