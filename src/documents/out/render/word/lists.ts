import type { List } from '../../../../kernel/richtext.ts';
import { MAX_LIST_DEPTH } from '../../../../kernel/richtext.ts';
import type { Part } from '../../../model/tree.ts';
import { W, xmlPart } from './xml.ts';

/** Every list of a document, outer before inner, in order. */
export function listsIn(parts: Part[]): List[] {
  const blocks = parts.flatMap((part) => (part.type === 'text' ? part.blocks : []));
  const within = (list: List): List[] => [list, ...list.items.flatMap((item) => (item.children ?? []).flatMap(within))];
  return blocks.flatMap((block) => (block.type === 'list' ? within(block) : []));
}

/**
 * The lists of a document, each with the number that its items' paragraphs refer to; Word's lists are properties of
 * paragraphs.
 */
export type Numbering = ReadonlyMap<List, number>;

/** All bulleted lists share one number; each numbered list counts separately. */
export function numberingFor(lists: List[]): Numbering {
  const ordered = lists.filter((list) => list.ordered);
  const ids = new Map(ordered.map((list, i) => [list, FIRST_NUMBERED + i]));
  return new Map(lists.map((list) => [list, ids.get(list) ?? BULLETS]));
}

const BULLETS = 1;
const FIRST_NUMBERED = 2;
const SIGNS = ['•', '–'];

/** What the lists look like: one definition of bullets and one of numbers, and where each numbered list begins. */
export function numberingPart(numbering: Numbering): string {
  const definitions = [
    definition(BULLETS, (level) => ['bullet', SIGNS[level % 2] ?? '•']),
    definition(FIRST_NUMBERED, (level) => ['decimal', `%${level + 1}.`]),
  ];
  const lists = [...numbering]
    .filter(([{ ordered }]) => ordered)
    .map(([{ start = 1 }, id]) => list(id, FIRST_NUMBERED, start));
  return xmlPart(
    `<w:numbering ${W}>${definitions.join('')}<w:num w:numId="${BULLETS}"><w:abstractNumId w:val="${BULLETS}"/></w:num>${lists.join('')}</w:numbering>`,
  );
}

/** Indents of about half a centimetre for each level, in twentieths of a point. */
const INDENT = 340;

const levels = (of: (level: number) => string): string =>
  Array.from({ length: MAX_LIST_DEPTH }, (_, i) => of(i)).join('');

const definition = (id: number, look: (level: number) => [format: string, sign: string]): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${levels((level) => {
    const [format, sign] = look(level);
    return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${sign}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${INDENT * (level + 1)}" w:hanging="${INDENT}"/></w:pPr></w:lvl>`;
  })}</w:abstractNum>`;

const list = (id: number, of: number, start: number): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${levels((level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`)}</w:num>`;
