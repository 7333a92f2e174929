import type { Block, Lines, List } from './richtext.ts';

/** One text with its places taken out: equal for the same words wherever they stood. */
export interface Apart {
  body: Block[];
  /** The place of each block and list item, in the order they stand; `null` where it had none. */
  places: (Lines | null)[];
}

/** Parts a text from where its blocks stood in one file, so that the text can be kept once for many files. */
export function takePlaces(body: Block[]): Apart {
  const places: Apart['places'] = [];
  const bare = mapPlaced(body, (lines) => {
    places.push(lines ?? null);
    return undefined;
  });
  return { body: bare, places };
}

type Placed = { lines?: Lines };

function mapPlaced(body: Block[], placeOf: (lines: Lines | undefined) => Lines | undefined): Block[] {
  const placed = <T extends Placed>({ lines, ...rest }: T): T => {
    const place = placeOf(lines);
    return (place ? { ...rest, lines: place } : rest) as T;
  };
  const list = (value: List): List => {
    const outer = placed(value);
    return {
      ...outer,
      items: outer.items.map((item) => {
        const own = placed(item);
        return own.children ? { ...own, children: own.children.map(list) } : own;
      }),
    };
  };
  return body.map((block) => (block.type === 'list' ? list(block) : placed(block)));
}
