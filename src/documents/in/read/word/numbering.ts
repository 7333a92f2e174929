import type { SourceTextLine } from '../../../model/source.ts';
import type { Styles } from './styles.ts';
import { child, type Element, elements, numberOf, valOf } from './xml.ts';

/** A bullet or number as Word draws it before a paragraph. */
export interface Drawn {
  bullet: NonNullable<SourceTextLine['bullet']>;
  /** `•`, or the number with its full stop. */
  sign: string;
}

/**
 * Counts a document's lists as its paragraphs come, one call for each. `null` if the paragraph shows neither bullet nor
 * number.
 */
export type Lists = (numbering: { id: string | undefined; level: number | undefined } | undefined) => Drawn | null;

interface Level {
  ordered: boolean;
  blank: boolean;
  start: number;
}

const MAX_NUMBER = 999_999;
const LEVELS = 9;
const NO_LIST = '0';

/**
 * The lists of a document (ISO/IEC 29500-1, 17.9). Instances of one definition continue its count, unless they say
 * where they begin.
 */
export function listsOf(part: Element | null, styles: Styles): Lists {
  const root = part ?? undefined;
  const definitions = new Map(
    elements(root, 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'] ?? '', each]),
  );
  const instances = new Map(elements(root, 'w:num').map((each) => [each.attributes['w:numId'] ?? '', each]));
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (numbering) => {
    if (numbering?.id === undefined || numbering.id === NO_LIST) return null;
    const instance = instances.get(numbering.id);
    const at = numbering.level ?? 0;
    const key = valOf(instance, 'w:abstractNumId') ?? '';
    const definition = definitionOf(key, definitions, instances, styles);
    const level = levelOf(instance, definition, at);
    if (!level || level.blank) return null;
    const bullet = { ordered: level.ordered, indent: at * 2, number: null };
    if (!level.ordered) return { bullet, sign: '•' };
    const count = counts.get(key) ?? [];
    counts.set(key, count);
    if (!begun.has(numbering.id)) {
      begun.add(numbering.id);
      for (const override of elements(instance, 'w:lvlOverride'))
        if (child(override, 'w:startOverride')) delete count[numberOf(override.attributes['w:ilvl'], 0, LEVELS) ?? 0];
    }
    const number = count[at] === undefined ? level.start : count[at] + 1;
    count[at] = number;
    count.length = at + 1;
    return { bullet: { ...bullet, number }, sign: `${number}.` };
  };
}

/** A definition may be just the name of a style that has one. */
function definitionOf(
  id: string,
  definitions: Map<string, Element>,
  instances: Map<string, Element>,
  styles: Styles,
): Element | undefined {
  const definition = definitions.get(id);
  const link = valOf(definition, 'w:numStyleLink');
  if (link === undefined) return definition;
  const instance = instances.get(styles(link).numbering?.id ?? '');
  return definitions.get(valOf(instance, 'w:abstractNumId') ?? '');
}

function levelOf(instance: Element | undefined, definition: Element | undefined, at: number): Level | null {
  const isAt = (each: Element) => each.attributes['w:ilvl'] === String(at);
  const override = elements(instance, 'w:lvlOverride').find(isAt);
  const level = child(override, 'w:lvl') ?? elements(definition, 'w:lvl').find(isAt);
  if (!level) return null;
  const format = valOf(level, 'w:numFmt') ?? 'decimal';
  const text = valOf(level, 'w:lvlText');
  return {
    ordered: format !== 'bullet' && format !== 'none',
    // Paragraphs that continue below an item are given a level that draws nothing.
    blank: format === 'none' || (text !== undefined && text.trim() === '' && !child(level, 'w:lvlPicBulletId')),
    start:
      numberOf(valOf(override, 'w:startOverride') ?? valOf(level, 'w:start'), 0, MAX_NUMBER) ??
      (child(level, 'w:start') ? 1 : 0),
  };
}
