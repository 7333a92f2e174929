import { XMLParser } from 'fast-xml-parser';
import { MAX_WORD_ELEMENTS } from '../../../model/limits.ts';
import { tooLarge } from '../problems.ts';
import { damaged, unsafe } from './problems.ts';

/** An element of an XML part; names include their prefix. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

/** Tables in tables in text boxes stay well below this, so the functions that walk the tree may be recursive. */
const MAX_DEPTH = 200;

const CDATA = '#cdata';
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // Entities are ours to decode: the five of XML and numbers, never what a document declares.
  processEntities: false,
  cdataPropName: CDATA,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: MAX_DEPTH,
  // An element's path is never used, and takes time to build.
  jPath: false,
});

/**
 * The root element of a part. Fails with `document-unsafe` for a document type or a depth no Word document has,
 * `document-too-large` for more elements than `MAX_WORD_ELEMENTS`, otherwise `document-damaged`.
 */
export function readXml(bytes: Uint8Array, name: string): Element {
  const text = decodeXml(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw unsafe(name);
  if (countElements(text) > MAX_WORD_ELEMENTS) throw tooLarge(name);
  let parsed: unknown;
  try {
    parsed = parser.parse(text);
  } catch (error) {
    throw /nested/iu.test((error as Error).message) ? unsafe(name) : damaged(name);
  }
  const root = (parsed as Parsed[]).map(toElement).find((node) => typeof node !== 'string');
  if (!root) throw damaged(name);
  return root;
}

function countElements(text: string): number {
  let found = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) if (text[at + 1] !== '/') found++;
  return found;
}

type Parsed = Record<string, unknown>;

function toElement(node: Parsed): Element | string {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  const value = node[name];
  if (name === '#text') return decodeEntities(String(value));
  if (name === CDATA) return (value as Parsed[]).map((part) => String(part['#text'] ?? '')).join('');
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries((node[':@'] ?? {}) as Parsed))
    attributes[key] = decodeEntities(String(value));
  return { name, attributes, children: (value as Parsed[]).map(toElement) };
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/giu, (_, decimal, hex, named) =>
        named ? (NAMED[named.toLowerCase()] ?? '') : signOf(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
      )
    : text;

/** The character of a number; nothing for a number that is not a text character. */
const signOf = (code: number): string =>
  code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';

/** The first child with a name. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((node): node is Element => typeof node !== 'string' && node.name === name);

/** The children with a name, or all of them. */
export const elements = (element: Element | undefined, name?: string): Element[] =>
  element?.children.filter(
    (node): node is Element => typeof node !== 'string' && (name === undefined || node.name === name),
  ) ?? [];

/** The attribute `w:val` of a child: how WordprocessingML says most things. */
export const valOf = (element: Element | undefined, name: string): string | undefined =>
  child(element, name)?.attributes['w:val'];

/** A property that is on by being present (`<w:b/>`) unless it says otherwise; `undefined` if it is absent. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  return found && !/^(?:0|false|off|none)$/u.test(found.attributes['w:val'] ?? 'true');
}

/** A whole number from a document, clamped to bounds. */
export function numberOf(text: string | undefined, least: number, most: number): number | undefined {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isNaN(number) ? undefined : Math.min(most, Math.max(least, number));
}
