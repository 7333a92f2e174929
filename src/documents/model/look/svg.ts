import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Problem } from '../../../kernel/problem.ts';
import { logoTooLarge, MAX_LOGO_BYTES } from './logo-file.ts';

const MAX_DEPTH = 50;

/** Elements that draw, and none that fetch, run, animate or hold another kind of document. */
const ELEMENTS = new Set(
  'svg g title desc defs path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath'.split(
    ' ',
  ),
);
/** The SVG that browsers, Word and Typst all understand. */
const NAMESPACES = new Set(['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xlink']);
/** An address may only refer to another part of the same picture. */
const LEADS_OUT = /url\((?!\s*['"]?#)|[a-z][a-z+.-]*:|@|\\|&#/i;

type Node = Record<string, unknown> & { ':@'?: Record<string, string> };

/** A picture that only draws, and its width divided by its height. */
export interface Svg {
  svg: string;
  ratio: number;
}

/**
 * Reads an SVG picture that a stranger may have made, and rewrites it from what it draws: no script, no address outside
 * itself, no style sheet, no text (its fonts are another computer's). Fails with `logo-too-large`, `logo-not-safe` or
 * `logo-not-readable`.
 */
export function readSvg(text: string): Svg {
  if (new TextEncoder().encode(text).length > MAX_LOGO_BYTES) throw logoTooLarge(FIELD);
  if (/<!(?!--)/.test(text)) throw notSafe('har en dokumenttyp', 'has a document type');
  if (NO_SIGN.test(text) || XMLValidator.validate(text) !== true) throw notReadable();
  const root = (parser.parse(text) as Node[]).find((node) => 'svg' in node);
  const box =
    root?.[':@']?.viewBox
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const [, , width = 0, height = 0] = box;
  if (!root || box.length !== 4 || !(width > 0) || !(height > 0)) throw notReadable();
  return { svg: written(root, 0), ratio: width / height };
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: false,
  parseAttributeValue: false,
  parseTagValue: false,
});

/** Characters that XML does not allow (XML 1.0, 2.2) but a lenient reader lets through. */
const NO_SIGN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** The size the picture declares. It is shown in another size, and a nonsensical one would make the renderers fail. */
const SIZE = /^(?:width|height)$/;

function written(node: Node, depth: number): string {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  if (name === '#text') return escaped(String(node[name]).replace(/[<>]/g, ''));
  if (!ELEMENTS.has(name)) throw notSafe(`innehåller <${name}>`, `holds <${name}>`);
  if (depth > MAX_DEPTH) throw notSafe('är för djupt', 'is nested too deeply');
  const attributes = Object.entries(node[':@'] ?? {}).map(([key, value]) =>
    depth === 0 && SIZE.test(key) ? '' : attribute(key, value),
  );
  const inside = (node[name] as Node[]).map((child) => written(child, depth + 1)).join('');
  const opening = `<${name}${attributes.join('')}`;
  return inside === '' ? `${opening}/>` : `${opening}>${inside}</${name}>`;
}

function attribute(key: string, value: string): string {
  if (/^xmlns(?::|$)/.test(key)) return NAMESPACES.has(value) ? ` ${key}="${value}"` : '';
  const isSafe =
    /^[a-z][a-z0-9-]*$/i.test(key) && !/^on|^href$/i.test(key) && !LEADS_OUT.test(value) && !/[<>"]/.test(value);
  if (key === 'style' && /[:;]/.test(value)) throw notSafe('har stilar i ”style”', 'has styles in “style”');
  if (!isSafe)
    throw notSafe(`har attributet ${key}="${value.slice(0, 40)}"`, `has the attribute ${key}="${value.slice(0, 40)}"`);
  return ` ${key}="${escaped(value)}"`;
}

/** Entity names that only a document type would define are plain text. */
const escaped = (text: string): string => text.replace(/&(?!(?:amp|lt|gt|quot|apos);)/g, '&amp;');

const FIELD = 'theme.logo.svg';

const notSafe = (sv: string, en: string) =>
  new Problem(
    'logo-not-safe',
    {
      sv: `Logotypen ${sv}. Den får bara rita former: spara den som ”vanlig SVG” med text gjord till kurvor, eller använd PNG.`,
      en: `The logo ${en}. It may only draw shapes: save it as “plain SVG” with text turned into curves, or use PNG.`,
    },
    422,
    { field: FIELD },
  );

const notReadable = () =>
  new Problem(
    'logo-not-readable',
    {
      sv: 'Logotypen går inte att läsa som SVG med en ”viewBox”. Spara den på nytt, eller använd PNG.',
      en: 'The logo cannot be read as SVG with a “viewBox”. Save it again, or use PNG.',
    },
    422,
    { field: FIELD },
  );
