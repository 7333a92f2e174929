import type { Block, TextBlock } from '../layout/block.ts';
import { runsOf } from '../layout/block.ts';
import { LARGER } from '../layout/paragraph.ts';
import { type SetLine, textOf } from '../layout/set-line.ts';
import type { Setting } from '../layout/setting.ts';

/** A heading that is not bold is larger by this much. */
const MUCH_LARGER = 1.25;
/** If a document has fewer headings than this otherwise, its bold lines are headings. */
const FEW = 3;
const MAX_HEADING = 200;
const MAX_SHORT = 110;
const MAX_LEVEL = 6;

/**
 * Learns how a document sets its headings: the level of each text that is one, 1 to 6, otherwise `null`. Tags decide if
 * they can be trusted; otherwise size does, or a typeface or colour that running text does not have. What is merely
 * bold is the writer's own sub-heading, unless nothing is larger.
 */
export function headingLevels(blocks: Block[], setting: Setting): (block: TextBlock) => number | null {
  const texts = blocks.filter((block) => block.kind === 'text');
  if (setting.tagged && texts.some(({ heading }) => heading !== null)) return ({ heading }) => heading;
  const { body } = setting;
  const distinct = looksApart(blocks, setting);
  const isPlain = (block: TextBlock) =>
    isLarger(block, body) || (distinct.has(faceOf(block)) && isSetApart(block, setting));
  const hasFew = texts.filter(isPlain).length < FEW;
  const isHeading = (block: TextBlock) => isPlain(block) || (hasFew && isBoldLine(block, body));
  const looks = [...new Set(texts.filter(isHeading).map(lookOf))].sort((a, b) => b - a);
  return (block) => (isHeading(block) ? Math.min(MAX_LEVEL, looks.indexOf(lookOf(block)) + 1) : null);
}

/** The share of texts with a look of their own that are above something else, if they are headings and not a list of facts. */
const ABOVE = 0.7;

/** The looks of short texts in a face that running text does not have, if each is above a text of another look. */
function looksApart(blocks: Block[], setting: Setting): Set<string> {
  const counts = new Map<string, { all: number; above: number }>();
  const shown = blocks.filter(({ kind }) => kind !== 'page');
  // What is above the title says what kind of document it is.
  const title = shown.findIndex((block) => block.kind === 'text' && isLarger(block, setting.body));
  for (const [i, block] of shown.entries()) {
    if (i < title || block.kind !== 'text' || !isSetApart(block, setting)) continue;
    const next = shown[i + 1];
    const count = counts.get(faceOf(block)) ?? { all: 0, above: 0 };
    counts.set(faceOf(block), count);
    count.all++;
    if (next && (next.kind !== 'text' || faceOf(next) !== faceOf(block))) count.above++;
  }
  return new Set([...counts].filter(([, { all, above }]) => above >= all * ABOVE).map(([face]) => face));
}

/** Everything visible about how a text is set. */
const faceOf = (block: TextBlock): string => `${lookOf(block)} ${block.lines[0]?.face}`;

/** Larger before smaller; then bold before regular, and of regular the slanted before the upright. */
const lookOf = ({ lines }: TextBlock): number => {
  const [line] = lines;
  if (!line) return 0;
  const isItalic = line.runs[0]?.italic === true;
  return Math.round(line.size * 2) + (line.bold ? 0.6 : 0.1) + (isItalic === line.bold ? -0.1 : 0.1);
};

const isBold = ({ lines }: TextBlock): boolean => runsOf(lines).every(({ bold }) => bold);

function isLarger(block: TextBlock, body: number): boolean {
  const [line] = block.lines;
  if (!line || block.bullet || line.size < body * LARGER) return false;
  const text = textOf(runsOf(block.lines));
  if (text.length > MAX_HEADING || !/\p{L}/u.test(text)) return false;
  return isBold(block) || (line.size >= body * MUCH_LARGER && !/[.;,]$/u.test(text));
}

/**
 * True for a short text in a face that running text does not have. Bold text needs a colour of its own: a writer's own
 * sub-heading may be in the typeface of the headings.
 */
function isSetApart(block: TextBlock, { body, face }: Setting): boolean {
  const [line] = block.lines;
  if (!line || block.bullet || line.size < body * 0.93) return false;
  const isOther = (each: SetLine) => (each.bold ? colourOf(each.face) !== colourOf(face) : each.face !== face);
  // A fact has its label before a colon; goals written that way are recognised by their labels.
  const isPlain = runsOf(block.lines).every(({ text, link }) => link === undefined && !text.includes(':'));
  return block.lines.every(isOther) && isShort(block) && isPlain;
}

const colourOf = (face: string): string => face.slice(face.lastIndexOf(' '));

function isBoldLine(block: TextBlock, body: number): boolean {
  const [line] = block.lines;
  return line !== undefined && !block.bullet && line.size >= body * 0.93 && isBold(block) && isShort(block);
}

function isShort({ lines }: TextBlock): boolean {
  const text = textOf(runsOf(lines));
  return text.length <= MAX_SHORT && /\p{L}/u.test(text) && !/[.,:;!?]$/u.test(text);
}
