import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * A Word file that says the same each time it is written: the library dates its parts, names links by chance and counts bookmarks from one
 * document to the next, so here dates are left out and both are numbered in order. Says the document's language too, which the library has
 * no option for.
 */
export function steadyPackage(file: Uint8Array, locale: string): Uint8Array {
  const parts = unzipSync(file);
  const change = (path: string, by: (xml: string) => string) => {
    const part = parts[path];
    if (part) parts[path] = strToU8(by(strFromU8(part)));
  };
  const links = new Map<string, string>();
  change('word/_rels/document.xml.rels', (xml) => steadyLinks(xml, links));
  change('word/document.xml', (xml) => steadyNames(xml, links));
  change('docProps/core.xml', (xml) => undated(xml, locale));
  return zipSync(parts, { mtime: EARLIEST, level: 6 });
}

/** The first moment a zip file can tell, in the clock of the place. */
const EARLIEST = new Date(1980, 0, 1);

/** Numbers the hyperlinks, and tells their new names in `links`. */
const steadyLinks = (xml: string, links: Map<string, string>): string =>
  xml.replace(/<Relationship [^>]*\/relationships\/hyperlink"[^>]*>/g, (relation) =>
    relation.replace(/\bId="([^"]+)"/, (_, id: string) => `Id="${named(links, id, 'rIdLink')}"`),
  );

/** Only tags and field codes are touched, never text. */
function steadyNames(xml: string, links: Map<string, string>): string {
  const bookmarks = new Map<string, string>();
  const ids = new Map<string, string>();
  return xml.replace(/<w:(hyperlink|bookmarkStart|bookmarkEnd) [^>]*>|<w:instrText[^>]*>PAGEREF _Toc\d+/g, (tag) =>
    tag
      .replace(/_Toc\d+/, (name) => named(bookmarks, name, '_Toc'))
      .replace(/ w:id="(\d+)"/, (_, id: string) => ` w:id="${named(ids, id, '')}"`)
      .replace(/ r:id="([^"]+)"/, (all, id: string) => (links.has(id) ? ` r:id="${links.get(id)}"` : all)),
  );
}

/** The name that something has from now on: numbered in the order it was met. */
function named(names: Map<string, string>, old: string, prefix: string): string {
  const name = names.get(old) ?? `${prefix}${names.size + 1}`;
  names.set(old, name);
  return name;
}

/** The properties without their dates, and with the language. */
const undated = (xml: string, locale: string): string =>
  xml
    .replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
    .replace('</cp:coreProperties>', `<dc:language>${locale}</dc:language></cp:coreProperties>`);
