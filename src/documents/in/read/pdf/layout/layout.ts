import { blockOf, headingLevel, listDepth, within } from '../page/tags.ts';
import { boxOf, type Dot, type PageParts, type Run, type TagElement } from '../run.ts';
import type { Block, PageBlock, TextBlock } from './block.ts';
import { runsOf } from './block.ts';
import { bulletOf } from './bullets.ts';
import { type Grid, gridsOf } from './grid.ts';
import { isHeadingLine, startsParagraph } from './paragraph.ts';
import { linesOf, type SetLine, textOf } from './set-line.ts';
import type { Setting } from './setting.ts';
import { gridTable, tablesAmong, taggedTable } from './tables.ts';
import { zonesOf } from './zones.ts';

/** The content of a page, in reading order. */
export function layoutOf(page: PageParts, furniture: SetLine[], setting: Setting): Block[] {
  const placed: { block: Block; order: number }[] = [];
  let rest = page.runs;
  const grids = [];
  const drawn = gridsOf(page.rules);
  for (const grid of drawn) {
    const [x0, y0, x1, y1] = grid.box;
    const isIn = ({ x0: a, x1: b, base, size }: Run) =>
      (a + b) / 2 > x0 && (a + b) / 2 < x1 && base - size * 0.3 > y0 && base - size * 0.3 < y1;
    const inside = rest.filter(isIn);
    if (setting.tagged && inside.every(hasColumn)) continue;
    const table = inside.length > 0 ? gridTable(grid, inside) : null;
    if (!table) continue;
    const taken = new Set(inside);
    rest = rest.filter((run) => !taken.has(run));
    grids.push({ table, order: orderOf(inside) });
  }
  if (setting.tagged) {
    placed.push(...grids.map(({ table, order }) => ({ block: table as Block, order })));
    placed.push(...taggedBlocks(rest, page, setting.right, drawn).map(({ block, order }) => ({ block, order })));
    placed.sort((a, b) => a.order - b.order);
    return [...pageBlocks(furniture), ...placed.map(({ block }) => block)];
  }
  const blocks: Block[] = [];
  const tables = grids.map(({ table }) => table);
  for (const { lines, right } of zonesOf(rest, page.width, setting.right)) {
    const among = tablesAmong(lines, page.rules, setting.pitch);
    tables.push(...among.tables);
    blocks.push(
      ...paragraphsOf(
        among.rest,
        right,
        page.dots,
        setting,
        tables.map(({ box }) => box),
      ),
    );
  }
  // Tables come where they begin among the paragraphs.
  for (const table of tables) {
    const at = blocks.findIndex((block) => block.box[1] >= table.box[1] && overlaps(block.box, table.box));
    blocks.splice(at === -1 ? blocks.length : at, 0, table);
  }
  return [...pageBlocks(furniture), ...blocks];
}

/** True for a text in a cell whose column the tags give: no drawn line is better evidence. */
const hasColumn = ({ tag }: Run): boolean => tag !== null && within(tag, /^T[DH]$/)?.column !== undefined;

/** Where texts come in the reading order of the tags. */
const orderOf = (runs: Run[]): number =>
  runs.reduce((least, { tag }) => Math.min(least, tag?.order ?? least), Number.MAX_SAFE_INTEGER);

const overlaps = (a: Block['box'], b: Block['box']): boolean => a[0] < b[2] && a[2] > b[0];

const pageBlocks = (lines: SetLine[]): PageBlock[] =>
  lines.map((line) => ({ kind: 'page', line, box: boxOf(line.runs) }));

/** Paragraphs by how they are set: their distance, their look, their bullets, and how full their lines are. */
function paragraphsOf(
  lines: SetLine[],
  right: number,
  dots: Dot[],
  setting: Setting,
  tables: Block['box'][],
): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of lines) {
    const open = blocks.at(-1);
    const before = open?.lines.at(-1);
    const goesOn = open !== undefined && before !== undefined && !startsParagraph(before, line, open, setting);
    const sign = bulletOf(line, dots);
    // A dash in a heading is not a bullet, nor is a number in the middle of a sentence that no list has reached.
    const isInHeading = sign !== null && isHeadingLine(line, open, setting.body) && beginsInside(line, goesOn);
    const isText = isInHeading || (goesOn && isStray(sign?.bullet, blocks));
    const found = isText ? null : sign;
    const parted =
      before !== undefined &&
      tables.some(([, y0, , y1]) => y0 > before.base - before.size && y1 < line.base + line.size);
    if (goesOn && !found && !parted) {
      open.lines.push(line);
      open.box = boxOf(runsOf(open.lines));
      continue;
    }
    const set = found?.rest ?? line;
    blocks.push({
      kind: 'text',
      lines: [set],
      heading: null,
      bullet: found?.bullet ?? null,
      right,
      box: boxOf(line.runs),
      element: null,
    });
  }
  return blocks;
}

