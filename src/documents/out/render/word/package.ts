import { isDate } from '../../../../kernel/period.ts';
import { escaped, R, W, xmlPart } from './xml.ts';

/** One part of a Word file; its type is the last word of its content type and of its relationship. */
interface PackagePart {
  name: string;
  type: string;
  content: string;
}

const WORDML = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A picture, by the id that the document refers to it by. */
export interface Media {
  id: string;
  extension: 'png' | 'svg';
  content: Uint8Array;
}

/** What a document refers to. */
interface Around {
  /** Those in the folder `word`, which the document refers to by their name. */
  parts: PackagePart[];
  media: Media[];
  /** Addresses outside the file, each with the id that the document refers to it by. */
  links: ReadonlyMap<string, string>;
}

/** The metadata of the file. */
interface Properties {
  title: string;
  locale: string;
  author: string | null;
  subject: string | null;
  /** ISO date. */
  date: string | null;
}

/** The parts of a Word file (ECMA-376, Office Open XML), in order. */
export function packageParts(
  document: string,
  { parts, media, links }: Around,
  properties: Properties,
): [name: string, content: string | Uint8Array][] {
  const overrides = [{ name: 'document.xml', type: 'document.main' }, ...parts].map(
    ({ name, type }) => `<Override PartName="/word/${name}" ContentType="${WORDML}.${type}+xml"/>`,
  );
  const relations = parts.map(({ name, type }) => `<Relationship Id="${name}" Type="${R}/${type}" Target="${name}"/>`);
  const pictures = media.map(
    ({ id, extension }) => `<Relationship Id="${id}" Type="${R}/image" Target="media/${id}.${extension}"/>`,
  );
  const addresses = [...links].map(
    ([address, id]) =>
      `<Relationship Id="${id}" Type="${R}/hyperlink" Target="${escaped(address)}" TargetMode="External"/>`,
  );
  return [
    [
      '[Content_Types].xml',
      xmlPart(
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/>${overrides.join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
      ),
    ],
    [
      '_rels/.rels',
      relationships([
        `<Relationship Id="document" Type="${R}/officeDocument" Target="word/document.xml"/>`,
        `<Relationship Id="core" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
      ]),
    ],
    ['docProps/core.xml', coreProperties(properties)],
    ['word/document.xml', document],
    ['word/_rels/document.xml.rels', relationships([...relations, ...pictures, ...addresses])],
    ...parts.map(({ name, content }): [string, string] => [`word/${name}`, content]),
    ...media.map(({ id, extension, content }): [string, Uint8Array] => [`word/media/${id}.${extension}`, content]),
  ];
}

function coreProperties({ title, locale, author, subject, date }: Properties): string {
  const properties = [
    `<dc:title>${escaped(title)}</dc:title>`,
    subject && `<dc:subject>${escaped(subject)}</dc:subject>`,
    author && `<dc:creator>${escaped(author)}</dc:creator>`,
    date && isDate(date) && `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created>`,
    `<dc:language>${locale}</dc:language>`,
  ];
  return xmlPart(
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${properties.filter(Boolean).join('')}</cp:coreProperties>`,
  );
}

const relationships = (all: string[]): string =>
  xmlPart(`<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`);

/** Hyphenation in the language of the text, and the compatibility mode of Word 2013 and later. Word requires this order. */
export const settingsPart = (locale: string): string =>
  xmlPart(
    `<w:settings ${W}><w:defaultTabStop w:val="720"/><w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:doNotHyphenateCaps/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${locale}"/></w:settings>`,
  );
