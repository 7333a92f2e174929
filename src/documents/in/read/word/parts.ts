import { noDocument } from './problems.ts';
import { type Element, elements, readXml } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

/** The parts of a Word document that hold text or formatting. Pictures, macros, headers and footers are never opened. */
export interface Parts {
  document: Element;
  styles: Element | null;
  numbering: Element | null;
  footnotes: Element | null;
  endnotes: Element | null;
  comments: Element | null;
  /** Addresses by relationship id. They are shown, never fetched. */
  links: Map<string, string>;
}

interface Relationship {
  id: string;
  type: string;
  target: string;
  external: boolean;
}

const OTHERS: [part: RegExp, what: { sv: string; en: string }][] = [
  [/^xl\//u, { sv: 'ett kalkylark', en: 'a spreadsheet' }],
  [/^ppt\//u, { sv: 'en presentation', en: 'a presentation' }],
  [/^content\.xml$/u, { sv: 'ett OpenDocument-dokument', en: 'an OpenDocument document' }],
];

/** Finds the parts as OPC prescribes (ISO/IEC 29500-2): by relationships from the package, then from the main document. */
export function openParts(bytes: Uint8Array, name: string): Parts {
  const zip = openZip(bytes, name);
  const read = (part: string | undefined): Element | null => {
    const found = part === undefined ? null : zip.read(part);
    return found && readXml(found, name);
  };
  const main =
    relationshipsOf(read('_rels/.rels'), '').find(({ type }) => type === 'officeDocument')?.target ??
    'word/document.xml';
  const document = read(main);
  if (document?.name !== 'w:document') throw noDocument(name, otherKind(zip));
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relationships = relationshipsOf(read(`${folder}_rels/${main.slice(folder.length)}.rels`), folder);
  const partOf = (type: string) => read(relationships.find((each) => each.type === type && !each.external)?.target);
  return {
    document,
    styles: partOf('styles'),
    numbering: partOf('numbering'),
    footnotes: partOf('footnotes'),
    endnotes: partOf('endnotes'),
    comments: partOf('comments'),
    links: new Map(
      relationships
        .filter(({ type, external }) => type === 'hyperlink' && external)
        .map(({ id, target }) => [id, target]),
    ),
  };
}

const otherKind = ({ names }: Zip) =>
  OTHERS.find(([part]) => [...names].some((each) => part.test(each)))?.[1] ?? { sv: 'en zip-fil', en: 'a zip file' };

function relationshipsOf(part: Element | null, folder: string): Relationship[] {
  return elements(part ?? undefined, 'Relationship').map(({ attributes: { Id, Type, Target, TargetMode } }) => {
    const external = TargetMode === 'External';
    const target = Target ?? '';
    return {
      id: Id ?? '',
      type: (Type ?? '').replace(/^.*\//u, ''),
      target: external ? target : target.startsWith('/') ? target.slice(1) : folder + target,
      external,
    };
  });
}
