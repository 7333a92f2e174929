import type { DocumentTree, Heading, Part, Status, Text } from '../../model/tree.ts';
import { placesInContents } from './contents.ts';
import { withSteadyLevels } from './levels.ts';
import { LOOK, type Look } from './look.ts';
import { runningHead } from './running-head.ts';
import { SHAPES } from './shapes.ts';
import { tableWidths } from './table-widths.ts';
import { marked, tableOfContents } from './word/contents.ts';
import { frontPage } from './word/front.ts';
import { paragraph, run } from './word/inline.ts';
import { listsIn, numberingFor, numberingPart } from './word/lists.ts';
import { packageParts, settingsPart } from './word/package.ts';
import { edges, section, sectionEnd } from './word/pages.ts';
import { mediaOf } from './word/picture.ts';
import { stylesPart } from './word/styles.ts';
import { ACROSS, renderDataTable } from './word/table.ts';
import { type Around, renderBlocks } from './word/text.ts';
import { R, W, xmlPart } from './word/xml.ts';
import { zip } from './word/zip.ts';

/**
 * Writes a document as a Word file to adopt and to continue writing in: front page, table of contents, real headings,
 * lists and tables, all formatted by named styles. The same document gives the same bytes.
 */
export function renderDocx(document: DocumentTree, look: Look = LOOK): Uint8Array {
  const tree = withSteadyLevels(document);
  const locale = LOCALES[tree.language];
  const links = new Map<string, string>();
  const linkTo = (address: string): string => {
    const id = links.get(address) ?? `link${links.size + 1}`;
    links.set(address, id);
    return id;
  };
  const around: Around = {
    look,
    numbering: numberingFor(listsIn([...tree.frontParts, ...tree.parts])),
    linkTo,
  };
  const places = placesInContents(tree);
  const widthsOf = tableWidths(tree.parts, ACROSS);
  const written = (part: Part): string => {
    if (part.type === 'data') return renderDataTable(part, widthsOf(part), look);
    if (part.type !== 'heading') return renderPart(part, around);
    const begins = part.newPage === true || (part === tree.parts[0] && tree.contents > 0);
    return renderHeading(part, {
      place: places.get(part),
      hidden: !places.has(part) && part.level <= tree.contents,
      begins,
    });
  };
  const media = mediaOf(look.logo);
  const body = [
    frontPage(tree, look),
    ...tree.frontParts.map(written),
    ...(tree.contents > 0 ? [tableOfContents(places, tree.contents), sectionEnd(true)] : []),
    ...tree.parts.map(written),
  ];
  const main = xmlPart(
    `<w:document ${W} xmlns:r="${R}"><w:body>${body.join('')}${section(tree.contents === 0)}</w:body></w:document>`,
  );
  const parts = [
    { name: 'styles.xml', type: 'styles', content: stylesPart(around.look) },
    { name: 'numbering.xml', type: 'numbering', content: numberingPart(around.numbering) },
    { name: 'settings.xml', type: 'settings', content: settingsPart(locale) },
    ...edges(runningHead(tree)),
  ];
  const { author, registrationNumber, date } = tree.about;
  const properties = { title: tree.title, locale, author: author ?? look.name, subject: registrationNumber, date };
  return zip(packageParts(main, { parts, media, links }, properties));
}

const LOCALES = { sv: 'sv-SE' };

function renderPart(part: Status | Text, around: Around): string {
  return part.type === 'status'
    ? paragraph('Status', run(`${SHAPES[part.assessment]} ${part.text}`))
    : renderBlocks(part, around);
}

interface HeadingPlace {
  /** Its index in the table of contents. */
  place: number | undefined;
  /** Of a level that the table of contents lists, but not in it. */
  hidden: boolean;
  /** First on a page, where space above would only push it down. */
  begins: boolean;
}

/** A label such as Arbetssätt is a heading of its level, set smaller than a goal at the same level. */
function renderHeading({ level, role, text, newPage }: Heading, { place, hidden, begins }: HeadingPlace): string {
  const style = role === 'label' ? 'Label' : hidden ? 'Unlisted' : 'Heading';
  const says = `${newPage ? '<w:pageBreakBefore/>' : ''}${begins ? '<w:spacing w:before="0"/>' : ''}`;
  return paragraph(`${style}${Math.min(level, 6)}`, place === undefined ? run(text) : marked(place, run(text)), says);
}
