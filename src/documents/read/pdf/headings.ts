import type { Block, TextBlock } from './block.ts';
import { runsOf } from './block.ts';
import { textOf } from './set-line.ts';

/** A heading is larger than the text by this share, or bold; without being bold, larger still. */
const LARGER = 1.08;
const MUCH_LARGER = 1.25;
const MAX_HEADING = 200;
const MAX_LEVEL = 6;
const DEEPEST_BOLD = 110;

/** Learns how a document sets its headings: the level of each text that is one, 1 to 6, else `null`. Tags decide where they can be trusted. */
export function headingLevels(blocks: Block[], tagged: boolean): (block: TextBlock) => number | null {
  const texts = blocks.filter((block) => block.kind === 'text');
  if (tagged && texts.some(({ heading }) => heading !== null)) return ({ heading }) => heading;
  const body = bodySize(texts);
  const looks = [...new Set(texts.filter((block) => isHeading(block, body)).map(lookOf))].sort((a, b) => b - a);
  return (block) => (isHeading(block, body) ? Math.min(MAX_LEVEL, looks.indexOf(lookOf(block)) + 1) : null);
}

/** The size that most letters have. */
function bodySize(texts: TextBlock[]): number {
  const signs = new Map<number, number>();
  for (const { lines } of texts) {
    for (const { size, runs } of lines) {
      const key = Math.round(size * 2) / 2;
      signs.set(key, (signs.get(key) ?? 0) + runs.reduce((sum, { text }) => sum + text.length, 0));
    }
  }
  return [...signs].reduce((most, each) => (each[1] > most[1] ? each : most), [11, 0])[0];
}

/** Larger before smaller, and bold before what is not. */
const lookOf = ({ lines }: TextBlock): number => {
  const [line] = lines;
  return line ? Math.round(line.size * 2) + (line.bold ? 0.5 : 0) : 0;
};

function isHeading({ lines, bullet }: TextBlock, body: number): boolean {
  const [line] = lines;
  if (!line || bullet) return false;
  const text = textOf(runsOf(lines));
  if (text.length > MAX_HEADING || !/\p{L}/u.test(text)) return false;
  if (line.size >= body * (line.bold ? LARGER : MUCH_LARGER)) return line.bold || !/[.;,]$/u.test(text);
  return (
    line.bold &&
    line.size >= body * 0.93 &&
    text.length <= DEEPEST_BOLD &&
    !/[.,:;!?]$/u.test(text) &&
    lines.every(({ bold }) => bold)
  );
}
