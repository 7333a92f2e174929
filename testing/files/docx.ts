import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMES = `xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`;

/** Parts of a Word document given by a test; each is the content of its root element. */
export interface DocxParts {
  styles?: string;
  numbering?: string;
  footnotes?: string;
  comments?: string;
  /** Addresses by relationship id. */
  links?: Record<string, string>;
  /** Whole parts by name. */
  others?: Record<string, string>;
}

/** The parts of a small Word document (.docx) with `body` as the content of its body. */
export function docxParts(
  body: string,
  { styles, numbering, footnotes, comments, links = {}, others = {} }: DocxParts = {},
) {
  const inner = { styles, numbering, footnotes, comments };
  const relationships = Object.entries(inner).flatMap(([type, part]) =>
    part === undefined ? [] : [`<Relationship Id="${type}" Type="${R}/${type}" Target="${type}.xml"/>`],
  );
  const addresses = Object.entries(links).map(
    ([id, address]) => `<Relationship Id="${id}" Type="${R}/hyperlink" Target="${address}" TargetMode="External"/>`,
  );
  const texts: Record<string, string> = {
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${NAMES}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships>${relationships.join('')}${addresses.join('')}</Relationships>`,
  };
  for (const [type, part] of Object.entries(inner))
    if (part !== undefined) texts[`word/${type}.xml`] = `<w:${type} ${NAMES}>${part}</w:${type}>`;
  return Object.fromEntries(Object.entries({ ...texts, ...others }).map(([name, text]) => [name, strToU8(text)]));
}

/** A small Word document. */
export const docxOf = (body: string, parts?: DocxParts): Uint8Array => zipSync(docxParts(body, parts));

/** A run of text; `look` holds its run properties. */
export const r = (text: string, look = ''): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs, or of one plain text; `says` holds its properties. */
export const p = (content: string, says = ''): string =>
  `<w:p><w:pPr>${says}</w:pPr>${content.startsWith('<') ? content : r(content)}</w:p>`;

/** A table of rows of cells, each a text or the content of a cell. */
export const tbl = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(tc).join('')}</w:tr>`).join('')}</w:tbl>`;

const tc = (cell: string): string => `<w:tc>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`;