/** True for a line of a heading with a dash, or with a number if the heading has begun above it. */
const beginsInside = ({ runs }: SetLine, goesOn: boolean): boolean =>
  (goesOn ? /^[-–—(\d]/u : /^[-–—]/u).test(textOf(runs));

/** True for a number that neither begins a list nor follows the one before it. */
const isStray = (bullet: TextBlock['bullet'] | undefined, blocks: TextBlock[]): boolean =>
  bullet?.ordered === true &&
  bullet.number !== 1 &&
  blocks.findLast((block) => block.bullet?.ordered)?.bullet?.number !== (bullet.number ?? 0) - 1;

/** Paragraphs, items and tables according to the tags. */
function taggedBlocks(runs: Run[], page: PageParts, right: number, drawn: Grid[]): { block: Block; order: number }[] {
  const groups = new Map<TagElement, Run[]>();
  for (const run of runs) {
    if (!run.tag) continue;
    const key = within(run.tag, /^Table$/) ?? within(run.tag, /^LI$/) ?? blockOf(run.tag);
    if (!key) continue;
    const group = groups.get(key);
    if (group) group.push(run);
    else groups.set(key, [run]);
  }
  return [...groups].flatMap(([element, group]): { block: Block; order: number }[] => {
    const order = orderOf(group);
    if (element.role === 'Table') {
      const box = boxOf(group);
      const isDrawn = drawn.some((grid) => overlaps(grid.box, box) && grid.box[1] < box[3] && grid.box[3] > box[1]);
      const table = taggedTable(element, group, isDrawn);
      if (table) return [{ block: table, order }];
    }
    if (element.role === 'TOCI')
      return linesOf(group).map((line) => ({ block: { kind: 'page', line, box: boxOf(line.runs) }, order }));
    if (element.role === 'LI') return [{ block: itemOf(element, group, page.dots, right), order }];
    const lines = linesOf(group);
    const tag = group[0]?.tag;
    const heading = tag ? headingLevel(tag) : null;
    const found = heading === null && lines[0] ? bulletOf(lines[0], page.dots) : null;
    const set = found ? [found.rest, ...lines.slice(1)] : lines;
    const bullet = found?.bullet ?? null;
    return [{ block: { kind: 'text', lines: set, heading, bullet, right, box: boxOf(group), element }, order }];
  });
}

/**
 * A list item, its label separate from its body. One without a bullet is the rest of one from the page before, if that
 * is the same element.
 */
function itemOf(element: TagElement, runs: Run[], dots: Dot[], right: number): TextBlock {
  const isLabel = ({ tag }: Run) => tag !== null && within(tag, /^Lbl$/) !== undefined;
  const label = runs.filter(isLabel);
  const body = runs.filter((run) => !isLabel(run));
  const depth = runs[0]?.tag ? listDepth(runs[0].tag) - 1 : 0;
  const box = boxOf(runs);
  const labelText = label.length > 0 ? textOf(label) : '';
  const number = /^\(?(\d{1,3})[.)]?$/u.exec(labelText)?.[1];
  const item = { kind: 'text', heading: null, right, box, element } as const;
  // A label that is neither a number nor a bullet is text: `a.`, `2026.`
  const isText = number === undefined && /[\p{L}\p{N}]/u.test(labelText);
  if (body.length > 0 && labelText !== '' && !isText) {
    const bullet = {
      ordered: number !== undefined,
      number: number === undefined ? null : Number(number),
      depth,
      x: box[0],
      sign: number === undefined ? '•' : labelText,
    };
    return { ...item, lines: linesOf(body), bullet };
  }
  const lines = linesOf(runs);
  const found = lines[0] ? bulletOf(lines[0], dots) : null;
  const bullet = found?.bullet ?? { ordered: false, number: null, depth, x: box[0], sign: '•' };
  return { ...item, lines: found ? [found.rest, ...lines.slice(1)] : lines, bullet: { ...bullet, depth } };
}
