import type { DocumentTree, Heading, Part } from '../model/tree.ts';
import { withSteadyLevels } from './levels.ts';
import { LOOK, type Look } from './look.ts';
import { SHAPES } from './shapes.ts';
import { BOLD, paragraph, run } from './word/inline.ts';
import { listsIn, numberingFor, numberingPart } from './word/lists.ts';
import { packageParts, settingsPart } from './word/package.ts';
import { mediaOf, picture } from './word/picture.ts';
import { PAGE, stylesPart } from './word/styles.ts';
import { renderDataTable } from './word/table.ts';
import { type Around, renderBlocks } from './word/text.ts';
import { R, W, xmlPart } from './word/xml.ts';
import { zip } from './word/zip.ts';

/**
 * Writes a document as a Word file to adopt and to go on writing in: front page, table of contents, real headings, lists and tables, all
 * formatted by named styles. The same document gives the same bytes.
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
  const written = (parts: Part[]) => parts.map((part) => renderPart(part, around, places.get(part))).join('');
  const media = mediaOf(look.logo);
  const body = [
    frontPage(tree, look),
    written(tree.frontParts),
    ...(tree.contents > 0 ? [tableOfContents(places), section(true)] : []),
    written(tree.parts),
  ];
  const main = xmlPart(
    `<w:document ${W} xmlns:r="${R}"><w:body>${body.join('')}${section(false)}</w:body></w:document>`,
  );
  const parts = [
    { name: 'styles.xml', type: 'styles', content: stylesPart(around.look) },
    { name: 'numbering.xml', type: 'numbering', content: numberingPart(around.numbering) },
    { name: 'settings.xml', type: 'settings', content: settingsPart(locale) },
    { name: FOOTER, type: 'footer', content: pageFooter },
  ];
  return zip(packageParts(main, { parts, media, links }, { title: tree.title, locale }));
}

/** Who the document is from: the picture and the name that there are. */
function sender({ logo, name }: Look): string {
  if (logo === null && name === null) return '';
  return paragraph('Sender', `${logo ? picture(logo) : ''}${name ? run(`${logo ? '\u2002' : ''}${name}`) : ''}`);
}

const LOCALES = { sv: 'sv-SE' };
const FOOTER = 'footer.xml';

function frontPage(tree: DocumentTree, look: Look): string {
  return [
    sender(look),
    // The title of a short document stands at the top of its first page.
    paragraph('Title', run(tree.title), tree.contents > 0 ? '' : '<w:spacing w:before="600"/>'),
    ...tree.front.map(({ label, value }) =>
      paragraph('Front', `${run(`${label}:`, BOLD)}<w:r><w:tab/></w:r>${run(value ?? '–')}`),
    ),
  ].join('');
}

/** The pages up to here: the first without a footer where it is the front page; what follows begins on a new page. */
function section(front: boolean): string {
  const { width, height, top, side, bottom, header, footer } = PAGE;
  const properties = `<w:sectPr><w:footerReference w:type="default" r:id="${FOOTER}"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${top}" w:right="${side}" w:bottom="${bottom}" w:left="${side}" w:header="${header}" w:footer="${footer}" w:gutter="0"/>${front ? '<w:titlePg/>' : ''}</w:sectPr>`;
  return front ? paragraph('AfterTable', '', properties) : properties;
}

const field = (code: string, shown = ''): string =>
  `${fieldMark('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${fieldMark('separate')}${shown}${fieldMark('end')}`;
const fieldMark = (mark: 'begin' | 'separate' | 'end', dirty = false): string =>
  `<w:r><w:fldChar w:fldCharType="${mark}"${dirty ? ' w:dirty="true"' : ''}/></w:r>`;

/** The headings that the table of contents lists, by their place in it. */
const placesInContents = ({ frontParts, parts, contents }: DocumentTree): Map<Part, number> =>
  new Map(
    [...frontParts, ...parts]
      .filter((part) => part.type === 'heading' && part.level <= contents)
      .map((part, i) => [part, i]),
  );

/** The headings with links to them, on a page of its own. Only Word knows the pages: it fills them in when the file is opened. */
function tableOfContents(places: Map<Part, number>): string {
  const headings = [...places.keys()].filter((part) => part.type === 'heading');
  const deepest = Math.max(1, ...headings.map(({ level }) => level));
  const begin = `${fieldMark('begin', true)}<w:r><w:instrText xml:space="preserve"> TOC \\o &quot;1-${deepest}&quot; \\h \\z \\u </w:instrText></w:r>${fieldMark('separate')}`;
  const lines = headings.map(({ level, text }, i) => {
    const link = `<w:hyperlink w:anchor="${bookmark(i)}" w:history="1">${run(text)}<w:r><w:tab/></w:r>${field(`PAGEREF ${bookmark(i)} \\h`)}</w:hyperlink>`;
    return paragraph(
      `TOC${Math.min(level, 6)}`,
      `${i === 0 ? begin : ''}${link}${i === headings.length - 1 ? fieldMark('end') : ''}`,
    );
  });
  const heading = paragraph('TOCHeading', run('Innehåll'), '<w:pageBreakBefore/>');
  if (lines.length === 0) return heading;
  return `${heading}<w:sdt><w:sdtPr><w:alias w:val="Innehåll"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${lines.join('')}</w:sdtContent></w:sdt>`;
}

const bookmark = (index: number): string => `_Toc${index + 1}`;

const pageFooter = xmlPart(
  `<w:ftr ${W}>${paragraph('Footer', `${run('Sid ')}${field('PAGE', run('2'))}${run(' (')}${field('NUMPAGES', run('2'))}${run(')')}`, '<w:jc w:val="right"/>')}</w:ftr>`,
);

/** `place` is a heading's in the table of contents. */
function renderPart(part: Part, around: Around, place: number | undefined): string {
  switch (part.type) {
    case 'heading':
      return renderHeading(part, place);
    case 'status':
      return paragraph('Status', run(`${SHAPES[part.assessment]} ${part.text}`));
    case 'text':
      return renderBlocks(part.blocks, around);
    case 'data':
      return renderDataTable(part, around.look);
  }
}

/** A label such as Arbetssätt is a heading of its level, set smaller than a goal at the same level. */
function renderHeading({ level, role, text, newPage }: Heading, place: number | undefined): string {
  const said = run(text, role === 'label' ? '<w:rStyle w:val="LabelHeading"/>' : '');
  const marked =
    place === undefined
      ? said
      : `<w:bookmarkStart w:id="${place}" w:name="${bookmark(place)}"/>${said}<w:bookmarkEnd w:id="${place}"/>`;
  return paragraph(`Heading${Math.min(level, 6)}`, marked, newPage ? '<w:pageBreakBefore/>' : '');
}
