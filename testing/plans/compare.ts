import type { Recognition } from '../../src/documents/model/recognition.ts';
import { type Block, listItems, plainText } from '../../src/kernel/richtext.ts';
import type { Goal, PlanIndicator } from '../../src/plan/model/plan.ts';
import { valueColumns } from './columns.ts';
import { knowable } from './decidable.ts';
import type { GeneratedFile } from './file.ts';
import { OFFICER } from './front.ts';
import { parents, type TruthBlock, type TruthDocument, type TruthGoal, type TruthSection } from './truth.ts';

/**
 * How much of something was read correctly, out of how much there is; each thing read that does not exist counts as one
 * more not read correctly.
 */
export interface Figure {
  right: number;
  of: number;
}

export interface Comparison {
  figures: Record<string, Figure>;
  /** What was wrong, one line each. */
  wrong: string[];
}

const squeeze = (text: string | null | undefined): string =>
  (text ?? '').toLowerCase().replace(/[\s\-–•.,:;"”“§]/gu, '');
const same = (a: string | null | undefined, b: string | null | undefined): boolean => squeeze(a) === squeeze(b);
const short = (value: unknown): string => String(JSON.stringify(value) ?? value).slice(0, 160);

/** Compares what was read with what is in the file: the figures of the corpus' own measure, and the texts and items too. */
export function compare(file: GeneratedFile, { documents, coverage }: Recognition): Comparison {
  const tally = new Tally();
  tally.check(
    'documents',
    documents.length === file.documents.length,
    () => `${documents.length} documents, not ${file.documents.length}`,
  );
  for (const [i, truth] of file.documents.entries()) {
    const read = documents[i];
    if (read) compareDocument(truth, read, file, i, tally);
  }
  const { lines, placed, furniture, unplaced } = coverage;
  tally.check('coverage', placed + furniture + unplaced === lines, () => `coverage ${short(coverage)}`);
  // A value without a known column is in no field: its line is shown as it is.
  const open = documents.flatMap(({ indicators, activities }) =>
    [...indicators, ...activities]
      .filter((row) => row.unresolved.length > 0)
      .map(({ source }) => source ?? { line: 0, lastLine: 0 }),
  );
  const stray = documents
    .flatMap((document) => document.unplaced)
    .filter(({ line }) => !open.some((source) => source.line <= line && line <= source.lastLine));
  tally.check('placed', stray.length === 0, () => `unplaced ${short(documents.flatMap((d) => d.unplaced))}`);
  return tally;
}

class Tally implements Comparison {
  readonly figures: Record<string, Figure> = {};
  readonly wrong: string[] = [];

  check(name: string, right: boolean, message: () => string): void {
    this.figures[name] ??= { right: 0, of: 0 };
    const figure = this.figures[name];
    figure.of++;
    if (right) figure.right++;
    else this.wrong.push(`${name}: ${message()}`);
  }
}

function compareDocument(
  truth: TruthDocument,
  read: Recognition['documents'][number],
  file: GeneratedFile,
  index: number,
  tally: Tally,
): void {
  tally.check('kind', read.kind === truth.kind, () => `${read.kind}, not ${truth.kind}`);
  tally.check('year', read.year === truth.year, () => `${read.year}, not ${truth.year}`);
  const front = file.fronts[index];
  if (front !== 'none') {
    tally.check('front', same(read.unit, truth.unit), () => `unit ${short(read.unit)}, not ${truth.unit}`);
    tally.check('front', read.occasion === truth.occasion, () => `occasion ${read.occasion}, not ${truth.occasion}`);
  }
  if (front === 'statement') {
    tally.check('front', same(read.board, boardOf(truth)), () => `board ${short(read.board)}, not ${truth.board}`);
    tally.check(
      'front',
      same(read.registrationNumber, truth.registrationNumber),
      () => `registration number ${short(read.registrationNumber)}, not ${truth.registrationNumber}`,
    );
    const said = read.furniture.map(({ text }) => text).join('\n');
    tally.check('front', OFFICERS.test(said), () => `no ${OFFICER} in ${short(said)}`);
    tally.check('front', read.date === truth.date, () => `date ${read.date}, not ${truth.date}`);
  }
  compareGoals(truth, read, file, tally);
  compareOutside(truth, read, tally);
}

/** The officer's name by its label, whether or not another label shares its line. */
const OFFICERS = new RegExp(`^(?:\\*\\*)?Handläggare(?:\\*\\*)?(?:: |\\s*\n)${OFFICER}$`, 'mu');

/** A district's board is identified by its district. */
const boardOf = ({ board }: TruthDocument): string => board.replace(/ stadsdelsnämnd$/u, '');

/** Pairs each truth with the first matching thing not yet taken. */
function pair<T, R>(
  truths: T[],
  found: R[],
  match: (truth: T, read: R) => boolean,
): { pairs: [T, R | null][]; extra: R[] } {
  const left = [...found];
  const pairs = truths.map((truth): [T, R | null] => {
    const i = left.findIndex((read) => match(truth, read));
    return [truth, i < 0 ? null : (left.splice(i, 1)[0] as R)];
  });
  return { pairs, extra: left };
}

function compareGoals(
  truth: TruthDocument,
  read: Recognition['documents'][number],
  file: GeneratedFile,
  tally: Tally,
): void {
  const { folded } = file;
  const up = parents(truth.goals);
  const { pairs, extra } = pair(
    truth.goals,
    read.goals,
    (t, r: Goal) => t.level === r.level && (t.number ?? '') === (r.number ?? '') && same(t.title, r.title),
  );
  for (const goal of extra)
    tally.check(
      'goals',
      false,
      () => `extra ${goal.level} ${goal.number} ${short(goal.title)}, line ${goal.source?.line}`,
    );
  const idOf = new Map(pairs.map(([t, r]) => [t, r?.id ?? null]));
  for (const [i, [t, r]] of pairs.entries()) {
    tally.check('goals', r !== null, () => `missing ${t.level} ${t.number} ${short(t.title)}`);
    if (!r) continue;
    const parent = up[i] === null ? null : idOf.get(truth.goals[up[i] as number] as TruthGoal);
    tally.check(
      'parents',
      r.parent === parent,
      () => `parent of ${r.id} ${short(t.title)} is ${r.parent}, not ${parent}`,
    );
    tally.check('assessments', r.assessment === t.assessment, () => `${r.id} ${r.assessment}, not ${t.assessment}`);
    compareSections(t, r, file, tally);
  }
  const goals = pairs.filter((both): both is [TruthGoal, Goal] => both[1] !== null);
  compareIndicators(goals, truth, read.indicators, folded, tally);
  compareActivities(goals, read.activities, tally);
}

const blockText = (blocks: TruthBlock[]): string =>
  blocks.map((block) => ('items' in block ? block.items.join('\n') : block.text)).join('\n');
// Numbers of list items belong to the list, not to the text.
const flat = (text: string) => squeeze(text.replace(/^\d{1,2}\. /gmu, ''));

function compareSections(t: TruthGoal, r: Goal, file: GeneratedFile, tally: Tally): void {
  const heads = (list: { kind: string; heading: string }[]) => list.map(({ kind, heading }) => `${kind} ${heading}`);
  const right = heads(t.sections).join() === heads(r.sections).join();
  tally.check('sections', right, () => `of ${r.id}: ${heads(r.sections)}, not ${heads(t.sections)}`);
  if (!right) return;
  for (const [i, section] of t.sections.entries()) {
    const text = r.sections[i]?.text ?? '';
    const wanted = blockText(section.blocks);
    tally.check(
      'texts',
      flat(text) === flat(wanted),
      () =>
        `${r.id} ${section.heading}\n      read ${short(difference(flat(text), flat(wanted)))}\n      not  ${short(difference(flat(wanted), flat(text)))}`,
    );
    compareBody(section, r.sections[i]?.body ?? [], file, tally);
    const last = section.blocks.at(-1);
    if (section.kind !== 'expectedResult' || !last || !('items' in last)) continue;
    if (file.folded && (section.blocks.length > 1 || last.type === 'lines')) continue;
    const items = r.sections[i]?.items ?? [];
    tally.check(
      'items',
      items.length === last.items.length && last.items.every((item, n) => same(item, items[n])),
      () => `${r.id} ${short(items)}, not ${short(last.items)}`,
    );
  }
}

/**
 * No text is split in two, and every item or heading is one text. With white space folded that is left to chance;
 * Markdown marks its lists.
 */
function compareBody(
  { heading, blocks }: TruthSection,
  body: Block[],
  { name, folded }: GeneratedFile,
  tally: Tally,
): void {
  const isMarked = name.endsWith('.md');
  const torn = body
    .filter(({ type }) => type === 'paragraph')
    .map((block) => plainText([block]))
    .filter((text) => /^\p{Ll}/u.test(text) && !isLine(text, blocks));
  tally.check('paragraphs', torn.length === 0, () => `of ${heading}: ${short(torn)}`);
  if (folded) return;
  const items = blocks.flatMap((block) =>
    block.type === 'list' || (block.type === 'lines' && !isMarked) ? block.items : [],
  );
  const found = body.flatMap((block) => (block.type === 'list' ? listItems(block) : []));
  tally.check(
    'lists',
    squeeze(items.join()) === squeeze(found.join()),
    () =>
      `of ${heading}: ${found.length} items, not ${items.length}: ${short(found.filter((item) => !items.some((wanted) => same(wanted, item))))}`,
  );
  const headings = blocks.flatMap((block) => (block.type === 'subheading' ? block.text : []));
  const read = body.filter(({ type }) => type === 'subheading').map((block) => plainText([block]));
  tally.check(
    'sub-headings',
    headings.join() === read.join(),
    () => `of ${heading}: ${short(read)}, not ${short(headings)}`,
  );
}

const isLine = (text: string, blocks: TruthBlock[]): boolean =>
  blocks.some((block) => block.type === 'lines' && block.items.includes(text));

/** Where two squeezed texts begin to differ, for a message. */
function difference(text: string, other: string): string {
  let i = 0;
  while (i < text.length && text[i] === other[i]) i++;
  return text.slice(Math.max(0, i - 20), i + 60);
}

function compareIndicators(
  goals: [TruthGoal, Goal][],
  truth: TruthDocument,
  read: PlanIndicator[],
  folded: boolean,
  tally: Tally,
): void {
  const truths = goals.flatMap(([t, r]) => t.indicators.map((indicator) => ({ indicator, goal: r.id })));
  const { pairs, extra } = pair(truths, read, (t, r) => t.goal === r.goal && same(t.indicator.name, r.name));
  for (const row of extra) tally.check('indicators', false, () => `extra ${short(row.name)} line ${row.source?.line}`);
  for (const [{ indicator, goal }, r] of pairs) {
    tally.check('indicators', r !== null, () => `missing ${short(indicator.name)} on ${goal}`);
    if (!r) continue;
    const known = knowable(indicator, truth, folded);
    for (const column of valueColumns(truth)) {
      const right =
        known[column] === 'known'
          ? same(r[column], indicator[column]) && !r.unresolved.includes(column)
          : r[column] === null
            ? known[column] === 'either' || r.unresolved.includes(column)
            : known[column] === 'either' && same(r[column], indicator[column]);
      tally.check(
        'values',
        right,
        () =>
          `${column} of ${short(r.name)} line ${r.source?.line}: ${short(r[column])} ${r.unresolved}, not ${short(indicator[column])} (${known[column]})`,
      );
    }
    const analysis = indicator.analysis?.join(' ') ?? null;
    tally.check(
      'analyses',
      same(r.analysis, analysis),
      () => `${short(r.name)} line ${r.source?.line}: ${short(r.analysis)}, not ${short(analysis)}`,
    );
  }
}

function compareActivities(
  goals: [TruthGoal, Goal][],
  read: Recognition['documents'][number]['activities'],
  tally: Tally,
): void {
  const truths = goals.flatMap(([t, r]) => t.activities.map((activity) => ({ activity, goal: r.id })));
  const { pairs, extra } = pair(
    truths,
    read,
    ({ activity, goal }, r) =>
      goal === r.goal && same(activity.title, r.title) && activity.start === r.start && activity.end === r.end,
  );
  for (const row of extra)
    tally.check(
      'activities',
      false,
      () => `extra ${short(row.title)} ${row.start} ${row.end} line ${row.source?.line}`,
    );
  for (const [{ activity, goal }, r] of pairs) {
    tally.check(
      'activities',
      r !== null,
      () => `missing ${short(activity.title)} ${activity.start} ${activity.end} on ${goal}`,
    );
    if (!r) continue;
    tally.check(
      'deviations',
      same(r.deviation, activity.deviation),
      () => `${short(r.title)}: ${r.deviation}, not ${activity.deviation}`,
    );
    const analysis = activity.analysis?.join(' ') ?? null;
    tally.check(
      'analyses',
      same(r.analysis, analysis),
      () => `${short(r.title)} line ${r.source?.line}: ${short(r.analysis)}, not ${short(analysis)}`,
    );
  }
}

/** The chapters of the form: each found outside the goals, in order, however its inner headings were read. */
function compareOutside(truth: TruthDocument, read: Recognition['documents'][number], tally: Tally): void {
  const wanted = [...truth.before, ...truth.after].filter(({ level }) => level === 1).map(({ heading }) => heading);
  const found = read.sections.map(({ heading }) => heading);
  let from = 0;
  for (const heading of wanted) {
    const at = found.findIndex((text, i) => i >= from && same(text, heading));
    tally.check('outside', at >= 0, () => `${heading} missing among ${short(found)}`);
    if (at >= 0) from = at + 1;
  }
}
