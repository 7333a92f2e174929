import { child, type Element, elements, isOn, numberOf, valOf } from './xml.ts';

/** What the properties of a paragraph or a run say; `undefined` if they say nothing. */
export interface Properties {
  /** 1 to 9; 0 for text. */
  heading?: number | undefined;
  numbering?: { id: string | undefined; level: number | undefined } | undefined;
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  hidden?: boolean | undefined;
  /** True if tabs are drawn as dots, as in a table of contents. */
  isDotted?: boolean | undefined;
  /** True for a line of a table of contents, with or without dots. */
  isContents?: boolean | undefined;
}

/** Finds the properties of a style, including those of the styles it is based on. */
export type Styles = (id: string | undefined) => Properties;

// Word names its own styles in English whatever its language; other programs and people do not.
const HEADING =
  /^(?:heading|rubrik|überschrift|overskrift|otsikko|titre|título|titolo|kop|nagłówek|encabezado|заголовок)\s?([1-9])$/iu;
const TITLE = /^(?:title|rubrik|titel|tittel|otsikko)$/iu;
const CONTENTS = /^(?:toc|innehåll)\s?[1-9]$/iu;
/** Word allows eleven. */
const MAX_CHAIN = 50;

/** The styles of a document; the nearest in a chain of styles decides. */
export function stylesOf(part: Element | null): Styles {
  const styles = new Map(
    elements(part ?? undefined, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const base = [...styles.values()].find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/u.test(attributes['w:default'] ?? ''),
  )?.attributes['w:styleId'];
  const known = new Map<string, Properties>();
  const find = (id: string): Properties => {
    const before = known.get(id);
    if (before) return before;
    const found: Properties = {};
    let at = styles.get(id);
    for (let i = 0; at && i < MAX_CHAIN; i++) {
      const own = propertiesOfStyle(at);
      found.heading ??= own.heading;
      found.numbering = merged(found.numbering, own.numbering);
      found.bold ??= own.bold;
      found.italic ??= own.italic;
      found.hidden ??= own.hidden;
      found.isDotted ??= own.isDotted;
      found.isContents ??= own.isContents;
      at = styles.get(valOf(at, 'w:basedOn') ?? '');
    }
    known.set(id, found);
    return found;
  };
  // A style that is missing from the document can only be recognised by its id.
  return (id) => (id !== undefined && !styles.has(id) ? namedBy(id) : find(id ?? base ?? ''));
}

/** A style may give the level and the one it is based on the list, or the other way round. */
const merged = (near: Properties['numbering'], far: Properties['numbering']): Properties['numbering'] =>
  near && far ? { id: near.id ?? far.id, level: near.level ?? far.level } : (near ?? far);

function propertiesOfStyle(style: Element): Properties {
  const own = paragraphProperties(child(style, 'w:pPr'));
  const named = namedBy(valOf(style, 'w:name') ?? '');
  const byId = namedBy(style.attributes['w:styleId'] ?? '');
  const run = runProperties(child(style, 'w:rPr'));
  return {
    ...run,
    heading: own.heading ?? named.heading ?? byId.heading,
    numbering: own.numbering,
    isDotted: own.isDotted,
    isContents: named.isContents,
  };
}

function namedBy(name: string): Properties {
  const heading = HEADING.exec(name)?.[1];
  return {
    heading: heading ? Number(heading) : TITLE.test(name) ? 1 : undefined,
    isContents: CONTENTS.test(name) || undefined,
  };
}

/** What `w:pPr` itself says. */
export function paragraphProperties(element: Element | undefined): Properties {
  const outline = numberOf(valOf(element, 'w:outlineLvl'), 0, 9);
  const numbering = child(element, 'w:numPr');
  const dots = elements(child(element, 'w:tabs'), 'w:tab').some(({ attributes }) => attributes['w:leader'] === 'dot');
  return {
    // Level 9 is body text, in Word's own counting from 0.
    heading: outline === undefined ? undefined : outline === 9 ? 0 : outline + 1,
    numbering: numbering && { id: valOf(numbering, 'w:numId'), level: numberOf(valOf(numbering, 'w:ilvl'), 0, 8) },
    isDotted: dots || undefined,
  };
}

/** What `w:rPr` itself says. */
export const runProperties = (element: Element | undefined): Properties => ({
  bold: isOn(element, 'w:b'),
  italic: isOn(element, 'w:i'),
  hidden: isOn(element, 'w:vanish'),
});
