import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';
import type { List } from '../../kernel/richtext.ts';
import { MAX_LIST_DEPTH } from '../../kernel/richtext.ts';
import type { Part } from '../model/tree.ts';

/** What a list item's paragraph says of its list: Word's lists are properties of paragraphs. */
export interface Numbering {
  config: INumberingOptions['config'];
  of: (list: List) => { reference: string; instance: number };
}

/** Every list of a document, outer before inner, in order. */
export function listsIn(parts: Part[]): List[] {
  const blocks = parts.flatMap((part) => (part.type === 'text' ? part.blocks : []));
  const within = (list: List): List[] => [list, ...list.items.flatMap((item) => (item.children ?? []).flatMap(within))];
  return blocks.flatMap((block) => (block.type === 'list' ? within(block) : []));
}

/** One definition of bullets, one of numbers for each number that some list starts at; each numbered list counts for itself. */
export function numberingFor(lists: List[]): Numbering {
  const place = new Map(lists.map((list, i) => [list, i]));
  const starts = new Set(lists.filter(({ ordered }) => ordered).map(({ start }) => start ?? 1));
  return {
    config: [
      {
        reference: BULLETS,
        levels: levels((level) => ({ format: LevelFormat.BULLET, text: SIGNS[level % 2] ?? '•' })),
      },
      ...[...starts].map((start) => ({
        reference: numbersFrom(start),
        levels: levels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start })),
      })),
    ],
    of: (list) =>
      list.ordered
        ? { reference: numbersFrom(list.start ?? 1), instance: place.get(list) ?? 0 }
        : { reference: BULLETS, instance: 0 },
  };
}

const BULLETS = 'bullets';
const SIGNS = ['•', '–'];
const numbersFrom = (start: number): string => `numbers-${start}`;

/** Indents of half a centimetre or so for each step, in twentieths of a point. */
const INDENT = 340;

const levels = <T extends object>(of: (level: number) => T) =>
  Array.from({ length: MAX_LIST_DEPTH }, (_, level) => ({
    level,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT } } },
    ...of(level),
  }));
