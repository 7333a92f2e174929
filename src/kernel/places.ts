import type { Block, Lines, List } from './richtext.ts';

/** One text with its places removed: equal for the same words wherever they were printed. */
export interface TextAndPlaces {
  body: Block[];
  /** The place of each block and list item, in order; `null` if it had none. */
  places: (Lines | null)[];
}

/** Separates a text from the places of its blocks in one file, so the text can be stored once for many files. */
export function takePlaces(body: Block[]): TextAndPlaces {
  const places: TextAndPlaces['places'] = [];
  const bare = mapPlaced(body, (lines) => {
    places.push(lines ?? null);
    return undefined;
  });
  return { body: bare, places };
}

/** Puts places back where `takePlaces` removed them. */
export function givePlaces({ body, places }: TextAndPlaces): Block[] {
  let next = 0;
  return mapPlaced(body, () => places[next++] ?? undefined);
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
