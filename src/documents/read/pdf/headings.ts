import type { Block, TextBlock } from './block.ts';
import { runsOf } from './block.ts';
import { LARGER } from './paragraph.ts';
import { textOf } from './set-line.ts';
import type { Setting } from './setting.ts';

/** Without being bold a heading is larger by more. */
const MUCH_LARGER = 1.25;
/** Where a document has fewer larger headings than this, its bold lines are headings. */
const FEW = 3;
const MAX_HEADING = 200;
const MAX_BOLD = 110;
const MAX_LEVEL = 6;

/**
 * Learns how a document sets its headings: the level of each text that is one, 1 to 6, else `null`. Tags decide where they can be trusted; else
 * size does, and what is merely bold is the writer's own sub-heading, unless nothing is larger.
 */
export function headingLevels(blocks: Block[], { tagged, body }: Setting): (block: TextBlock) => number | null {
  const texts = blocks.filter((block) => block.kind === 'text');
  if (tagged && texts.some(({ heading }) => heading !== null)) return ({ heading }) => heading;
  const larger = texts.filter((block) => isLarger(block, body));
  const isHeading = (block: TextBlock) => isLarger(block, body) || (larger.length < FEW && isBoldLine(block, body));
  const looks = [...new Set(texts.filter(isHeading).map(lookOf))].sort((a, b) => b - a);
  return (block) => (isHeading(block) ? Math.min(MAX_LEVEL, looks.indexOf(lookOf(block)) + 1) : null);
}

/** Larger before smaller, and bold before what is not. */
const lookOf = ({ lines }: TextBlock): number => {
  const [line] = lines;
  return line ? Math.round(line.size * 2) + (line.bold ? 0.5 : 0) : 0;
};

const isBold = ({ lines }: TextBlock): boolean => runsOf(lines).every(({ bold }) => bold);

function isLarger(block: TextBlock, body: number): boolean {
  const [line] = block.lines;
  if (!line || block.bullet || line.size < body * LARGER) return false;
  const text = textOf(runsOf(block.lines));
  if (text.length > MAX_HEADING || !/\p{L}/u.test(text)) return false;
  return isBold(block) || (line.size >= body * MUCH_LARGER && !/[.;,]$/u.test(text));
}

function isBoldLine(block: TextBlock, body: number): boolean {
  const [line] = block.lines;
  if (!line || block.bullet || line.size < body * 0.93 || !isBold(block)) return false;
  const text = textOf(runsOf(block.lines));
  return text.length <= MAX_BOLD && /\p{L}/u.test(text) && !/[.,:;!?]$/u.test(text);
}
