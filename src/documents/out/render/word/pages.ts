import { field } from './field.ts';
import { paragraph, run } from './inline.ts';
import { PAGE } from './styles.ts';
import { W, xmlPart } from './xml.ts';

const HEADER = 'header.xml';
const FOOTER = 'footer.xml';

/** Page headers and footers, as parts of the file. */
export const edges = (head: string) => [
  { name: HEADER, type: 'header', content: xmlPart(`<w:hdr ${W}>${paragraph('Header', run(head))}</w:hdr>`) },
  { name: FOOTER, type: 'footer', content: pageFooter },
];

const pageFooter = xmlPart(
  `<w:ftr ${W}>${paragraph('Footer', `${run('Sid ')}${field('PAGE', run('2'))}${run(' (')}${field('NUMPAGES', run('2'))}${run(')')}`, '<w:jc w:val="right"/>')}</w:ftr>`,
);

/** Ends a section here: what follows begins on a new page. */
export const sectionEnd = (first: boolean): string => paragraph('AfterTable', '', section(first));

/** The section of the pages up to here. The `first` page of a document says by itself what it is, so it has no header. */
export function section(first: boolean): string {
  const { width, height, top, side, bottom, header, footer } = PAGE;
  const references = `<w:headerReference w:type="default" r:id="${HEADER}"/><w:footerReference w:type="default" r:id="${FOOTER}"/>`;
  return `<w:sectPr>${references}<w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${top}" w:right="${side}" w:bottom="${bottom}" w:left="${side}" w:header="${header}" w:footer="${footer}" w:gutter="0"/>${first ? '<w:titlePg/>' : ''}</w:sectPr>`;
}
